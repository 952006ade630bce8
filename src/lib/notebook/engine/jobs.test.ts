import { expect, test } from 'vitest';
import type { Path } from '#lib/chart/marks.ts';
import { analysisCell, toNotebook, type Cell } from '../notebook.ts';
import { pickedSlot, slotOf, SUM, sumSlot, wantedOf } from './jobs.ts';

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

test('a tier asks for its sum, and once more for what does not show tiers by itself', () => {
	const wanted = wantedOf(notebook, TIER);
	expect(wanted.slice(0, 2)).toEqual(wantedOf(notebook));
	expect(wanted).toHaveLength(4);
	expect(wanted[2]).toMatchObject({ job: { analysis: 'pnl', path: TIER }, cells: ['1', '3'] });
	expect(wanted.at(-1)).toMatchObject({ slot: sumSlot(TIER), job: { analysis: SUM, path: TIER } });
	expect(pickedSlot(pnl, [])).toBeNull();
});

test('what tells of files tells of all of them, whomever its cell looks at', () => {
	const segments = [{ id: 's', name: 'S', path: TIER }];
	const cells = ['pnl', 'reconciliation'].map((id) => ({ ...cell(id, id), filter: 's' }) as Cell);
	const paths = wantedOf({ ...notebook, segments, cells }).map(({ job }) => job.path);
	expect(paths).toEqual([TIER, []]);
});

test('a customer asks once more for what follows whom is picked, beside what it said of all', () => {
	const wanted = wantedOf(notebook, CUSTOMER);
	expect(wanted.slice(0, 2)).toEqual(wantedOf(notebook));
	expect(wanted).toHaveLength(4);
	expect(wanted[2]).toMatchObject({ job: { analysis: 'pnl', path: CUSTOMER }, common: false });
	expect(wanted[2]?.cells).toEqual(['1', '3']);
	expect(wanted[2]?.slot).not.toBe(slotOf(pnl));
	expect(pickedSlot({ ...pnl, analysis: 'tiers' }, CUSTOMER)).toBeNull();
});

test('what draws those picked among all asks once more wherever they cut across tiers', () => {
	const pyramids = { ...pnl, analysis: 'pyramids' };
	expect(pickedSlot(pyramids, TIER)).toBeNull();
	for (const path of [CUSTOMER, [{ by: 'class', class: 'thin' }] satisfies Path])
		expect(pickedSlot(pyramids, path)).not.toBeNull();
});

test('what shows tiers by its own marks follows every other group', () => {
	const tiers = { ...pnl, analysis: 'tiers' };
	expect(pickedSlot(tiers, TIER)).toBeNull();
	expect(pickedSlot(tiers, [{ by: 'class', class: 'thin' }])).not.toBeNull();
	expect(pickedSlot({ ...pnl, analysis: 'satisfaction' }, TIER)).not.toBeNull();
});

test('several conditions together are more than each alone', () => {
	const both: Path = [...TIER, { by: 'class', class: 'thin' }];
	const paths = wantedOf(notebook, both).map(({ job }) => job.path);
	expect(paths).toEqual([[], [], both, both.slice(1), both]);
});

test('a class of revenue, which a cell with settings of its own can not mark, is followed there', () => {
	const classA: Path = [{ by: 'stretch', measure: 'revenue', from: 0, to: 0.2 }];
	const concentration = { ...pnl, analysis: 'concentration' };
	expect(pickedSlot(concentration, classA)).toBeNull();
	expect(
		pickedSlot({ ...concentration, parameters: { measure: 'revenue' } }, classA)
	).not.toBeNull();
	expect(pickedSlot({ ...concentration, filter: 's1' }, classA)).not.toBeNull();
});
