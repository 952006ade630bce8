/**
 * The rows of a sheet as they stream out of the workbook, each cell as the text that it shows, but
 * numbers in full.
 * Invariant: row n of the sheet is row n of the text, so that a line number is a row number.
 */
import { unescaped } from '#lib/core/entities.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Rows } from '../rows.ts';
import { bytesOfEntry, type Entry } from '../zip.ts';
import { plainNumber } from './formats.ts';
import { type CellTables, richText, type Workbook } from './workbook.ts';
import { attribute, element, type Element, plainElements, streamed } from './xml.ts';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** Rows looked at for the width of the table, so that the rows below are as wide. */
const WIDTH_ROWS = 200;

export async function* rowsOfSheet(
	workbook: Workbook,
	entry: Entry
): Rows & AsyncGenerator<string[]> {
	const tables = await workbook.tables();
	const ahead: string[][] = [];
	let width = 0;
	for await (const cells of numbered(streamed(bytesOfEntry(workbook.file, entry), 'row'), tables)) {
		if (ahead.length < WIDTH_ROWS) {
			ahead.push(cells);
			width = Math.max(width, cells.length);
			if (ahead.length === WIDTH_ROWS) for (const row of ahead) yield padded(row, width);
		} else yield padded(cells, width);
	}
	if (ahead.length < WIDTH_ROWS) for (const row of ahead) yield padded(row, width);
}

function padded(cells: string[], width: number): string[] {
	if (cells.length > 0) while (cells.length < width) cells.push('');
	return cells;
}

async function* numbered(
	rows: AsyncIterable<Element>,
	tables: CellTables
): AsyncGenerator<string[], void, undefined> {
	let next = 1;
	for await (const row of rows) {
		const place = Number(attribute(row, 'r') ?? next);
		if (!Number.isInteger(place) || place < next || place > MAX_ROWS) throw damaged('row');
		const cells = cellsOf(row.inner, tables);
		if (cells.length === 0) continue;
		for (; next < place; next++) yield [];
		yield cells;
		next++;
	}
}

/** Up to the last cell that shows something. */
function cellsOf(xml: string, tables: CellTables): string[] {
	const cells: string[] = [];
	let next = 0;
	for (const cell of plainElements(xml, 'c')) {
		const place = columnOf(attribute(cell, 'r')) ?? next;
		next = place + 1;
		const text = textOfCell(cell, tables);
		if (text === '') continue;
		if (place >= MAX_COLUMNS) throw damaged('column');
		while (cells.length < place) cells.push('');
		cells[place] = text;
	}
	return cells;
}

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string | null): number | null {
	const letters = /^\$?([A-Z]{1,3})/.exec(reference ?? '')?.[1];
	if (letters === undefined) return null;
	let column = 0;
	for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}

const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</;

function textOfCell(cell: Element, tables: CellTables): string {
	const type = attribute(cell, 't') ?? 'n';
	if (type === 'inlineStr') return richText(element(cell.inner, 'is')?.inner ?? '');
	const value = unescaped(VALUE.exec(cell.inner)?.[1] ?? '');
	if (value === '') return '';
	switch (type) {
		case 's':
			return sharedText(value, tables.texts);
		case 'b':
			return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
		case 'd':
			return value.replace('T', ' ').replace(/(?: 00:00:00)?(?:\.0+)?Z?$/, '');
		case 'n':
			return (tables.styles[Number(attribute(cell, 's') ?? 0)] ?? plainNumber)(value);
		default:
			return value;
	}
}

function sharedText(index: string, texts: readonly string[]): string {
	const text = texts[Number(index)];
	if (text === undefined) throw damaged('text');
	return text;
}

function damaged(message: string): Failure {
	return new Failure('import.damaged', { message });
}
