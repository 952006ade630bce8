/** Whether all came to the same. */
import { isDeepStrictEqual } from 'node:util';

/**
 * Nobody is fast by being wrong, and nobody right without being compared.
 *
 * @typedef {{ answer: unknown } | null} Run null: it failed
 * @param {string} shape
 * @param {{ ours: Run[], sql: Run[] }} runs
 * @param {{ note: (text: string) => void }} report
 */
export function agree(shape, { ours, sql }, report) {
	const given = [...ours, ...sql].flatMap((run) => (run === null ? [] : [run.answer]));
	const same = given.every((answer) => isDeepStrictEqual(answer, given[0]));
	if (!same) for (const answer of given) report.note(`${shape}: WRONG ${JSON.stringify(answer)}`);
	return same && ours.every(Boolean) && sql.every(Boolean);
}
