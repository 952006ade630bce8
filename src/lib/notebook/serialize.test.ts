import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Selection } from '#lib/chart/marks.ts';
import { Failure } from '#lib/core/failure.ts';
import {
	DEFAULT_PARAMETERS,
	LOYALTY_MEASURES,
	MEASURES,
	PROFIT_CLASSES,
	QUALIFIERS,
	TIERS,
	TIER_METHODS,
	type Parameters
} from '#lib/core/parameters.ts';
import { NOTEBOOK_VERSION, toNotebook, type Cell, type Notebook } from './notebook.ts';
import first from './golden/v1.json' with { type: 'json' };
import second from './golden/v2.json' with { type: 'json' };
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
const NAMES = Object.keys(DEFAULT_PARAMETERS) as (keyof Parameters)[];
const common = { id, folded: fc.boolean() };
/** Some of the parameters and not others. */
const own: fc.Arbitrary<Partial<Parameters>> = fc
	.tuple(parameters, fc.subarray(NAMES))
	.map(([all, names]) => Object.fromEntries(names.map((name) => [name, all[name]])));
const selection: fc.Arbitrary<Selection> = fc.oneof(
	fc.record({ by: fc.constant('tier' as const), tier: fc.constantFrom(...TIERS) }),
	fc.record({ by: fc.constant('class' as const), class: fc.constantFrom(...PROFIT_CLASSES) }),
	fc.record({ by: fc.constant('customer' as const), key: fc.string() }),
	fc.record({
		by: fc.constant('stretch' as const),
		measure: fc.constantFrom(...MEASURES),
		from: share,
		to: share
	})
);
const dayOf = (moment: string): string => moment.slice(0, 10);
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
			fc.record({ ...common, type: fc.constantFrom('heading', 'text'), text: fc.string() }),
			fc.record({
				...common,
				type: fc.constant('analysis'),
				analysis: id,
				parameters: own,
				filter: fc.option(id)
			}),
			fc.record({ ...common, type: fc.constant('customers'), filter: fc.option(id) }),
			fc.record({ ...common, type: fc.constant('customer'), customer: fc.option(fc.string()) }),
			fc.record({
				...common,
				type: fc.constant('parameter'),
				parameter: fc.constantFrom(...NAMES)
			}),
			fc.record({ ...common, type: fc.constant('summary') })
		) as fc.Arbitrary<Cell>,
		{ selector: (cell) => cell.id }
	),
	segments: fc.uniqueArray(fc.record({ id, name: fc.string(), path: fc.array(selection) }), {
		selector: (segment) => segment.id
	}),
	journal: fc.uniqueArray(
		fc.record({ id, customer: fc.string(), day: instant.map(dayOf), text: fc.string() }),
		{ selector: (entry) => entry.id }
	)
});

const ENTRY = { id: 'e', customer: 'k', day: '2025-02-03', text: 'Called' };
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
		expect(rest).toMatchObject({ title: first.title, datasets: first.datasets });
		expect(rest.cells).toEqual(widened(first.cells));
		expect(parameters).toEqual({
			...first.parameters,
			hourlyRate: 0,
			costPerOrder: 0,
			costOfCapital: 0,
			qualifiers: []
		});
	});

	test('one of the second version opens as it was: nothing folded, filtered or of its own', () => {
		expect(readNotebook(second)).toEqual({
			...second,
			version: NOTEBOOK_VERSION,
			cells: widened(second.cells),
			segments: [],
			journal: []
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
		['a cell with a field too many', { ...fresh, cells: [{ ...fresh.cells[0], mood: 1 }] }],
		['an own parameter that is none', withCell({ parameters: { mood: 'good' } })],
		['an own parameter left undefined', withCell({ parameters: { seed: undefined } })],
		['an own parameter out of range', withCell({ parameters: { costOfCapital: 2 } })],
		['a segment of nothing known', withPath({ by: 'mood' })],
		['a journal without days', { ...fresh, journal: [{ ...ENTRY, day: 'today' }] }],
		['an entry twice', { ...fresh, journal: [ENTRY, ENTRY] }],
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
		['an old one without parameters', { ...first, parameters: null }],
		['an old one whose cells are none', { ...second, cells: {} }]
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

function withCell(patch: object): unknown {
	return { ...fresh, cells: [{ ...fresh.cells[0], ...patch }] };
}

function withPath(...path: unknown[]): unknown {
	return { ...fresh, segments: [{ id: 's', name: 'Best', path }] };
}

function widened(cells: readonly { readonly type: string }[]): unknown[] {
	const added = { analysis: { parameters: {}, filter: null }, customers: { filter: null } };
	return cells.map((cell) => ({
		...cell,
		folded: false,
		...(added as Record<string, object>)[cell.type]
	}));
}
