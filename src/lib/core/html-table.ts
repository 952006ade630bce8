/**
 * Tables in HTML as rows of text: what back offices call .xls, and what a spreadsheet puts on the
 * clipboard. Only tags and texts are looked at; nothing is run or loaded.
 */
import { unescaped } from './entities.ts';

/** The rows of the largest table; a cell over several places leaves the others blank. None where there is no table. */
export function htmlTable(html: string): string[][] {
	const plain = html.replace(/<!--[\s\S]*?-->|<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, '');
	return tablesOf(plain)
		.map(rowsOf)
		.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a), []);
}

/** What stands in each table, a table within a cell told as its text; those within come first. */
function tablesOf(html: string): string[] {
	const tables: string[] = [];
	const open: string[] = [''];
	const close = () => {
		const inner = open.pop() ?? '';
		tables.push(inner);
		open.push(`${open.pop() ?? ''} ${asText(inner)} `);
	};
	for (const piece of html.split(/(?=<\/?table\b)/i)) {
		const closing = /^<\/table\b[^>]*>?/i.exec(piece);
		const opening = closing ? null : /^<table\b[^>]*>/i.exec(piece);
		if (closing && open.length > 1) close();
		if (opening) open.push('');
		open.push((open.pop() ?? '') + piece.slice((closing ?? opening)?.[0].length ?? 0));
	}
	while (open.length > 1) close();
	return tables;
}

/** Without the tags that would make rows and cells of the table around it. */
function asText(html: string): string {
	return html.replace(/(?:\s|<\/?t(?:able|head|body|foot|r|d|h)\b[^>]*>)+/gi, ' ').trim();
}

function sizeOf(rows: readonly (readonly string[])[]): number {
	return rows.reduce((sum, row) => sum + row.length, 0);
}

const MAX_SPAN = 1000;

function rowsOf(html: string): string[][] {
	const rows: string[][] = [];
	// Places of the rows below that a cell from above reaches into.
	const taken: Set<number>[] = [];
	for (const xml of html.split(/<tr\b[^>]*>/i).slice(1)) {
		const row: string[] = [];
		const above = taken.shift() ?? new Set();
		for (const { text, across, down } of cellsOf(xml)) {
			while (above.has(row.length)) row.push('');
			for (let below = 1; below < down; below++)
				for (let i = 0; i < across; i++) (taken[below - 1] ??= new Set()).add(row.length + i);
			row.push(text, ...Array.from({ length: across - 1 }, () => ''));
		}
		if (row.length > 0) rows.push(row);
	}
	return rows;
}

interface Cell {
	readonly text: string;
	readonly across: number;
	readonly down: number;
}

/** End tags of cells and rows may be left out: a cell goes on to the next one. */
function* cellsOf(html: string): Generator<Cell> {
	const row = html.split(/<\/tr\s*>/i, 1)[0] ?? '';
	for (const [, tag = '', inner = ''] of row.matchAll(
		/<t[dh]\b([^>]*)>([\s\S]*?)(?=<\/t[dh]\s*>|<t[dh]\b|$)/gi
	))
		yield { text: valueOf(tag) ?? textOf(inner), across: span(tag, 'col'), down: span(tag, 'row') };
}

/** Old spreadsheets show a long number as 1.2E+17 and give it in full beside. */
function valueOf(tag: string): string | null {
	return /\bx:num="?'?(-?\d{11,})\b/i.exec(tag)?.[1] ?? null;
}

function span(tag: string, which: 'col' | 'row'): number {
	const found = new RegExp(`\\b${which}span\\s*=\\s*["']?(\\d+)`, 'i').exec(tag)?.[1];
	return Math.min(Math.max(Number(found ?? 1), 1), MAX_SPAN);
}

function textOf(html: string): string {
	const spaced = html
		.replace(/\s+/g, ' ')
		.replace(/<br\b[^>]*> ?/gi, '\n')
		.replace(/<\/(p|div|li)\s*>(?=.*\S)/gi, '\n')
		.replace(/<[^>]*>/g, '');
	return unescaped(spaced).replaceAll('\u00a0', ' ').trim();
}
