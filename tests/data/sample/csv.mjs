/** Rows as CSV text with a header, LF at every line's end. */
export function csv(header, rows) {
	const lines = [header.join(',')];
	for (const row of rows) lines.push(row.map(cell).join(','));
	return lines.join('\n') + '\n';
}

function cell(value) {
	const text = value === null ? '' : String(value);
	return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Whole fen as yuan: 468050 → 4680.5. */
export function yuan(fen) {
	const size = Math.abs(fen);
	const rest = size % 100;
	const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
	return `${fen < 0 ? '-' : ''}${Math.floor(size / 100)}${decimals}`;
}
