/** Cells copied from a spreadsheet, as the file they would have been. */

/** Null where the text is no table: fewer than two lines, or a single column. */
export function pastedFile(text: string): File | null {
	const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
	const [first] = lines;
	if (first === undefined || lines.length < 2) return null;
	if (first.includes('\t'))
		return new File([text], 'pasted.tsv', { type: 'text/tab-separated-values' });
	if (/[,;|]/.test(first)) return new File([text], 'pasted.csv', { type: 'text/csv' });
	return null;
}
