import { expect, test } from 'vitest';
import { documentOf } from '../document/document.ts';
import { markup } from '../document/markup.ts';
import { mayHoldEvidence, tellApart } from './tell-apart.ts';

const PAGE = documentOf({ locale: 'en', title: 'x', style: 'p{}', body: markup`<p>x</p>` });

const holds = (content: string | Uint8Array<ArrayBuffer>): Promise<boolean> =>
	mayHoldEvidence(new Blob([content]));

test.each([
	['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
	['an SVG', '<svg xmlns="http://www.w3.org/2000/svg">'],
	['an SVG behind its declaration', '\uFEFF<?xml version="1.0"?>\n<!-- a > b -->\n<svg width="1">'],
	['a page with evidence', '<!doctype html><p>…</p><pre id="tierbook-evidence" hidden>{}</pre>'],
	['a page of ours that was cut off', PAGE.slice(0, -40)],
	['bare evidence', '{"format":"tierbook-evidence"}']
])('%s may hold evidence', async (_, content) => {
	expect(await holds(content)).toBe(true);
});

test.each([
	['a table', 'customer,revenue\nC1,100\n'],
	['a table that speaks of evidence', 'customer,note\nC1,tierbook-evidence\n'],
	['a table saved as a page', '<html><table><tr><td>C1</td></tr></table></html>'],
	['a table that begins with a comment on pictures', 'note\n<svg>\n'],
	['JSON of something else', '{"rows":[1,2]}'],
	['a workbook', new Uint8Array([0x50, 0x4b, 3, 4])],
	['what only begins as a PNG does', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0a])],
	['nothing', '']
])('%s is data', async (_, content) => {
	expect(await holds(content)).toBe(false);
});

test('what can’t be read is left to the import', async () => {
	const broken = { slice: () => broken, arrayBuffer: () => Promise.reject(new Error('gone')) };
	expect(await mayHoldEvidence(broken as unknown as Blob)).toBe(false);
});

test('files are told apart whatever they are called', async () => {
	const chart = new File(['<svg></svg>'], 'orders.csv');
	const table = new File(['a,b\n1,2\n'], 'chart.svg');
	expect(await tellApart([chart, table])).toEqual({ evidence: [chart], data: [table] });
});

test('an empty file is what its name says, as nothing else does', async () => {
	const page = new File([], 'chart.html');
	const table = new File([], 'orders.csv');
	expect(await tellApart([page, table])).toEqual({ evidence: [page], data: [table] });
});
