/** A newer file in place of a stored one: which one that is, and what the columns meant. */
import { ROLES, type Role } from '#lib/core/kinds.ts';
import type { FileReading, Mapping } from '#lib/import/reading.ts';
import type { Manifest } from '#lib/store/database.ts';
import type { Overlap } from '#lib/worker/api.ts';
import { mappingOf } from './mapping.ts';

/**
 * The columns that have the headers of the stored ones mean the same. A role whose header is gone
 * keeps its guess, where that takes no column from another.
 */
export function mappingLike(
	{ kind, headers }: Pick<Manifest, 'kind' | 'headers'>,
	reading: FileReading
): Mapping {
	const known = new Map(
		Object.entries(headers).map(([role, header]) => [header, role as Role] as const)
	);
	const found = new Set(reading.columns.flatMap(({ header }) => known.get(header) ?? []));
	const offered = new Map(ROLES[kind].map(({ role, type }) => [role, type]));
	const columns = reading.columns.map(({ header, role: guess, format }) => {
		const role = known.get(header) ?? (guess !== null && !found.has(guess) ? guess : null);
		const type = role === null ? undefined : offered.get(role);
		return type === undefined ? { role: null, format } : { role, format: { ...format, type } };
	});
	return { ...mappingOf(reading), kind, columns };
}

interface Arriving {
	readonly reading: Pick<FileReading, 'fileName'> | null;
	readonly mapping: Pick<Mapping, 'kind'> | null;
}

/**
 * The stored dataset of the same file name and kind, for each file that has one. Of several the
 * last, and none is given twice. `first`, if any, is meant by the first file whatever its name.
 */
export function namesakesOf<T extends Arriving, M extends Pick<Manifest, 'fileName' | 'kind'>>(
	files: readonly T[],
	stored: readonly M[],
	first: M | null = null
): Map<T, M> {
	const free = stored.filter((one) => one !== first);
	const found = new Map<T, M>();
	for (const [i, file] of files.entries()) {
		const one = i === 0 && first !== null ? first : free.findLast((each) => agree(file, each));
		if (one === undefined) continue;
		found.set(file, one);
		if (one !== first) free.splice(free.indexOf(one), 1);
	}
	return found;
}

function agree(
	{ reading, mapping }: Arriving,
	stored: Pick<Manifest, 'fileName' | 'kind'>
): boolean {
	return reading?.fileName === stored.fileName && mapping?.kind === stored.kind;
}

/** Fewer rows in common may be chance, or corrections of earlier months. */
const KNOWN = 0.05;
const LEAST_KNOWN = 5;

/**
 * Whether so many rows stand in stored datasets too, in one or many, that they would count twice:
 * of the file, or of the stored one that has most of them, as one month is little of two years.
 */
export function isKnown(
	{ rows, known, of }: Pick<Overlap, 'rows' | 'known' | 'of'>,
	stored: Pick<Manifest, 'rows'>
): boolean {
	// What has fewer rows is known where all of it stands in the other.
	const enough = (shared: number, all: number) =>
		shared >= Math.max(all * KNOWN, Math.min(LEAST_KNOWN, all));
	return enough(known, of) || enough(rows, stored.rows);
}

export const FATES = ['replace', 'fresh', 'besides', 'leave'] as const;
/** `fresh`: beside what is stored, but only the rows that are new. */
export type Fate = (typeof FATES)[number];

/** With less of the stored rows in a newer file some would be lost, and not only be corrected. */
const WHOLE = 0.95;

/**
 * What a file with known rows is taken for: a newer one where it holds nearly all of a stored one
 * and no row of another, to be left out where all of it is stored, and else one of which only the
 * new rows count. `free`: no other file of the import takes that place.
 */
export function fateOf(
	{ rows, known, of }: Overlap,
	stored: Pick<Manifest, 'rows'>,
	free: boolean
): Fate {
	if (free && rows >= stored.rows * WHOLE && known === rows) return 'replace';
	return known === of ? 'leave' : 'fresh';
}

/**
 * The same of a file that has the name of a stored one: where of that only the new rows were
 * stored, the others of the file stand in further datasets, and would count twice in its place.
 */
export function namesakeFate({ problems }: Pick<Manifest, 'problems'>): Fate {
	return problems.some(({ problem }) => problem === 'row_known') ? 'fresh' : 'replace';
}

/**
 * The same with the stored datasets whose rows stand in files of other names; none is given twice.
 */
export function withOverlaps<
	T extends { readonly overlap: Overlap | null },
	M extends { id: string }
>(namesakes: ReadonlyMap<T, M>, files: readonly T[], stored: readonly M[]): Map<T, M> {
	const all = new Map(namesakes);
	for (const file of files) {
		const one = stored.find(({ id }) => id === file.overlap?.dataset);
		if (one && !all.has(file) && ![...all.values()].includes(one)) all.set(file, one);
	}
	return all;
}
