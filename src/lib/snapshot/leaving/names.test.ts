/** Names leave only where their owner lets them, never with evidence, and are found where they are. */
import { beforeAll, expect, test } from 'vitest';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { KERNELS } from '#lib/analyses/kernels.ts';
import type { RanksResult } from '#lib/analyses/ranks/kernel.ts';
import { sampleEvidence, sampleInput } from '../../../../tests/data/shared.ts';
import { NAMELESS, type Wholes } from '../shown.ts';
import { chartFile, notebookFile, type LeavingFile } from './file.ts';
import type { ChartForm } from './forms.ts';
import { layersOf } from './layers.ts';
import { Searchable } from './search.ts';

const PLACES = {
	file: 'file',
	shown: 'shown',
	evidence: 'evidence',
	drawn: 'drawn',
	name: 'name',
	entry: (name: string) => name
};
let evidence: Evidence;
let whole: RanksResult;
let wholes: Wholes;

beforeAll(async () => {
	const all = await sampleEvidence('en');
	evidence = { ...all, charts: all.charts.filter(({ analysis }) => analysis === 'ranks') };
	const outcome = KERNELS.get('ranks')!.run(await sampleInput());
	if (outcome.state !== 'done') throw new Error('The sample has no ranks.');
	whole = outcome.result as RanksResult;
	wholes = new Map([['ranks', whole]]);
}, 300_000);

async function found(file: LeavingFile): Promise<number> {
	const within = new Searchable(await layersOf(file, PLACES));
	return whole.fallen.filter(({ key, name }) => within.find(name ?? key).length > 0).length;
}

const OPEN: readonly ChartForm[] = ['svg', 'csv', 'csvPlain'];

test('a chart names nobody unless it is ticked, and then everybody drawn', async () => {
	expect(whole.fallen.length).toBeGreaterThan(5);
	for (const form of OPEN) {
		const nameless = await chartFile(form, evidence, NAMELESS);
		expect([form, await found(nameless), nameless.named]).toEqual([form, 0, 0]);
		const named = await chartFile(form, evidence, wholes);
		const all = whole.fallen.length;
		expect([form, await found(named), named.named]).toEqual([form, all, all]);
	}
});

test('evidence never names anybody, ticked or not', async () => {
	for (const form of ['evidence', 'svgEvidence'] as const) {
		const file = await chartFile(form, evidence, wholes);
		expect([form, await found(file), file.named]).toEqual([form, 0, 0]);
	}
});

test('a report names those of its charts where it is ticked', async () => {
	const cell = { type: 'analysis', analysis: 'ranks', own: null, folded: false } as const;
	const bare = await notebookFile('report', evidence, [{ ...cell, wholes: NAMELESS }], 'Report');
	expect([await found(bare), bare.named]).toEqual([0, 0]);
	const named = await notebookFile('report', evidence, [{ ...cell, wholes }], 'Report');
	expect([await found(named), named.named]).toEqual([whole.fallen.length, whole.fallen.length]);
	const saying = ({ bytes }: LeavingFile): boolean[] =>
		['Figures of groups only', 'here by name', 'But for the customers named here'].map((words) =>
			new TextDecoder().decode(bytes).includes(words)
		);
	expect([saying(bare), saying(named)]).toEqual([
		[true, false, false],
		[false, true, true]
	]);
});
