/**
 * A notebook file, `.tierbook`: one zip archive with a manifest that says all that is in it, the
 * notebooks as JSON, and the very segments of their datasets, each called by its hash.
 *
 * Invariant: what is in the archive is what the manifest names, no more and no less.
 */
import * as v from 'valibot';
import type { ColumnType } from '#lib/core/columns.ts';
import { KINDS } from '#lib/core/kinds.ts';
import { PROBLEM_CODES, type Problem } from '#lib/import/reading.ts';
import type { Manifest } from '../database.ts';

export const FILE_FORMAT = 'tierbook-notebook';
export const FILE_VERSION = 1;
export const MANIFEST_NAME = 'manifest.json';

/** More than any notebook needs, and less than what brings a browser down. */
export const LIMITS = {
	fileBytes: 4_000_000_000,
	unpackedBytes: 16_000_000_000,
	/** Unpacked to packed, of the whole file; counted from `ratioFromBytes` on. */
	ratio: 200,
	ratioFromBytes: 16_000_000,
	entries: 50_000,
	jsonBytes: 32_000_000,
	jsonDepth: 64,
	segmentBytes: 256_000_000
} as const;

/** `notebook.json`, and where there are more, `notebook-2.json` and so on. */
export function notebookName(place: number): string {
	return place === 0 ? 'notebook.json' : `notebook-${place + 1}.json`;
}

export function segmentName(sha256: string): string {
	return `data/${sha256}.arrow`;
}

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const day = v.pipe(v.string(), v.isoDate());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const short = v.pipe(v.string(), v.maxLength(10_000));
/** Ids stand before a slash in the keys of segments. */
const id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

const field = v.strictObject({
	name: v.pipe(short, v.nonEmpty()),
	type: v.picklist(['text', 'money', 'number', 'date', 'boolean'] satisfies ColumnType[]),
	scale: v.pipe(count, v.maxValue(6))
});

const problem = v.strictObject({
	problem: v.picklist(PROBLEM_CODES),
	column: v.nullable(short),
	count,
	examples: v.pipe(
		v.array(v.strictObject({ line: count, text: v.pipe(v.string(), v.maxLength(1_000_000)) })),
		v.maxLength(1000)
	),
	ids: v.exactOptional(count),
	money: v.exactOptional(
		v.strictObject({ sum: v.pipe(v.number(), v.finite()), scale: v.pipe(count, v.maxValue(6)) })
	),
	total: v.exactOptional(
		v.strictObject({
			stated: v.pipe(v.number(), v.safeInteger()),
			found: v.pipe(v.number(), v.safeInteger()),
			scale: v.pipe(count, v.maxValue(6))
		})
	)
}) satisfies v.GenericSchema<unknown, Problem>;

const segment = v.strictObject({
	part: v.picklist(['rows', 'dictionary']),
	column: short,
	bytes: v.pipe(count, v.maxValue(LIMITS.segmentBytes)),
	sha256
});

const dataset = v.strictObject({
	id,
	fileName: short,
	kind: v.picklist(KINDS),
	rows: v.pipe(count, v.maxValue(0x7fffffff)),
	setAside: count,
	fileBytes: count,
	bytes: count,
	fields: v.pipe(
		v.array(field),
		v.minLength(1),
		v.maxLength(2000),
		v.check((fields) => new Set(fields.map(({ name }) => name)).size === fields.length)
	),
	headers: v.record(v.string(), short),
	currency: v.nullable(short),
	problems: v.pipe(v.array(problem), v.maxLength(2000)),
	segments: v.array(segment),
	hash: sha256,
	imported: day
});

export const fileManifest = v.strictObject({
	format: v.literal(FILE_FORMAT),
	version: v.literal(FILE_VERSION),
	day,
	notebooks: v.pipe(
		v.array(v.strictObject({ bytes: v.pipe(count, v.maxValue(LIMITS.jsonBytes)), sha256 })),
		v.minLength(1),
		v.maxLength(10_000)
	),
	datasets: v.pipe(
		v.array(dataset),
		v.check((all) => new Set(all.map((one) => one.id)).size === all.length)
	)
});

export type FileManifest = v.InferOutput<typeof fileManifest>;
export type FileDataset = FileManifest['datasets'][number];

/** As the file tells of it: the keys of its segments follow from its id. */
export function toFileDataset({ segments, ...rest }: Manifest): FileDataset {
	const { id: own, fileName, kind, rows, setAside, fileBytes, bytes, fields } = rest;
	const { headers, currency, problems, hash, imported } = rest;
	return {
		...{ id: own, fileName, kind, rows, setAside, fileBytes, bytes, currency, hash, imported },
		fields: fields.map(({ name, type, scale }) => ({ name, type, scale })),
		headers: { ...headers } as Record<string, string>,
		problems: problems.map((one) => ({ ...one, examples: [...one.examples] })),
		segments: segments.map(({ part, column, bytes, sha256 }) => ({ part, column, bytes, sha256 }))
	};
}
