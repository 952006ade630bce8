/** Cells copied from a spreadsheet, as the file they would have been. */

/** Called `name`; null where the text is no table: fewer than two lines, or a single column. */
export function pastedFile(text: string, name: string): File | null {
	const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
	const [first] = lines;
	if (first === undefined || lines.length < 2) return null;
	if (first.includes('\t'))
		return new File([text], `${name}.tsv`, { type: 'text/tab-separated-values' });
	if (/[,;|]/.test(first)) return new File([text], `${name}.csv`, { type: 'text/csv' });
	return null;
}
