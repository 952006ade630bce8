import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_GROUPS, someDetermined } from './determined.ts';

const CELLS = 6;
const SYSTEM = fc.array(fc.array(fc.constantFrom(0, 1), { minLength: CELLS, maxLength: CELLS }), {
	maxLength: 6
});

function allDetermined(groups: readonly (readonly number[])[]): Set<string> {
	const found = new Set<string>();
	someDetermined(
		groups.map((group) => Uint8Array.from(group)),
		(set) => {
			if (set.includes(1)) found.add(set.join(''));
			return false;
		}
	);
	return found;
}

/** Adding a vector of the row space leaves the rank as it is. */
function naive(groups: readonly (readonly number[])[]): Set<string> {
	const found = new Set<string>();
	for (let bits = 1; bits < 2 ** CELLS; bits++) {
		const set = Array.from({ length: CELLS }, (_, cell) => (bits >> cell) & 1);
		if (rankOf([...groups, set]) === rankOf(groups)) found.add(set.join(''));
	}
	return found;
}

function rankOf(groups: readonly (readonly number[])[]): number {
	const rows = groups.map((group) => [...group]);
	let rank = 0;
	for (let cell = 0; cell < CELLS; cell++) {
		const at = rows.findIndex((row, i) => i >= rank && Math.abs(row[cell] ?? 0) > 1e-9);
		if (at < 0) continue;
		[rows[at], rows[rank]] = [rows[rank] ?? [], rows[at] ?? []];
		const pivot = rows[rank] ?? [];
		for (const row of rows.slice(rank + 1)) {
			const times = (row[cell] ?? 0) / (pivot[cell] ?? 1);
			row.forEach((value, i) => (row[i] = value - times * (pivot[i] ?? 0)));
		}
		rank++;
	}
	return rank;
}

describe('sets whose sum follows from sums over groups', () => {
	test('are all that lie in the row space', () => {
		fc.assert(
			fc.property(SYSTEM, (groups) => {
				expect(allDetermined(groups)).toEqual(naive(groups));
			}),
			{ numRuns: 200 }
		);
	});

	test('are a cell where two tables leave it over', () => {
		// Rows a b | c, columns a c | b: b is the second column, a the rest of the first row.
		expect(
			allDetermined([
				[1, 1, 0],
				[0, 0, 1],
				[1, 0, 1],
				[0, 1, 0]
			])
		).toContain('100');
	});

	test('are none where there are no groups', () => {
		expect(allDetermined([])).toEqual(new Set());
	});

	test('are taken for some where the groups are too many', () => {
		const cells = MOST_GROUPS + 1;
		const groups = Array.from({ length: cells }, (_, i) =>
			Uint8Array.from({ length: cells }, (_, cell) => (cell === i ? 1 : 0))
		);
		expect(someDetermined(groups, () => false)).toBe(true);
	});
});
