/** What was mapped once is offered again for the same header row. Headers only, never a value. */
import { KINDS, ROLES } from '#lib/core/kinds.ts';
import type { FileReading, Mapping } from '#lib/import/reading.ts';
import { carriedTo, mappingOf } from './mapping.ts';

const STORED_AS = 'tierbook.mappings';
const KEPT = 40;

interface Remembered {
	readonly headers: readonly string[];
	readonly mapping: Mapping;
}

/** The mapping last stored for these headers; null where there is none, or it is what was guessed. */
export function recall(reading: FileReading): Mapping | null {
	const known = kept().find(({ headers }) => sameRow(headers, headersOf(reading)));
	if (!known || !isSound(known.mapping, reading)) return null;
	const mapping = carriedTo(reading, known.mapping);
	return JSON.stringify(mapping) === JSON.stringify(mappingOf(reading)) ? null : mapping;
}

export function remember(reading: FileReading): void {
	const headers = headersOf(reading);
	const others = kept().filter((one) => !sameRow(one.headers, headers));
	const mapping = mappingOf(reading);
	// Which files share orders is another matter with every import.
	const answers = Object.fromEntries(
		Object.entries(mapping.answers).filter(([question]) => question !== 'shared_orders')
	);
	const next = [{ headers, mapping: { ...mapping, answers } }, ...others].slice(0, KEPT);
	try {
		localStorage.setItem(STORED_AS, JSON.stringify(next));
	} catch {
		// A convenience only: without room the guess is made anew next time.
	}
}

function kept(): Remembered[] {
	try {
		const value: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? '[]');
		return Array.isArray(value) ? value.filter(isRemembered) : [];
	} catch {
		return [];
	}
}

function isRemembered(value: unknown): value is Remembered {
	if (typeof value !== 'object' || value === null) return false;
	const { headers, mapping } = value as Partial<Remembered>;
	return Array.isArray(headers) && Array.isArray(mapping?.columns) && KINDS.includes(mapping.kind);
}

function isSound({ kind, columns }: Mapping, reading: FileReading): boolean {
	const roles = new Set(ROLES[kind].map(({ role }) => role));
	return (
		columns.length === reading.columns.length &&
		columns.every(
			({ role, format }) => typeof format === 'object' && (role === null || roles.has(role))
		)
	);
}

function headersOf({ columns }: FileReading): string[] {
	return columns.map(({ header }) => header);
}

function sameRow(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((header, i) => header === b[i]);
}
