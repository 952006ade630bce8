/**
 * The one door through which a notebook comes in and goes out.
 *
 * Invariant: readNotebook(writeNotebook(n)) equals n, and what is not exactly a notebook of this
 * version never gets in.
 */
import * as v from 'valibot';
import { Failure } from '#lib/core/failure.ts';
import {
	LOYALTY_MEASURES,
	MEASURES,
	QUALIFIERS,
	TIER_METHODS,
	type Parameters
} from '#lib/core/parameters.ts';
import { climb } from './ladder.ts';
import { NOTEBOOK_VERSION, type Cell, type Notebook } from './notebook.ts';

const finite = v.pipe(v.number(), v.finite());
const share = v.pipe(finite, v.minValue(0), v.maxValue(1));
/** Currency units; beyond a billion no sum of them could be exact. */
const rate = v.pipe(finite, v.minValue(0), v.maxValue(1e9));
const whole = v.pipe(v.number(), v.safeInteger());
const name = v.pipe(v.string(), v.nonEmpty());
const instant = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/),
	v.check((text) => Number.isFinite(Date.parse(text)))
);

const shares = v.strictTuple([share, share, share]);
const ascending = v.pipe(
	shares,
	v.check(([a, b, c]) => a <= b && b <= c)
);
const descending = v.pipe(
	v.strictTuple([finite, finite, finite]),
	v.check(([a, b, c]) => a >= b && b >= c)
);

const parameters = v.strictObject({
	measure: v.picklist(MEASURES),
	asOf: v.nullable(whole),
	windowMonths: v.nullable(v.pipe(whole, v.minValue(1), v.maxValue(1200))),
	assumedMargin: v.nullable(share),
	hourlyRate: rate,
	costPerOrder: rate,
	costOfCapital: share,
	tierMethod: v.picklist(TIER_METHODS),
	cutOffs: ascending,
	customerShares: v.pipe(
		shares,
		v.check(([a, b, c]) => a + b + c <= 1 + 1e-9)
	),
	thresholds: descending,
	qualifiers: v.array(v.picklist(QUALIFIERS)),
	satisfaction: v.picklist(['latest', 'mean']),
	loyalty: v.picklist(LOYALTY_MEASURES),
	loyaltyDays: v.nullable(v.pipe(whole, v.minValue(1))),
	satisfiedLine: v.nullable(finite),
	seed: whole
}) satisfies v.GenericSchema<unknown, Parameters>;

/** Letters of one cell of text; a book has a million. */
export const MAX_TEXT = 200_000;

const cell = v.variant('type', [
	v.strictObject({ id: name, type: v.literal('analysis'), analysis: name }),
	v.strictObject({ id: name, type: v.literal('customers') }),
	v.strictObject({
		id: name,
		type: v.literal('text'),
		text: v.pipe(v.string(), v.maxLength(MAX_TEXT))
	})
]) satisfies v.GenericSchema<unknown, Cell>;

const notebook = v.strictObject({
	version: v.literal(NOTEBOOK_VERSION),
	id: name,
	title: v.string(),
	created: instant,
	modified: instant,
	datasets: v.pipe(
		v.array(name),
		v.check((ids) => new Set(ids).size === ids.length)
	),
	parameters,
	cells: v.pipe(
		v.array(cell),
		v.check((cells) => new Set(cells.map(({ id }) => id)).size === cells.length)
	)
}) satisfies v.GenericSchema<unknown, Notebook>;

/** What was stored or opened, as a notebook; `notebook.newer` or `notebook.damaged` otherwise. */
export function readNotebook(value: unknown): Notebook {
	const version = versionOf(value);
	if (version > NOTEBOOK_VERSION) throw new Failure('notebook.newer', { version });
	const old = version > 0 && version < NOTEBOOK_VERSION;
	const present = old ? climb(value, version) : value;
	const reading = v.safeParse(notebook, present);
	if (reading.success) return reading.output;
	throw new Failure('notebook.damaged', { at: v.getDotPath(reading.issues[0]) ?? '' });
}

/** The notebook as a fresh plain value to store; one that couldn't be read back is refused. */
export function writeNotebook(value: Notebook): Notebook {
	return readNotebook(value);
}

/** 0 where there is none. */
function versionOf(value: unknown): number {
	if (typeof value !== 'object' || value === null || !('version' in value)) return 0;
	return Number.isInteger(value.version) ? Number(value.version) : 0;
}
