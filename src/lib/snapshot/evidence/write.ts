/**
 * Evidence as text: the same bytes for the same value, in whatever order its keys were set.
 *
 * Invariant: the text is JSON and holds no `<`, `>` or `&` and no character that XML forbids, so
 * that it stands in HTML and SVG as it is.
 */
import type { Evidence } from '#lib/analyses/evidence.ts';

export function canonical(evidence: Evidence): string {
	return written(evidence);
}

function written(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(written).join(',')}]`;
	if (typeof value === 'object' && value !== null) return object(value);
	if (typeof value === 'number' && !Number.isFinite(value))
		throw new RangeError('evidence holds a number that is not finite');
	return escaped(JSON.stringify(value));
}

function object(value: object): string {
	const entries = Object.entries(value).filter(([, one]) => one !== undefined);
	const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
	return `{${sorted.map(([key, one]) => `${written(key)}:${written(one)}`).join(',')}}`;
}

/** JSON escapes control characters and lone surrogates by itself. */
function escaped(json: string): string {
	return json.replace(/[<>&\u007f-\u009f\u2028\u2029\ufffe\uffff]/gu, (character) => {
		return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
}
