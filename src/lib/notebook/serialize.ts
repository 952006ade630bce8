/**
 * The one door through which a notebook comes in and goes out.
 *
 * Invariant: readNotebook(writeNotebook(n)) equals n, and what is not exactly a notebook of this
 * version never gets in.
 */
import * as v from 'valibot';
import type { Selection } from '#lib/chart/marks.ts';
import { Failure } from '#lib/core/failure.ts';
import {
	DEFAULT_PARAMETERS,
	MEASURES,
	PROFIT_CLASSES,
	TIERS,
	type Parameters
} from '#lib/core/parameters.ts';
import { PARAMETERS, PARAMETER_ENTRIES } from '#lib/analyses/parameters-schema.ts';
import { climb } from './ladder.ts';
import {
	NOTEBOOK_VERSION,
	type Cell,
	type JournalEntry,
	type Notebook,
	type Segment
} from './notebook.ts';

const share = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1));
const name = v.pipe(v.string(), v.nonEmpty());
const instant = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/),
	v.check((text) => Number.isFinite(Date.parse(text)))
);

/** What one cell has of its own: some of the parameters, or none. */
type Entries = typeof PARAMETER_ENTRIES;
const ownParameters = v.strictObject(
	Object.fromEntries(
		Object.entries(PARAMETER_ENTRIES).map(([key, schema]) => [
			key,
			v.exactOptional(schema as v.GenericSchema)
		])
	) as { [K in keyof Entries]: v.ExactOptionalSchema<Entries[K], undefined> }
) satisfies v.GenericSchema<unknown, Partial<Parameters>>;
const parameterName = v.picklist(Object.keys(DEFAULT_PARAMETERS) as (keyof Parameters)[]);

/** Letters of one cell of text; a book has a million. */
export const MAX_TEXT = 200_000;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const filter = v.nullable(name);
const common = { id: name, folded: v.boolean() };

const cell = v.variant('type', [
	v.strictObject({ ...common, type: v.literal('heading'), text }),
	v.strictObject({ ...common, type: v.literal('text'), text }),
	v.strictObject({
		...common,
		type: v.literal('analysis'),
		analysis: name,
		parameters: ownParameters,
		filter
	}),
	v.strictObject({ ...common, type: v.literal('customers'), filter }),
	v.strictObject({ ...common, type: v.literal('customer'), customer: v.nullable(v.string()) }),
	v.strictObject({ ...common, type: v.literal('parameter'), parameter: parameterName }),
	v.strictObject({ ...common, type: v.literal('summary') })
]) satisfies v.GenericSchema<unknown, Cell>;

const selection = v.variant('by', [
	v.strictObject({ by: v.literal('tier'), tier: v.picklist(TIERS) }),
	v.strictObject({ by: v.literal('class'), class: v.picklist(PROFIT_CLASSES) }),
	v.strictObject({ by: v.literal('customer'), key: v.string() }),
	v.strictObject({
		by: v.literal('stretch'),
		measure: v.picklist(MEASURES),
		from: share,
		to: share
	})
]) satisfies v.GenericSchema<unknown, Selection>;

const segment = v.strictObject({
	id: name,
	name: v.string(),
	path: v.array(selection)
}) satisfies v.GenericSchema<unknown, Segment>;

const journalEntry = v.strictObject({
	id: name,
	customer: v.string(),
	day: v.pipe(v.string(), v.isoDate()),
	text
}) satisfies v.GenericSchema<unknown, JournalEntry>;

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
	parameters: PARAMETERS,
	cells: v.pipe(
		v.array(cell),
		v.check((values) => distinct(values))
	),
	segments: v.pipe(
		v.array(segment),
		v.check((values) => distinct(values))
	),
	journal: v.pipe(
		v.array(journalEntry),
		v.check((values) => distinct(values))
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

function distinct(values: readonly { readonly id: string }[]): boolean {
	return new Set(values.map(({ id }) => id)).size === values.length;
}

/** 0 where there is none. */
function versionOf(value: unknown): number {
	if (typeof value !== 'object' || value === null || !('version' in value)) return 0;
	return Number.isInteger(value.version) ? Number(value.version) : 0;
}
