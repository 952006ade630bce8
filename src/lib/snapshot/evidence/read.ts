/**
 * The one door for evidence from a file, whoever wrote it.
 *
 * Invariant: what comes out has the shape that this version writes, to the last key; its figures
 * add up; and it was reached in one pass over at most MOST_TEXT characters of text.
 */
import * as v from 'valibot';
import { EVIDENCE_VERSION, type Evidence, type SharedChart } from '#lib/analyses/evidence.ts';
import { SHAPES } from '#lib/analyses/shapes.ts';
import { Failure } from '#lib/core/failure.ts';
import { JsonFault, parseJson, type Json, type JsonObject } from '#lib/core/json.ts';
import { LARGEST_EVIDENCE, MARKER, REPORT, isOurPage, isZip } from './marker.ts';
import { chunksOf, isPng, textIn } from './png-chunks.ts';
import { daysOf, EVIDENCE } from './schema.ts';

/** Of the evidence in it. */
const MOST_TEXT = 2 * 1024 * 1024;
const CAPS = { depth: 12, values: 100_000, string: 4000 };

/**
 * Of an .html, .svg, .png or bare .json; `today` is the reader's day. Fails with `snapshot.empty`,
 * `zip` (an archive), `report` (one without evidence), `none` (holds no evidence), `cut_off`, `damaged` (no text that can be read),
 * `altered` (reads, but can't have been written so), `later` (dated after `today`), `newer`, `unknown_analysis` or `too_large`,
 * and with nothing else.
 */
export function readEvidence(bytes: Uint8Array, today: string): Evidence {
	if (bytes.length > LARGEST_EVIDENCE) throw new Failure('snapshot.too_large');
	if (isBlank(bytes)) throw new Failure('snapshot.empty');
	if (isZip(bytes)) throw new Failure('snapshot.zip');
	const evidence = evidenceOf(jsonOf(textOf(bytes)));
	const day = daysOf(evidence.day);
	if (day === null) throw new Failure('snapshot.altered', { at: 'day' });
	if (isLater(day, today)) throw new Failure('snapshot.later', { day: evidence.day });
	return evidence;
}

/** White space, and what stands for nothing in a file that was never filled. */
function isBlank(bytes: Uint8Array): boolean {
	return bytes.every((byte) => byte <= 0x20);
}

/** By more than the day that clocks round the earth differ by. */
function isLater(day: number, today: string): boolean {
	return day > (daysOf(today) ?? Infinity) + 1;
}

function jsonOf(text: string): Json {
	try {
		return parseJson(text, CAPS);
	} catch (thrown) {
		if (!(thrown instanceof JsonFault)) throw thrown;
		throw new Failure(thrown.cutOff ? 'snapshot.cut_off' : 'snapshot.damaged', {}, thrown);
	}
}

function textOf(bytes: Uint8Array): string {
	const text = isPng(bytes) ? textOfPng(bytes) : textOfMarkup(decoded(bytes, 'snapshot.none'));
	if (text.length > MOST_TEXT) throw new Failure('snapshot.too_large');
	return text;
}

function textOfPng(bytes: Uint8Array): string {
	const [text, second] = chunksOf(bytes).flatMap((chunk) => textIn(chunk, MARKER) ?? []);
	if (!text) throw new Failure('snapshot.none');
	if (second) throw new Failure('snapshot.damaged');
	return decoded(text, 'snapshot.damaged');
}

function decoded(bytes: Uint8Array, otherwise: 'snapshot.none' | 'snapshot.damaged'): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (thrown) {
		throw new Failure(otherwise, {}, thrown);
	}
}

/** What stands in the one element of this name; evidence itself holds no `<`. */
function textOfMarkup(text: string): string {
	if (text.trimStart().startsWith('{')) return text;
	const name = `id="${MARKER}"`;
	const at = text.indexOf(name);
	if (at < 0) throw new Failure(withoutEvidence(text));
	const start = text.indexOf('>', at);
	const end = text.indexOf('<', start);
	if (start < 0 || end < 0) throw new Failure('snapshot.cut_off');
	if (text.includes(name, end)) throw new Failure('snapshot.damaged');
	return text.slice(start + 1, end);
}

function withoutEvidence(text: string): 'snapshot.cut_off' | 'snapshot.report' | 'snapshot.none' {
	if (isUnfinished(text)) return 'snapshot.cut_off';
	return isOurPage(text) && text.includes(REPORT) ? 'snapshot.report' : 'snapshot.none';
}

/** Evidence stands at the end of what shows it. */
function isUnfinished(text: string): boolean {
	const start = text.trimStart();
	if (start.startsWith('<svg')) return !text.includes('</svg>');
	return isOurPage(start) && !text.includes('</html>');
}

function evidenceOf(json: Json): Evidence {
	const { format, version } = headOf(json);
	if (format !== 'tierbook-evidence') throw new Failure('snapshot.none');
	if (typeof version === 'number' && version > EVIDENCE_VERSION)
		throw new Failure('snapshot.newer');
	const found = v.safeParse(EVIDENCE, json, { abortEarly: true });
	if (!found.success) throw new Failure('snapshot.altered', { at: pathOf(found.issues) });
	const evidence = found.output as Evidence;
	if (!agrees(evidence)) throw new Failure('snapshot.altered', { at: 'context' });
	return { ...evidence, charts: evidence.charts.map((chart) => chartOf(chart, evidence)) };
}

function headOf(json: Json): { readonly format?: unknown; readonly version?: unknown } {
	return typeof json === 'object' && json !== null && !Array.isArray(json)
		? (json as JsonObject)
		: {};
}

function pathOf([issue]: readonly v.BaseIssue<unknown>[]): string {
	return (issue?.path ?? [])
		.map(({ key }) => String(key))
		.join('.')
		.slice(0, 200);
}

/** Rules are said once for the reader and once for the drawing; charts stand once each. */
function agrees({ rules, context, charts }: Evidence): boolean {
	const { shared } = context;
	const ids = new Set(charts.map(({ analysis }) => analysis));
	return (
		shared?.k === rules.k &&
		shared.dominance === rules.dominance &&
		context.customers >= rules.k &&
		(shared.whom === undefined || shared.part === true) &&
		(shared.of === undefined || (shared.part === true && shared.of > context.customers)) &&
		ids.size === charts.length
	);
}

function chartOf(chart: SharedChart, { context }: Evidence): SharedChart {
	const shape = SHAPES.get(chart.analysis);
	if (!shape) throw new Failure('snapshot.unknown_analysis', { analysis: chart.analysis });
	const found = v.safeParse(shape.schema, chart.result, { abortEarly: true });
	if (!found.success) throw new Failure('snapshot.altered', { at: pathOf(found.issues) });
	if (!shape.holds(found.output, context) || !shape.hides(chart.hidden, found.output, context))
		throw new Failure('snapshot.altered', { at: chart.analysis });
	return { ...chart, result: found.output };
}
