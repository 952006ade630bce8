import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyValidity, setValid } from '#lib/core/columns.ts';
import { seeded, type Random } from '#lib/core/random.ts';
import type { Amounts } from './amounts.ts';
import { Ledger } from './ledger.ts';

interface Batch {
	readonly amounts: Amounts;
	readonly places: Int32Array;
}

const CUSTOMERS = 2500;

/** One row in eight is left out, one in eight unattributed, and one in four has no value. */
function anyWhere(random: Random, rows: number): Batch {
	const places = Int32Array.from({ length: rows }, () => {
		const lot = random();
		if (lot < 1 / 8) return -1 - Math.floor(random() * 2);
		return lot < 1 / 4 ? CUSTOMERS : Math.floor(random() * CUSTOMERS);
	});
	return { amounts: amountsFrom(random, rows), places };
}

/** One row each for customers that stand side by side. */
function sideBySide(random: Random, rows: number): Batch {
	const places = Int32Array.from({ length: rows }, (_, i) => i % CUSTOMERS);
	return { amounts: amountsFrom(random, rows), places };
}

function amountsFrom(random: Random, rows: number): Amounts {
	const values = new Float64Array(rows);
	const valid = emptyValidity(rows);
	for (let i = 0; i < rows; i++) {
		if (random() < 1 / 4) continue;
		setValid(valid, i);
		values[i] = Math.floor(random() * 2e6) - 1e6;
	}
	return { values, valid };
}

/** Row by row, in maps. */
function twin(batches: readonly Batch[]) {
	const sums = new Map<number, number>();
	const touched = new Set<number>();
	let [window, magnitude] = [0, 0];
	for (const { amounts, places } of batches)
		for (const [i, place] of places.entries()) {
			if (place < 0) continue;
			const value = amounts.values[i]!;
			sums.set(place, (sums.get(place) ?? 0) + value);
			window += value;
			magnitude += Math.abs(value);
			if ((amounts.valid![i >> 3]! >> (i & 7)) & 1) touched.add(place);
		}
	const slots = Array.from({ length: CUSTOMERS + 1 }, (_, slot) => sums.get(slot) ?? 0);
	return { slots, window, magnitude, touched: [...touched].sort((a, b) => a - b) };
}

function added(batches: readonly Batch[]) {
	const ledger = new Ledger(CUSTOMERS);
	const marks = new Uint8Array(CUSTOMERS + 1);
	for (const { amounts, places } of batches) ledger.add(amounts, places, marks);
	ledger.verify('amounts');
	return { ledger, touched: [...marks.keys()].filter((slot) => marks[slot] === 1) };
}

describe('a ledger adds up what a map would', () => {
	const makers = { 'any order': anyWhere, 'their own order': sideBySide };
	const cases = Object.entries(makers).flatMap(([order, make]) =>
		[0, 1, 1023, 1024, 1025, 2048, 5000].map((rows) => ({ rows, order, make }))
	);

	test.each(cases)('of $rows rows in $order', ({ rows, make }) => {
		const batch = make(seeded(rows), rows);
		const { ledger, touched } = added([batch]);
		const { slots, window, magnitude, touched: due } = twin([batch]);
		expect([...ledger.slots]).toEqual(slots);
		expect([...ledger.customers, ledger.unattributed]).toEqual(slots);
		expect([ledger.window, ledger.magnitude]).toEqual([window, magnitude]);
		expect(touched).toEqual(due);
	});

	test('of batches of any length', () => {
		const batch = fc.record({
			seed: fc.nat(),
			rows: fc.integer({ min: 0, max: 3000 }),
			make: fc.constantFrom(anyWhere, sideBySide)
		});
		fc.assert(
			fc.property(fc.array(batch, { maxLength: 4 }), (some) => {
				const batches = some.map(({ seed, rows, make }) => make(seeded(seed), rows));
				const { ledger, touched } = added(batches);
				const { window, magnitude } = ledger;
				const due = twin(batches);
				expect({ slots: [...ledger.slots], window, magnitude, touched }).toEqual(due);
			}),
			{ numRuns: 20 }
		);
	});
});

test('a sum that may have been rounded is refused, and one that went astray', () => {
	const valid = null;
	const large = new Ledger(2);
	large.add({ values: Float64Array.of(2 ** 52, 2 ** 52), valid }, Int32Array.of(0, 1));
	expect(() => large.verify('amounts')).toThrow(
		expect.objectContaining({ code: 'money.overflow' })
	);
	const astray = new Ledger(2);
	astray.add({ values: Float64Array.of(3, 4), valid }, Int32Array.of(0, 1));
	astray.slots[1] = 5;
	expect(() => astray.verify('amounts')).toThrow('amounts: customers 8, files 7');
});
