import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_STEPS, someDetermined } from './determined.ts';

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

	test('are taken for some where the search is too long', () => {
		const cells = Math.ceil(Math.log2(MOST_STEPS)) + 1;
		expect(someDetermined(apart(cells), () => false)).toBe(true);
	});

	test('are not looked at where they weigh too much', () => {
		fc.assert(
			fc.property(
				SYSTEM,
				fc.array(fc.nat(9), { minLength: CELLS, maxLength: CELLS }),
				(of, each) => {
					const weights = Float64Array.from(each);
					const weight = (set: string) =>
						[...set].reduce((sum, one, cell) => sum + Number(one) * weights[cell]!, 0);
					const light = [...naive(of)].some((set) => weight(set) > 0 && weight(set) < 5);
					const groups = of.map((group) => Uint8Array.from(group));
					const isLight = (set: Uint8Array) => {
						const all = weight(set.join(''));
						return all > 0 && all < 5;
					};
					expect(someDetermined(groups, isLight, { weights, below: 5 })).toBe(light);
				}
			),
			{ numRuns: 200 }
		);
		const heavy = { weights: new Float64Array(100).fill(5), below: 5 };
		expect(someDetermined(apart(100), () => false, heavy)).toBe(false);
	});

	test('are looked for among 40 groups of 2,000 cells in a moment', () => {
		const groups = [2, 3, 4, 5, 6, 7, 8, 5].flatMap((codes, partition) =>
			Array.from({ length: codes }, (_, code) =>
				Uint8Array.from({ length: 2000 }, (_, cell) =>
					(Math.imul(cell + 1, 2654435761 + 97 * partition) >>> 8) % codes === code ? 1 : 0
				)
			)
		);
		const weights = Float64Array.from({ length: 2000 }, (_, cell) => 1 + (cell % 5));
		const before = performance.now();
		expect(someDetermined(groups, () => false, { weights, below: 5 })).toBe(false);
		expect(performance.now() - before).toBeLessThan(2000);
	});
});

/** As many groups as cells, each of one. */
function apart(cells: number): Uint8Array[] {
	return Array.from({ length: cells }, (_, i) =>
		Uint8Array.from({ length: cells }, (_, cell) => (cell === i ? 1 : 0))
	);
}
