/** A workbook of sheets: each a part, those in sight first; one that is empty is none. */
import { Failure } from '#lib/core/failure.ts';
import type { Part } from '../part.ts';
import { WRITTEN, writeRows } from '../rows.ts';
import { rowsOfSheet } from './sheet.ts';
import { type SheetEntry, textOfEntry, Workbook } from './workbook.ts';

export async function sheetParts(file: File): Promise<Part[]> {
	const workbook = await Workbook.open(file);
	const filled: SheetEntry[] = [];
	for (const sheet of workbook.sheets) if (await hasCells(workbook, sheet)) filled.push(sheet);
	if (filled.length === 0) throw new Failure('import.no_table', { file: file.name });
	filled.sort((a, b) => Number(a.hidden) - Number(b.hidden));
	return filled.map((sheet) => partOf(file.name, workbook, sheet, filled.length > 1));
}

function partOf(
	fileName: string,
	workbook: Workbook,
	{ name, entry }: SheetEntry,
	several: boolean
): Part {
	const full = several ? `${fileName} · ${name}` : fileName;
	return {
		name,
		kind: 'sheet',
		bytes: null,
		dialect: WRITTEN,
		open: () => writeRows(full, rowsOfSheet(workbook, entry))
	};
}

const SMALL_BYTES = 16_384;

/** A sheet without cells takes a few lines. */
async function hasCells({ file }: Workbook, { entry }: SheetEntry): Promise<boolean> {
	if (entry.bytes > SMALL_BYTES) return true;
	const xml = (await textOfEntry(file, entry)) ?? '';
	return /<(?:\w+:)?(v|is)[\s>]/.test(xml);
}
