import { expect, test } from 'vitest';
import type { Path } from '#lib/chart/marks.ts';
import { analysisCell, toNotebook, type Cell } from '../notebook.ts';
import { pickedSlot, slotOf, wantedOf } from './jobs.ts';

const cell = (id: string, analysis: string): Cell => ({
	id,
	folded: false,
	...analysisCell(analysis)
});
const notebook = toNotebook({
	id: 'n',
	created: '2025-01-05',
	datasets: ['d'],
	cells: [cell('1', 'pnl'), cell('2', 'tiers'), cell('3', 'pnl')]
});
const pnl = { analysis: 'pnl', parameters: {}, filter: null };
const CUSTOMER: Path = [{ by: 'customer', key: 'C1' }];
const TIER: Path = [{ by: 'tier', tier: 'key' }];

test('a tier or a class alone asks for nothing, since it is told already', () => {
	expect(wantedOf(notebook, TIER)).toEqual(wantedOf(notebook));
	expect(pickedSlot(pnl, [])).toBeNull();
});

test('a customer asks once more for what follows whom is picked, beside what it said of all', () => {
	const wanted = wantedOf(notebook, CUSTOMER);
	expect(wanted.slice(0, 2)).toEqual(wantedOf(notebook));
	expect(wanted).toHaveLength(3);
	expect(wanted[2]).toMatchObject({ job: { analysis: 'pnl', path: CUSTOMER }, common: false });
	expect(wanted[2]?.cells).toEqual(['1', '3']);
	expect(wanted[2]?.slot).not.toBe(slotOf(pnl));
	expect(pickedSlot({ ...pnl, analysis: 'tiers' }, CUSTOMER)).toBeNull();
});

test('several conditions together are more than each alone', () => {
	const both: Path = [...TIER, { by: 'class', class: 'thin' }];
	expect(wantedOf(notebook, both).at(-1)?.job.path).toEqual(both);
});
