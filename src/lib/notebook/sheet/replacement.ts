/** A newer file in place of a stored one: what the columns meant they mean again. */
import { ROLES, type Role } from '#lib/core/kinds.ts';
import type { FileReading, Mapping } from '#lib/import/reading.ts';
import type { Manifest } from '#lib/store/database.ts';
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
