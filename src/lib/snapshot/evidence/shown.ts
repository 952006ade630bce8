/**
 * Whether a file shows what its data say: what this version would write from them is held against
 * what stands there, word by word and line by line of the drawing.
 *
 * Invariants: it is called the same only where every tag, attribute and word is; how markup was
 * written down again, by a mail program or a browser, makes no difference. What the file is follows
 * from its data, never from its own markup alone: what begins as nothing that is written from them
 * is altered.
 */
import type { Evidence } from '#lib/analyses/evidence.ts';
import { evidenceFile } from '../evidence-file.ts';
import { exported } from '../export.ts';
import { plainText } from '../leaving/markup-text.ts';
import { VERSION } from '../product.ts';
import { report } from '../report/report.ts';
import { shownCharts } from '../shown.ts';
import { embedHtml, embedSvg } from './embed.ts';
import { REPORT } from './marker.ts';
import { isPng } from './png-chunks.ts';

/**
 * `version`: another one wrote it, in words that this one may not have; `picture`, `report`: what is
 * seen in it can't be made from its data alone; `nothing`: it holds data and shows none.
 */
export type Showing =
	| { readonly state: 'same' | 'version' | 'picture' | 'report' | 'nothing' }
	| { readonly state: 'differs'; readonly shown: string; readonly written: string };

/** Of a file that `evidence` was read from. */
export function showingOf(bytes: Uint8Array, evidence: Evidence): Showing {
	if (isPng(bytes)) return { state: 'picture' };
	const text = new TextDecoder().decode(bytes);
	const start = text.trimStart();
	if (start.startsWith('{')) return { state: 'nothing' };
	if (evidence.product !== VERSION) return { state: 'version' };
	if (start.startsWith('<svg') || start.startsWith('<?xml'))
		return compared(text, drawingOf(evidence));
	return ofPage(text, evidence);
}

/** Of one chart it is an evidence file or a report; of several a report, of which what stands above its cells follows from the data. */
function ofPage(text: string, evidence: Evidence): Showing {
	const cover = compared(text, coverOf(evidence), true);
	if (cover.state === 'same') return { state: 'report' };
	if (evidence.charts.length > 1) return cover;
	return compared(text, embedHtml(evidenceFile(evidence), evidence));
}

/** A report as far as it is the same whatever its cells are. */
function coverOf(evidence: Evidence): string {
	const written = report(evidence, []);
	return written.slice(0, written.indexOf('</header>', written.indexOf(REPORT)));
}

/** As it leaves beside the chart itself. */
function drawingOf(evidence: Evidence): string {
	const [shown] = shownCharts(evidence);
	if (!shown) return '';
	const title = shown.analysis.title(evidence.locale);
	const { svg } = exported(shown.analysis, shown.view, title, evidence.day);
	return embedSvg(svg, evidence);
}

/** `begun`: whether it may go on where what is written ends. */
function compared(text: string, written: string, begun = false): Showing {
	const b = piecesOf(written);
	// More than twice as much can't be the same, and need not be looked through.
	const all = piecesOf(text.slice(0, 2 * written.length));
	const a = begun ? all.slice(0, b.length) : all;
	const at = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i).find(
		(i) => a[i] !== b[i]
	);
	if (at === undefined) return { state: 'same' };
	const from = apartAt(a[at], b[at]);
	return { state: 'differs', shown: brief(a[at], from), written: brief(b[at], from) };
}

/** Where the same words end. */
function apartAt(a = '', b = ''): number {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	return at;
}

const LONGEST = 80;
const BEFORE = 30;

/** What stands about a place, cut where it is long. */
function brief(piece = '', place: number): string {
	if (piece.length <= LONGEST) return piece;
	const from = Math.min(Math.max(0, place - BEFORE), piece.length - LONGEST);
	const to = from + LONGEST;
	return `${from > 0 ? '…' : ''}${piece.slice(from, to)}${to < piece.length ? '…' : ''}`;
}

/** Tags with their attributes in order, and the words between them. */
function piecesOf(markup: string): string[] {
	return [...markup.matchAll(PIECE)].flatMap(([piece, comment]) => {
		if (comment !== undefined) return [];
		const said = piece.startsWith('<') ? tagOf(piece) : spaced(plainText(piece));
		return said === '' ? [] : [said];
	});
}

/** Comments end where a browser ends them: what stands behind is seen. */
const PIECE = /(<!--(?:-?>|[^]*?--!?>))|<[^<>]*>|[^<]+|</gu;

/** Closing tags stand where opening ones ended, or not at all; what a browser notes of a saved page shows nothing. */
function tagOf(piece: string): string {
	if (/^<(?:\/|!doctype html|\?xml)/iu.test(piece)) return '';
	const name = /^<[^\s/>]*/u.exec(piece)?.[0].toLowerCase() ?? '';
	const attributes = [...piece.slice(name.length).matchAll(ATTRIBUTE)]
		.map(
			([, key = '', double, single, bare]) =>
				`${key.toLowerCase()}=${spaced(plainText(double ?? single ?? bare ?? ''))}`
		)
		.sort();
	return name === '<meta' && !attributes.some(isInForce) ? '' : [name, ...attributes].join(' ');
}

/** A policy, or what leads elsewhere. */
function isInForce(attribute: string): boolean {
	return attribute.startsWith('http-equiv=') && !/=content-type$/iu.test(attribute);
}

const ATTRIBUTE = /([^\s=/<>"']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

function spaced(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
