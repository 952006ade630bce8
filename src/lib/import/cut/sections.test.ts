import { describe, expect, test } from 'vitest';
import { Collector } from './collect.ts';
import { layoutOf } from './layout.ts';
import { RowSplitter } from './lenient.ts';
import type { CutRow } from './row.ts';
import { provesSections } from './sections.ts';
import { sniff } from './sniff.ts';

/** First cells of the rows kept, and of those set aside as notes. */
function cut(
	lines: readonly string[],
	head = lines.length
): { kept: string[]; notes: (string | undefined)[] } {
	const written = (some: readonly string[]) =>
		['Customer,Date,Number,Amount', ...some].join('\n') + '\n';
	const [text, begin] = [written(lines), written(lines.slice(0, head))];
	const { dialect } = sniff(begin, 'utf-8', true);
	const layout = layoutOf(begin, dialect, head === lines.length);
	const collector = new Collector(layout);
	const kept: string[] = [];
	const sink = {
		row: (cells: readonly string[], line: number) => {
			kept.push(cells[0]!);
			collector.row(cells, line);
		},
		take: (row: CutRow, line: number, text: string) => {
			if (row.aside === null) kept.push(row.cells[0]!);
			collector.take(row, line, text);
		},
		nul: collector.nul.bind(collector)
	};
	const splitter = new RowSplitter(layout, sink);
	// In pieces of any length.
	for (let at = 0; at < text.length; at += 7) splitter.push(text.slice(at, at + 7));
	splitter.end();
	return { kept, notes: collector.aside.because('row_comment').map(({ cells }) => cells[0]) };
}

const HARBOUR = ['Harbour,2024-01-05,7001,100.50', 'Harbour,2024-01-06,7002,80.00'];
const MEADOW = ['Meadow,2024-01-07,7003,70.00'];

describe('a name alone in its row', () => {
	test('is none where its rows say it again', () => {
		const lines = ['Harbour,,,', ...HARBOUR, 'Meadow,,,', ...MEADOW];
		expect(cut(lines)).toEqual({
			kept: ['Harbour', 'Harbour', 'Meadow'],
			notes: ['Harbour', 'Meadow']
		});
	});

	test('is none where the sum of its group says it again', () => {
		const lines = [
			'East,,,',
			...HARBOUR,
			'Total - East,,,180.50',
			'"West, the",,,',
			...MEADOW,
			'"Total - West, the",,,70.00'
		];
		expect(cut(lines).notes).toEqual(['East', 'West, the']);
	});

	test('is a customer of whom no more is known where nothing says it again', () => {
		const alone = ['Orchard,,,', 'Willow,,,'];
		for (const lines of [
			[...HARBOUR, ...alone, ...MEADOW],
			['Harbour,,,', ...HARBOUR, ...alone, 'Meadow,,,', ...MEADOW],
			['Harbour,,,', ...HARBOUR, 'Meadow,,,', ...MEADOW, 'Orchard,,,'],
			['Harbour,,,', ...HARBOUR, ...MEADOW]
		])
			expect(cut(lines).notes).toEqual([]);
	});

	test('is needed where the rows below leave blank who they are of', () => {
		const below = [...HARBOUR, ...MEADOW].map((line) => line.replace(/^\w+/, ''));
		const lines = ['Harbour,,,', ...below, 'Total for Harbour,,,250.50', 'Harbour,,,'];
		expect(cut([...lines, ...lines]).notes).toEqual([]);
	});

	const named = ['Harbour,,,', ...HARBOUR, 'Meadow,,,', ...MEADOW];

	test.each([
		[
			[...named, 'Willow,,,', 'Orchard,2024-01-09,7,9.00'],
			['Willow', 'Orchard']
		],
		[
			[...named, 'Willow,,,', ',2024-01-09,7,9.00'],
			['Willow', '']
		],
		[
			[...named, 'Willow,,,', 'Orchard,,,', 'Orchard,2024-01-09,7,9.00'],
			['Willow', 'Orchard']
		],
		[[...named, 'Willow,,,', '', ',,,', 'Willow,2024-01-09,7,9.00'], ['Willow']],
		[[...named, 'Willow,,,'], ['Willow']]
	])('is held against the next row far behind the head too: %#', (lines, kept) => {
		expect(cut(lines, named.length).kept.slice(3)).toEqual(kept);
	});

	test('may have its sum far behind the head, but is needed over rows that leave it blank', () => {
		const east = ['East,,,', ...HARBOUR, 'Total - East,,,180.50'];
		const west = ['West,,,', ...MEADOW, 'Total - West,,,70.00'];
		const head = [...east, ...west];
		const { notes, kept } = cut(
			[...head, 'North,,,', ...MEADOW, 'South,,,', ',2024-01-09,7,9.00'],
			8
		);
		expect(notes).toEqual(['East', 'West', 'North']);
		expect(kept.slice(-3)).toEqual(['Meadow', 'South', '']);
	});

	test('is looked for among any number of sums in one pass', () => {
		const names = Array.from({ length: 5_000 }, (_, i) => `A${i}`);
		const rows = names.map((name) => [name, '', '']);
		const sums = names.map((name) => [`${name} Total`, '', '1']);
		expect(provesSections([...rows, ...sums], true)).toBe('sums');
		expect(provesSections([...rows, ...sums.slice(1)], true)).toBe(null);
		expect(provesSections([...rows, ...sums, ['A7', '', '']], false)).toBe('sums');
		expect(provesSections([...rows, ['A7', '', ''], ...sums], true)).toBe(null);
	});
});
