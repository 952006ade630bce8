/** How every column is to be read: guessed, or as the reader mapped it. */
import type { ColumnType } from '#lib/core/columns.ts';
import { type Kind, ROLES, type Role } from '#lib/core/kinds.ts';
import { type Evidence, weighColumn } from '../types/evidence.ts';
import type { Candidate } from './fit.ts';
import { asFileWrites } from '../types/habits.ts';
import { formatFor, scaleOf } from '../types/infer.ts';
import type { RawColumn } from '../columns/intern.ts';
import { natureOf, typeOf } from '../types/nature.ts';
import type { RawReading } from '../raw.ts';
import type { ColumnFormat, Mapping } from '../reading.ts';
import { guessRoles } from './roles.ts';
import { isBareRepublican, isTaiwanese } from '../types/taiwan.ts';

export interface ColumnPlan {
	readonly role: Role | null;
	readonly format: ColumnFormat;
	readonly confidence: number;
}

/** Under a half: the sheet asks. */
const ASKED = 0.4;

export interface Plan {
	readonly kind: Kind;
	readonly columns: readonly ColumnPlan[];
}

/** What the columns look most like; found once for each reading. */
export function guessPlan(raw: RawReading): Plan {
	const known = guesses.get(raw);
	if (known) return known;
	const plan = guess(raw);
	guesses.set(raw, plan);
	return plan;
}

const guesses = new WeakMap<RawReading, Plan>();

function guess(raw: RawReading): Plan {
	const evidence = raw.columns.map(weighColumn);
	const headed = raw.dialect.headerRows > 0;
	const candidates = raw.columns.map((column, i) => candidate(column, evidence[i]!, headed));
	const { kind, roles, confidence } = guessRoles(candidates, headed ? undefined : 'orders');
	const taiwanese = isTaiwanese(raw);
	const yuan = taiwanese ? 'NT$' : '¥';
	const columns = raw.columns.map((column, i) => {
		const role = roles[i] ?? null;
		const alone = formatFor(column, roleType(kind, role) ?? typeOf(column), yuan);
		const { format, sure } = asFileWrites(raw, column, alone);
		const most = sure ? sureness(column, format, taiwanese) : ASKED;
		return { role, format, confidence: Math.min(most, confidence[i] ?? 1) };
	});
	return { kind, columns };
}

/**
 * A header that speaks of percent over bare numbers leaves open whether 5 is 5 % or five times all,
 * and seven bare digits are a date only where years of the Republic are written.
 */
function sureness(column: RawColumn, { type }: ColumnFormat, taiwanese: boolean): number {
	const { nature, doubtful } = natureOf(column);
	const percent = nature === 'percent' && doubtful;
	return percent || (type === 'date' && !taiwanese && isBareRepublican(column)) ? ASKED : 1;
}

/** A column as the roles weigh it; without a header row its header is only its number. */
export function candidate(column: RawColumn, evidence: Evidence, headed: boolean): Candidate {
	const distinct = column.texts.size + (column.numbers?.count ?? 0);
	return {
		header: headed ? column.header : '',
		evidence,
		repeats: column.rows / Math.max(1, distinct)
	};
}

/**
 * The format given, where it is of the type wanted. How many decimals there are is never a choice:
 * whatever the reader sets, no digit of the cells is rounded away.
 */
function formatAs(
	raw: RawReading,
	column: RawColumn,
	type: ColumnType,
	given: ColumnFormat | undefined,
	yuan: '¥' | 'NT$'
): ColumnFormat {
	if (given?.type !== type) return asFileWrites(raw, column, formatFor(column, type, yuan)).format;
	return type === 'money' ? { ...given, scale: scaleOf(column, given) } : given;
}

/** A column whose role asks for another type than its format has gets the best format of that type. */
export function mappedPlan(raw: RawReading, mapping: Mapping): Plan {
	const taken = new Set<Role>();
	const yuan = isTaiwanese(raw) ? 'NT$' : '¥';
	const columns = raw.columns.map((column, i) => {
		const given = mapping.columns[i];
		const type = roleType(mapping.kind, given?.role ?? null);
		const role = given?.role && type && !taken.has(given.role) ? given.role : null;
		if (role) taken.add(role);
		const wanted = (role && type) || (given?.format.type ?? 'text');
		return { role, format: formatAs(raw, column, wanted, given?.format, yuan), confidence: 1 };
	});
	return { kind: mapping.kind, columns };
}

function roleType(kind: Kind, role: Role | null): ColumnType | null {
	return ROLES[kind].find((spec) => spec.role === role)?.type ?? null;
}
