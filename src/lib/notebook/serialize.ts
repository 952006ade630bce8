/**
 * The one door through which a notebook comes in and goes out.
 *
 * Invariant: readNotebook(writeNotebook(n)) equals n, and what is not exactly a notebook of this
 * version never gets in.
 */
import * as v from 'valibot';
import { Failure } from '#lib/core/failure.ts';
import {
	DEFAULT_PARAMETERS,
	LOYALTY_MEASURES,
	MEASURES,
	QUALIFIERS,
	TIER_METHODS,
	type Parameters
} from '#lib/core/parameters.ts';
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

/** What was stored before a parameter was thought of has its default, which changes no figure. */
function completed(stored: unknown): unknown {
	return isObject(stored) ? { ...DEFAULT_PARAMETERS, ...stored } : stored;
}

const cell = v.variant('type', [
	v.strictObject({ id: name, type: v.literal('analysis'), analysis: name }),
	v.strictObject({ id: name, type: v.literal('customers') })
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
	parameters: v.pipe(v.unknown(), v.transform(completed), parameters),
	cells: v.pipe(
		v.array(cell),
		v.check((cells) => new Set(cells.map(({ id }) => id)).size === cells.length)
	)
}) satisfies v.GenericSchema<unknown, Notebook>;

/** What was stored or opened, as a notebook; `notebook.newer` or `notebook.damaged` otherwise. */
export function readNotebook(value: unknown): Notebook {
	const version = versionOf(value);
	if (version > NOTEBOOK_VERSION) throw new Failure('notebook.newer', { version });
	const reading = v.safeParse(notebook, value);
	if (reading.success) return reading.output;
	throw new Failure('notebook.damaged', { at: v.getDotPath(reading.issues[0]) ?? '' });
}

/** The notebook as a fresh plain value to store; one that couldn't be read back is refused. */
export function writeNotebook(value: Notebook): Notebook {
	return readNotebook(value);
}

function versionOf(value: unknown): number {
	if (!isObject(value) || !('version' in value)) return 0;
	return typeof value.version === 'number' ? value.version : 0;
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
