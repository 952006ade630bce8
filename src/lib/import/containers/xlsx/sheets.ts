/** A workbook of sheets: each a part, those in sight first; one that is empty is none. */
import { Failure } from '#lib/core/failure.ts';
import type { Part } from '../part.ts';
import { WRITTEN, writeRows } from '../rows.ts';
import { bytesOfEntry } from '../zip.ts';
import { rowsOfSheet } from './sheet.ts';
import { type SheetEntry, Workbook } from './workbook.ts';
import { streamed } from './xml.ts';

/** Fails with `import.damaged`, `.locked`, or `.no_table` where every sheet is empty. */
export async function sheetParts(file: File): Promise<Part[]> {
	const workbook = await Workbook.open(file);
	const filled: CountedSheet[] = [];
	for (const sheet of workbook.sheets) {
		const rows = await filledRows(workbook, sheet);
		if (rows !== 0) filled.push({ ...sheet, rows });
	}
	if (filled.length === 0) throw new Failure('import.no_table', { file: file.name });
	filled.sort((a, b) => Number(a.hidden) - Number(b.hidden));
	return filled.map((sheet) => partOf(file.name, workbook, sheet, filled.length > 1));
}

interface CountedSheet extends SheetEntry {
	/** Null where counting them takes long, or can't be done. */
	readonly rows: number | null;
}

function partOf(
	fileName: string,
	workbook: Workbook,
	{ name, entry, rows }: CountedSheet,
	several: boolean
): Part {
	const full = several ? `${fileName} · ${name}` : fileName;
	return {
		name,
		kind: 'sheet',
		bytes: null,
		...(rows !== null && { rows }),
		dialect: WRITTEN,
		open: (onHead) => writeRows(full, rowsOfSheet(workbook, entry), onHead)
	};
}

/** What is unpacked and searched in well under a second, so that sheets can be told apart. */
const COUNTED_BYTES = 8_388_608;
/** A sheet without cells takes a few lines. */
const SMALL_BYTES = 16_384;
const CELL = /<(?:\w+:)?(v|is)[\s>]/;

/** A sheet that is damaged is told of when it is opened, and keeps no other from being read. */
async function filledRows(workbook: Workbook, { entry }: SheetEntry): Promise<number | null> {
	if (entry.bytes > (workbook.sheets.length > 1 ? COUNTED_BYTES : SMALL_BYTES)) return null;
	let rows = 0;
	try {
		for await (const { inner } of streamed(bytesOfEntry(workbook.file, entry), 'row'))
			if (CELL.test(inner)) rows++;
	} catch (error) {
		if (error instanceof Failure) return null;
		throw error;
	}
	return rows;
}
