/** What the reader settles on the sheet, as pure steps over readings. */
import type { ColumnType } from '#lib/core/columns.ts';
import { missingRoles, ROLES, type Kind, type Role } from '#lib/core/kinds.ts';
import type {
	ColumnFormat,
	ColumnReading,
	FileReading,
	Mapping,
	QuestionCode
} from '#lib/import/reading.ts';

export function mappingOf({ kind, columns, answers }: FileReading): Mapping {
	return {
		kind,
		columns: columns.map(({ role, format }) => ({ role, format })),
		answers
	};
}

/**
 * `mapping` for another file of the same headers: decimals and currency stay that file's own,
 * unless the reader changed a decimal sign, which `before` tells.
 */
export function carriedTo(
	{ columns, answers }: FileReading,
	mapping: Mapping,
	before: Mapping | null = null
): Mapping {
	return {
		...mapping,
		// What only this file is asked it keeps.
		answers: { ...answers, ...mapping.answers },
		columns: columns.map(({ role, format }, i) => {
			const known = mapping.columns[i];
			if (!known) return { role, format };
			const { type, dateOrder, serials, factor, decimal } = known.format;
			const set = before !== null && before.columns[i]?.format.decimal !== decimal;
			const own = { ...(serials && { serials }), ...(set ? { decimal } : {}) };
			const carried = { type, dateOrder, factor, ...own };
			return { role: known.role, format: { ...format, ...carried } };
		})
	};
}

/**
 * Column `place` means `role` from now on. A role has one column: whichever had it gives it up.
 * The column is read as its role's type, except that a text stays a text for text roles.
 */
export function withRole(mapping: Mapping, place: number, role: Role | null): Mapping {
	const type = ROLES[mapping.kind].find((spec) => spec.role === role)?.type;
	return {
		...mapping,
		columns: mapping.columns.map((column, i) => {
			if (i === place) return { role, format: type ? { ...column.format, type } : column.format };
			return column.role !== null && column.role === role ? { ...column, role: null } : column;
		})
	};
}

export function withFormat(
	mapping: Mapping,
	place: number,
	format: Partial<ColumnFormat>
): Mapping {
	return {
		...mapping,
		columns: mapping.columns.map((column, i) =>
			i === place ? { ...column, format: { ...column.format, ...format } } : column
		)
	};
}

/** Another kind keeps the roles that it knows too. */
export function withKind(mapping: Mapping, kind: Kind): Mapping {
	const known = new Set(ROLES[kind].map(({ role }) => role));
	return {
		...mapping,
		kind,
		columns: mapping.columns.map((column) =>
			column.role === null || known.has(column.role) ? column : { ...column, role: null }
		)
	};
}

/** What the reader answers; the column that is chosen for the revenue takes its role with it. */
export function withAnswer(mapping: Mapping, question: QuestionCode, answer: string): Mapping {
	const answered = { ...mapping, answers: { ...mapping.answers, [question]: answer } };
	if (question !== 'rival_amounts') return answered;
	const place = Number(answer);
	if (Number.isInteger(place)) return withRole(answered, place, 'revenue');
	const revenue = mapping.columns.findIndex(({ role }) => role === 'revenue');
	return revenue < 0 ? answered : withRole(answered, revenue, null);
}

/** Cells that would become missing if the column were read as `type`; its own format is at hand. */
export function failsAs(column: ColumnReading, type: ColumnType): number {
	return type === column.format.type ? column.unreadable : (column.fails?.[type] ?? 0);
}

export function missingIn({ kind, columns }: Mapping): Role[] {
	return missingRoles(kind, new Set(columns.flatMap(({ role }) => role ?? [])));
}

/** Columns that are needed and hold something, none of which can be read as what they are taken for. */
export function illegibleIn({ kind, columns }: FileReading): ColumnReading[] {
	const needed = new Set(ROLES[kind].flatMap(({ role, required }) => (required ? role : [])));
	return columns.filter(
		({ role, filled, unreadable }) =>
			role !== null && needed.has(role) && filled > 0 && unreadable === filled
	);
}

/** More than one currency: nothing of it could be added up, so nothing is stored. */
export function mixesCurrencies({ currencies }: FileReading): boolean {
	return currencies.signs.length > 1;
}

/** Whether the columns need a look even where no cell is out of order. */
export function isDoubtful(reading: FileReading): boolean {
	const taken = reading.columns.filter(({ role }) => role !== null);
	const money = taken.filter(({ format }) => format.type === 'money');
	return (
		missingIn(mappingOf(reading)).length > 0 ||
		taken.some(({ confidence }) => confidence < 0.5) ||
		money.some(({ filled, unreadable }) => unreadable === filled) ||
		mixesCurrencies(reading)
	);
}

/** Seconds until the rest is read at the pace so far; null while that is a guess. */
export function secondsLeft(bytes: number, total: number, elapsedMs: number): number | null {
	if (bytes <= 0 || elapsedMs < 300) return null;
	return Math.ceil(((total - bytes) * elapsedMs) / bytes / 1000);
}
