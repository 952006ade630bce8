/** What is said of a failure. */
import type { Facts, FailureCode } from '#lib/core/failure.ts';

export interface FailureText {
	readonly happened: string;
	readonly safe: string;
	readonly todo: string;
}

export type FailureTexts = Record<FailureCode, (facts: Facts) => FailureText>;

/** A fact as text; lists are joined. The empty string where the failure does not name it. */
export function fact(facts: Facts, name: string, joint = ', '): string {
	const value = facts[name];
	if (value === undefined) return '';
	return typeof value === 'string' || typeof value === 'number' ? String(value) : value.join(joint);
}
