/**
 * A table without the rows that are stored already.
 *
 * Invariant: rows kept + rows marked = rows of the table.
 */
import { type Batch, isValid, type Table } from '#lib/core/columns.ts';
import { Dictionary } from '#lib/core/dictionary.ts';
import { takeRows, unmarked } from '#lib/core/take-rows.ts';

/** The rows without a mark in `known`, a byte for each row, in their order. */
export function freshRows(table: Table, known: Uint8Array): Table {
	let from = 0;
	const batches = table.batches.flatMap((batch): Batch | readonly never[] => {
		const kept = unmarked(known.subarray(from, (from += batch.rows)));
		if (kept.length === batch.rows) return batch;
		if (kept.length === 0) return [];
		return { rows: kept.length, columns: batch.columns.map((column) => takeRows(column, kept)) };
	});
	const rows = batches.reduce((sum, batch) => sum + batch.rows, 0);
	return rows === table.rows ? table : withOwnTexts({ ...table, batches, rows });
}

/** Texts that no row holds any more are let go of: a key in a dictionary is a customer. */
function withOwnTexts(table: Table): Table {
	const found = table.dictionaries.map((dictionary, place) => {
		if (!dictionary) return null;
		const codes = usedCodes(table, place, dictionary.size);
		const texts = codes.used.map((code) => dictionary.at(code));
		return { dictionary: Dictionary.of(texts), codes: codes.renamed };
	});
	const batches = table.batches.map(({ rows, columns }) => ({
		rows,
		columns: columns.map((column, place) => {
			const codes = found[place]?.codes;
			return codes && column.type === 'text'
				? { ...column, values: column.values.map((code) => codes[code]!) }
				: column;
		})
	}));
	return { ...table, batches, dictionaries: found.map((one) => one?.dictionary ?? null) };
}

/** The codes that rows hold, ascending, and by code its new one; 0 for what no row holds. */
function usedCodes(
	{ batches }: Table,
	place: number,
	size: number
): { readonly used: number[]; readonly renamed: Int32Array } {
	const held = new Uint8Array(size);
	for (const { rows, columns } of batches) {
		const { values, valid } = columns[place]!;
		for (let i = 0; i < rows; i++) if (isValid(valid, i)) held[values[i]!] = 1;
	}
	const renamed = new Int32Array(size);
	const used: number[] = [];
	for (let code = 0; code < size; code++) if (held[code] === 1) renamed[code] = used.push(code) - 1;
	return { used, renamed };
}
