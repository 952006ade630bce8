import { describe, expect, test } from 'vitest';
import { Collector } from './collect.ts';
import { layoutOf } from './layout.ts';
import { RowSplitter } from './lenient.ts';
import { provesSections } from './sections.ts';
import { sniff } from './sniff.ts';

/** First cells of the rows kept, and of those set aside as notes. */
function cut(lines: readonly string[]): { kept: string[]; notes: (string | undefined)[] } {
	const text = ['Customer,Date,Number,Amount', ...lines].join('\n') + '\n';
	const layout = layoutOf(text, sniff(text, 'utf-8', true).dialect, true);
	const collector = new Collector(layout);
	const kept: string[] = [];
	const sink = {
		row: (cells: readonly string[], line: number) => {
			kept.push(cells[0]!);
			collector.row(cells, line);
		},
		take: collector.take.bind(collector),
		nul: collector.nul.bind(collector)
	};
	const splitter = new RowSplitter(layout, sink);
	splitter.push(text);
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

	test('is looked for among any number of sums in one pass', () => {
		const names = Array.from({ length: 20_000 }, (_, i) => `A${i}`);
		const rows = names.map((name) => [name, '', '']);
		const sums = names.map((name) => [`${name} Total`, '', '1']);
		expect(provesSections([...rows, ...sums], true)).toBe(true);
		expect(provesSections([...rows, ...sums.slice(1)], true)).toBe(false);
		expect(provesSections([...rows, ...sums, ['A7', '', '']], false)).toBe(true);
		expect(provesSections([...rows, ['A7', '', ''], ...sums], true)).toBe(false);
	});
});
