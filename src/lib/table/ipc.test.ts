import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { isValid, type Batch, type Field } from '#lib/core/columns.ts';
import { Dictionary } from '#lib/core/dictionary.ts';
import { Failure } from '#lib/core/failure.ts';
import { decodeBatch, decodeDictionary, encodeBatch, encodeDictionary } from './ipc.ts';

const fields: Field[] = [
	{ name: 'customer', type: 'text', scale: 0 },
	{ name: 'date', type: 'date', scale: 0 },
	{ name: 'revenue', type: 'money', scale: 2 },
	{ name: 'quantity', type: 'number', scale: 0 },
	{ name: 'complaint', type: 'boolean', scale: 0 }
];

function batchOf(rows: number, valid: Uint8Array | null): Batch {
	return {
		rows,
		columns: [
			{ type: 'text', values: Int32Array.from({ length: rows }, (_, i) => i % 7), valid },
			{ type: 'date', values: Int32Array.from({ length: rows }, (_, i) => i - 3), valid: null },
			{ type: 'money', values: Float64Array.from({ length: rows }, (_, i) => -i * 1e9), valid },
			{ type: 'number', values: Float64Array.from({ length: rows }, (_, i) => i / 3), valid: null },
			{ type: 'boolean', values: Uint8Array.from({ length: rows }, (_, i) => i & 1), valid }
		]
	};
}

describe('a batch of rows', () => {
	test.each([0, 1, 8, 9, 1000])('of %i rows comes back as it went in', (rows) => {
		const valid = new Uint8Array((rows + 7) >> 3).fill(0b10110101);
		for (const validity of [valid, null]) {
			const back = decodeBatch(encodeBatch(fields, batchOf(rows, validity)));
			expect(back.fields).toEqual(fields);
			expect(back.batch.rows).toBe(rows);
			back.batch.columns.forEach((column, i) => {
				const given = batchOf(rows, validity).columns[i];
				expect(column.values).toEqual(given?.values);
				for (let row = 0; row < rows; row++)
					expect(isValid(column.valid, row)).toBe(isValid(given?.valid ?? null, row));
			});
		}
	});

	test('reads its columns where they lie, without a copy', () => {
		const bytes = encodeBatch(fields, batchOf(1000, null));
		for (const column of decodeBatch(bytes).batch.columns)
			expect(column.values.buffer).toBe(bytes.buffer);
	});

	test('that is cut short is a named failure', () => {
		const bytes = encodeBatch(fields, batchOf(100, null));
		expect(() => decodeBatch(bytes.slice(0, 40))).toThrow(Failure);
		expect(() => decodeBatch(new Uint8Array())).toThrow(Failure);
	});
});

describe('a dictionary', () => {
	test('comes back whole from pieces of any size', () => {
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: 'binary' })),
				fc.integer({ min: 1, max: 64 }),
				(values, size) => {
					const dictionary = Dictionary.of(values);
					const back = decodeDictionary([...encodeDictionary(dictionary, size)]);
					expect(back.size).toBe(values.length);
					expect(Array.from({ length: back.size }, (_, i) => back.at(i))).toEqual(values);
				}
			)
		);
	});
});
