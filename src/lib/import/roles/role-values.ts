/** Roles that no header names, given to the only free column whose values could be it. */
import type { ColumnType } from '#lib/core/columns.ts';
import { missingRoles, ROLES, type Kind, type Role } from '#lib/core/kinds.ts';
import { isPercentage } from '../types/evidence.ts';
import type { Candidate } from './fit.ts';
import type { HeaderText } from './headers.ts';
import { namesOf } from './synonyms.ts';

interface Guess {
	readonly kind: Kind;
	readonly roles: readonly (Role | null)[];
	readonly confidence: readonly number[];
}

/** So little that the sheet asks. */
const ASKED = 0.4;
const SURE = 0.7;

/** The one column of dates is the date, whatever it is called, unless its header says otherwise. */
export function rolesByValues(
	guess: Guess,
	columns: readonly Candidate[],
	headers: readonly HeaderText[]
): Guess {
	const roles = [...guess.roles];
	const confidence = [...guess.confidence];
	const dated = dateOf(guess.kind, roles, columns, headers);
	if (dated) {
		roles[dated.place] = 'date';
		confidence[dated.place] = dated.sure ? SURE : ASKED;
	}
	for (const { role, type, required } of ROLES[guess.kind]) {
		const given = new Set(roles.filter((each) => each !== null));
		if (!required || !missingRoles(guess.kind, given).includes(role)) continue;
		const not = namesOf(guess.kind, role).not;
		const free = columns.flatMap((column, i) =>
			roles[i] === null && couldBe(type, column) && !not?.test(headers[i]!.words) ? [i] : []
		);
		const place = chosen(role, free, columns);
		if (place === null) continue;
		roles[place] = role;
		confidence[place] = ASKED;
	}
	const quantity = headers.some(({ joined }) => joined !== '') ? null : countOf(roles, columns);
	if (guess.kind === 'orders' && quantity !== null) {
		roles[quantity] = 'quantity';
		confidence[quantity] = ASKED;
	}
	return { ...guess, roles, confidence };
}

/** Whatever was done on it: 录单日期, 消费时间, 提交答卷时间; of several the first, to be asked. */
function dateOf(
	kind: Kind,
	roles: readonly (Role | null)[],
	columns: readonly Candidate[],
	headers: readonly HeaderText[]
): { place: number; sure: boolean } | null {
	if (roles.includes('date') || !ROLES[kind].some(({ role }) => role === 'date')) return null;
	const not = namesOf(kind, 'date').not;
	const places = columns.flatMap(({ evidence }, i) => {
		const { words } = headers[i]!;
		const dates = roles[i] === null && evidence.filled > 0 && evidence.possibleDates > 0.8;
		return dates && SAYS_DATE.test(words) && !not?.test(words) ? [i] : [];
	});
	const [place] = places;
	return place === undefined ? null : { place, sure: places.length === 1 };
}

const SAYS_DATE = /(?:日期|时间|时刻|日)$|\b(?:date|time|timestamp)$/;

/** In a file without headers the only free column of small whole numbers counts pieces. */
function countOf(roles: readonly (Role | null)[], columns: readonly Candidate[]): number | null {
	const free = columns.flatMap((column, i) => (roles[i] === null && counts(column) ? [i] : []));
	return free.length === 1 ? free[0]! : null;
}

function counts({ evidence, repeats }: Candidate): boolean {
	const { numbers, integers, keyLike, max } = evidence;
	return numbers > 0.9 && integers === 1 && !keyLike && max < 10_000 && repeats > 2;
}

/** Of several, keys that come again are the customer's, and amounts with a fraction the revenue. */
function chosen(role: Role, free: readonly number[], columns: readonly Candidate[]): number | null {
	if (free.length < 2) return free[0] ?? null;
	const telling = role === 'customer' ? isKey : role === 'revenue' ? isAmount : null;
	const better = telling ? free.filter((i) => telling(columns[i]!)) : [];
	if (role === 'customer' || better.length === 1) return better[0] ?? null;
	return null;
}

function isKey({ header, evidence, repeats }: Candidate): boolean {
	return header === '' && evidence.keyLike && repeats > 1.1;
}

function isAmount({ evidence: { signed, integers } }: Candidate): boolean {
	return signed || integers < 0.9;
}

/** Few distinct values among many rows are a category, not the customers. */
function couldBe(type: ColumnType, { evidence, repeats }: Candidate): boolean {
	const { filled, dates, numbers, keyLike } = evidence;
	if (filled === 0 || (type === 'money' && isPercentage(evidence))) return false;
	if (type === 'date') return dates > 0.8;
	if (type === 'text') return dates < 0.2 && (numbers < 0.2 || keyLike) && repeats < 300;
	return numbers > 0.9 && dates < 0.2 && !keyLike;
}
