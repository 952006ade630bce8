import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Failure } from '#lib/core/failure.ts';
import {
	LOYALTY_MEASURES,
	MEASURES,
	QUALIFIERS,
	TIER_METHODS,
	type Parameters
} from '#lib/core/parameters.ts';
import { NOTEBOOK_VERSION, toNotebook, type Notebook } from './notebook.ts';
import first from './golden/v1.json' with { type: 'json' };
import { readNotebook, writeNotebook } from './serialize.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const rate = fc.double({ min: 0, max: 1e9, noNaN: true });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const triple = (of: fc.Arbitrary<number>) => fc.tuple(of, of, of);
const up = (a: number, b: number) => a - b;

const parameters: fc.Arbitrary<Parameters> = fc.record({
	measure: fc.constantFrom(...MEASURES),
	asOf: fc.option(fc.integer({ min: -20000, max: 40000 })),
	windowMonths: fc.option(fc.integer({ min: 1, max: 1200 })),
	assumedMargin: fc.option(share),
	hourlyRate: rate,
	costPerOrder: rate,
	costOfCapital: share,
	tierMethod: fc.constantFrom(...TIER_METHODS),
	cutOffs: triple(share).map(([a, b, c]) => [a, b, c].sort(up) as [number, number, number]),
	customerShares: triple(share).map(([a, b, c]) => [a / 3, b / 3, c / 3] as const),
	thresholds: triple(finite).map(
		([a, b, c]) => [a, b, c].sort((x, y) => y - x) as [number, number, number]
	),
	qualifiers: fc.subarray([...QUALIFIERS]),
	satisfaction: fc.constantFrom('latest' as const, 'mean' as const),
	loyalty: fc.constantFrom(...LOYALTY_MEASURES),
	loyaltyDays: fc.option(fc.integer({ min: 1, max: 4000 })),
	satisfiedLine: fc.option(finite),
	seed: fc.integer()
});
const instant = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString());
const id = fc.string({ minLength: 1 });
const notebook: fc.Arbitrary<Notebook> = fc.record({
	version: fc.constant(NOTEBOOK_VERSION),
	id,
	title: fc.string(),
	created: instant,
	modified: instant,
	datasets: fc.uniqueArray(id),
	parameters,
	cells: fc.uniqueArray(
		fc.oneof(
			fc.record({ id, type: fc.constant('analysis' as const), analysis: id }),
			fc.record({ id, type: fc.constant('customers' as const) }),
			fc.record({ id, type: fc.constant('text' as const), text: fc.string() })
		),
		{ selector: (cell) => cell.id }
	)
});

const fresh = toNotebook({ id: 'n', created: '2025-01-05T14:02:00Z' });

function codeOf(value: unknown): string | null {
	try {
		readNotebook(value);
		return null;
	} catch (thrown) {
		if (thrown instanceof Failure) return thrown.code;
		throw thrown;
	}
}

describe('the door of a notebook', () => {
	test('what goes out comes in again, through memory and through text', () => {
		fc.assert(
			fc.property(notebook, (value) => {
				expect(readNotebook(writeNotebook(value))).toEqual(value);
				expect(readNotebook(structuredClone(writeNotebook(value)))).toEqual(value);
				// JSON knows no −0, and no figure here depends on its sign.
				const text = JSON.stringify(writeNotebook(value));
				expect(JSON.stringify(readNotebook(JSON.parse(text)))).toBe(text);
			})
		);
	});

	test('a fresh notebook passes', () => expect(readNotebook(fresh)).toEqual(fresh));

	test('one of the first version opens as it was, with what came later off', () => {
		const { parameters, ...rest } = readNotebook(first);
		expect({ ...rest, parameters: first.parameters }).toEqual({
			...first,
			version: NOTEBOOK_VERSION
		});
		expect(parameters).toEqual({
			...first.parameters,
			hourlyRate: 0,
			costPerOrder: 0,
			costOfCapital: 0,
			qualifiers: []
		});
	});

	test('a newer one is named as such, whatever else it holds', () => {
		expect(codeOf({ version: NOTEBOOK_VERSION + 1, anything: true })).toBe('notebook.newer');
	});

	test.each([
		['nothing', undefined],
		['null', null],
		['text', 'notebook'],
		['no version', { ...fresh, version: undefined }],
		['an empty id', { ...fresh, id: '' }],
		['a field too many', { ...fresh, author: 'x' }],
		['a day that is no date', { ...fresh, created: 'yesterday' }],
		['a dataset twice', { ...fresh, datasets: ['a', 'a'] }],
		['a cell twice', { ...fresh, cells: [fresh.cells[0], fresh.cells[0]] }],
		['an unknown cell', { ...fresh, cells: [{ id: 'x', type: 'poem' }] }],
		['NaN', withParameters({ satisfiedLine: NaN })],
		['infinity', withParameters({ thresholds: [Infinity, 1, 0] })],
		['cut-offs out of order', withParameters({ cutOffs: [0.8, 0.5, 0.95] })],
		['shares above the whole', withParameters({ customerShares: [0.5, 0.5, 0.5] })],
		['a parameter too many', withParameters({ mood: 'good' })],
		['a rate below nothing', withParameters({ hourlyRate: -1 })],
		['capital above the whole', withParameters({ costOfCapital: 1.5 })],
		['no parameters', { ...fresh, parameters: null }],
		['half a day', withParameters({ asOf: 1.5 })],
		['no month', withParameters({ windowMonths: 0 })],
		['a version before the first', { ...first, version: 0.5 }],
		['an old one without parameters', { ...first, parameters: null }]
	])('%s is damage', (_, value) => expect(codeOf(value)).toBe('notebook.damaged'));

	test('damage says where', () => {
		expect(() => readNotebook(withParameters({ seed: 0.5 }))).toThrowError(
			expect.objectContaining({ facts: { at: 'parameters.seed' } })
		);
	});
});

function withParameters(patch: object): unknown {
	return { ...fresh, parameters: { ...fresh.parameters, ...patch } };
}
