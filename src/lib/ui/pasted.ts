/** Cells copied from a spreadsheet or a web page, as the file they would have been. */
import { htmlTable } from '#lib/core/html-table.ts';

/** What the clipboard holds: the cells as text, and as markup where there is any. */
export interface Pasted {
	readonly text: string;
	readonly html: string;
}

/**
 * Called `name`; null where nothing of it is a table: fewer than two lines, or a single column.
 * Spreadsheets put tabs between the cells; of a page's table only the markup tells them apart.
 */
export function pastedFile({ text, html }: Pasted, name: string): File | null {
	const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
	const [first = ''] = lines;
	if (lines.length >= 2 && first.includes('\t')) return tabbed(text, name);
	const table = htmlTable(html);
	if (table.length >= 2 && table.some((row) => row.length > 1))
		return tabbed(table.map((row) => row.map(quoted).join('\t')).join('\n'), name);
	if (lines.length >= 2 && /[,;|]/.test(first))
		return new File([text], `${name}.csv`, { type: 'text/csv' });
	return null;
}

function tabbed(text: string, name: string): File {
	return new File([text], `${name}.tsv`, { type: 'text/tab-separated-values' });
}

function quoted(cell: string): string {
	return /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
