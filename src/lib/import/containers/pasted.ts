/** What a clipboard holds of a spreadsheet, as the file that it would have been. */
import { htmlTable } from './html.ts';

export interface Clip {
	readonly text: string;
	readonly html: string;
}

/** Called `name`; null where there is no table: fewer than two rows, or a single column. */
export function pastedFile({ text, html }: Clip, name: string): File | null {
	const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
	const first = lines[0] ?? '';
	if (lines.length >= 2 && first.includes('\t'))
		return new File([text], `${name}.tsv`, { type: 'text/tab-separated-values' });
	const rows = htmlTable(html) ?? [];
	if (rows.length >= 2 && rows.some((row) => row.length > 1))
		return new File([rows.map(tabbed).join('')], `${name}.tsv`, {
			type: 'text/tab-separated-values'
		});
	if (lines.length >= 2 && /[,;|，；]/.test(first))
		return new File([text], `${name}.csv`, { type: 'text/csv' });
	return null;
}

function tabbed(row: readonly string[]): string {
	const cells = row.map((cell) =>
		/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
	);
	return `${cells.join('\t')}\n`;
}
