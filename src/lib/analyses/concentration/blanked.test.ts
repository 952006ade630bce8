import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blanked, mostIn, type Cell, type Counts } from './blanked.ts';

const COUNTS = fc.array(fc.array(fc.nat(12), { minLength: 5, maxLength: 5 }), {
	minLength: 3,
	maxLength: 3
});
const GROUP_SIZES = fc.constantFrom(3, 5, 10);

const isFew = (count: number, k: number): boolean => count > 0 && count < k;

/** Blank cells and what is in them. */
function hiddenIn(counts: Counts, told: readonly (readonly (number | null)[])[]): Cell[] {
	return counts.flatMap((row, i) =>
		row.flatMap((count, j) => (told[i]?.[j] === null ? [{ i, j, count }] : []))
	);
}

/** Tries every table that has these sums over rows and columns. */
function naiveMost(cell: Cell, hidden: readonly Cell[]): number {
	const sums = (of: 'i' | 'j') => {
		const found = new Map<number, number>();
		hidden.forEach((one) => found.set(one[of], (found.get(one[of]) ?? 0) + one.count));
		return found;
	};
	const [rows, columns] = [sums('i'), sums('j')];
	let most = -1;
	const fill = (at: number, here: number): void => {
		const one = hidden[at];
		const rest = [...rows.values(), ...columns.values()];
		if (!one) {
			if (rest.every((left) => left === 0)) most = Math.max(most, here);
			return;
		}
		const room = Math.min(rows.get(one.i) ?? 0, columns.get(one.j) ?? 0);
		for (let value = 0; value <= room; value++) {
			rows.set(one.i, (rows.get(one.i) ?? 0) - value);
			columns.set(one.j, (columns.get(one.j) ?? 0) - value);
			fill(at + 1, one === cell ? value : here);
			rows.set(one.i, (rows.get(one.i) ?? 0) + value);
			columns.set(one.j, (columns.get(one.j) ?? 0) + value);
		}
	};
	fill(0, 0);
	return most;
}

describe('the most that a blank cell can hold', () => {
	test('is that of the tables with the same sums', () => {
		const cells = fc.uniqueArray(fc.record({ i: fc.nat(2), j: fc.nat(2), count: fc.nat(4) }), {
			minLength: 1,
			maxLength: 7,
			selector: ({ i, j }) => `${i} ${j}`
		});
		fc.assert(
			fc.property(cells, (hidden) => {
				for (const cell of hidden) expect(mostIn(cell, hidden)).toBe(naiveMost(cell, hidden));
			}),
			{ numRuns: 60 }
		);
	});
});

describe('classes against tiers', () => {
	test('show no few, and hide no cell that must be one from tiers and classes as wholes', () => {
		fc.assert(
			fc.property(COUNTS, GROUP_SIZES, (counts, k) => {
				const told = blanked(counts, k);
				for (const row of told) for (const count of row) expect(isFew(count ?? 0, k)).toBe(false);
				if (told.flat().every((count) => count === null)) return;
				const hidden = hiddenIn(counts, told);
				for (const cell of hidden) expect(mostIn(cell, hidden)).toBeGreaterThanOrEqual(k);
			})
		);
	});

	test('are whole where no cell has few', () => {
		fc.assert(
			fc.property(COUNTS, GROUP_SIZES, (counts, k) => {
				const many = counts.map((row) => row.map((count) => (isFew(count, k) ? k : count)));
				expect(blanked(many, k)).toEqual(many);
			})
		);
	});

	test('hide a square about a few, not a column alone, as a class is told by the curve', () => {
		const counts = [
			[60, 40, 20, 9, 30],
			[20, 4, 41, 19, 25],
			[11, 30, 12, 50, 60]
		];
		const told = blanked(counts, 5);
		const blanks = told.map((row) => row.filter((count) => count === null).length);
		expect(blanks.filter((count) => count > 0)).toEqual([2, 2]);
	});

	test('are blank where they follow the order of the tiers and one cell has few', () => {
		const staircase = [
			[60, 4, 0, 0, 0],
			[0, 70, 20, 0, 0],
			[0, 0, 90, 80, 10]
		];
		expect(
			blanked(staircase, 5)
				.flat()
				.every((count) => count === null)
		).toBe(true);
		expect(blanked(staircase, 3)).toEqual(staircase);
	});
});
