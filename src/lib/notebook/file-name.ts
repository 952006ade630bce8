/** The name of a file as what may be cut and what may not: names often differ at their end alone. */

/** Signs before the ending that stay: a year and a month. */
const KEPT = 7;

/** The beginning, and the end that is always shown; together they are the name. */
export function splitName(name: string): readonly [begin: string, end: string] {
	const signs = Array.from(name);
	const ending = /\.[^.]{1,7}$/.exec(name)?.[0].length ?? 0;
	const at = Math.max(0, signs.length - ending - KEPT);
	return [signs.slice(0, at).join(''), signs.slice(at).join('')];
}
