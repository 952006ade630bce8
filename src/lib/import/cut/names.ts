/** What the columns are called: the cells of the header rows drawn together. */

/**
 * One name for each of `width` columns out of the header rows, the upper before the lower: a label
 * reaches over the blanks to its right, and what several rows call alike is named once.
 */
export function joinNames(rows: readonly (readonly string[])[], width: number): string[] {
	const reaching = rows.map((cells, r) =>
		r < rows.length - 1 ? reach(cells, rows.slice(r + 1)) : cells
	);
	return Array.from({ length: width }, (_, i) => {
		const texts = reaching.map((cells) => headerText(cells[i] ?? '')).filter((text) => text !== '');
		return [...new Set(texts)].join(' ');
	});
}

function reach(cells: readonly string[], below: readonly (readonly string[])[]): string[] {
	let label = '';
	return cells.map((cell, i) => {
		if (cell.trim() !== '') label = cell;
		else if (below.every((row) => (row[i] ?? '').trim() === '')) label = '';
		return label;
	});
}

/** A name as written, without blanks around it and signs that can't be seen. */
function headerText(cell: string): string {
	return cell.replace(/[\uFEFF\u200B-\u200D\0]/g, '').trim();
}
