/** Lines without delimiters: columns set apart by blanks, or standing at fixed places. */

/** Columns set apart by runs of blanks come to stand one blank apart. */
export function squeeze(line: string): string {
	return line.replace(/ {2,}/g, ' ').replace(/^ | $/g, '');
}

/** The cells of a line of fixed widths. */
export function sliced(line: string, starts: readonly number[]): string[] {
	return starts.map((start, i) => line.slice(start, starts[i + 1] ?? line.length).trim());
}

const FEWEST_LINES = 3;
const SAMPLE_LINES = 200;

/**
 * Where columns of fixed widths begin: behind the gaps that run through nearly every line. Null
 * where there are not at least two columns, or too few lines to tell.
 */
export function startsOf(text: string): number[] | null {
	const lines = text.split('\n', SAMPLE_LINES).filter((line) => line.trim() !== '');
	if (lines.length < FEWEST_LINES || text.includes('\t')) return null;
	const length = Math.max(...lines.map((line) => line.length));
	const blank = (at: number) => lines.every((line) => (line[at] ?? ' ') === ' ');
	const starts: number[] = [];
	for (let at = 0; at < length; at++)
		if (!blank(at) && (at === 0 || blank(at - 1))) starts.push(at);
	if (starts[0] !== undefined) starts[0] = 0;
	return starts.length >= 2 ? starts : null;
}
