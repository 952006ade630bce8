/**
 * Markdown as a part of a report, its figures said in words.
 *
 * Invariant: it can't lead anywhere. A link stands as its words and its address.
 */
import type { Evidence } from '#lib/analyses/evidence.ts';
import { readFigure } from '#lib/notebook/text/figures.ts';
import { blocksOf, type Block, type Inline, type Row } from '#lib/notebook/text/tokens.ts';
import type { Computed } from '#lib/worker/api.ts';
import { markup, raw, type Markup } from '../document/markup.ts';
import { MESSAGES } from './messages.ts';

/** What a figure's name says; the text that stands for it. */
type Say = (name: string) => string;

export function textOf(markdown: string, evidence: Evidence): Markup {
	const say = sayer(evidence);
	return markup`<div class="text">${blocksOf(markdown).map((block) => blockOf(block, say))}</div>`;
}

/** Figures come from what the evidence holds, so that no text says more than the charts. */
function sayer({ context, charts, locale }: Evidence): Say {
	const outcomes = charts.map(({ analysis, result }) => [analysis, { state: 'done', result }]);
	const computed = { context, outcomes: Object.fromEntries(outcomes) } as Computed;
	return (name) => {
		const reading = readFigure(name, computed, locale);
		return reading?.state === 'said' ? reading.text : MESSAGES[locale].notMeasured;
	};
}

function blockOf(block: Block, say: Say): Markup {
	const inner = (blocks: readonly Block[]): Markup[] => blocks.map((one) => blockOf(one, say));
	switch (block.type) {
		case 'paragraph':
			return markup`<p>${inlines(block.parts, say)}</p>`;
		case 'heading':
			return markup`<h4>${inlines(block.parts, say)}</h4>`;
		case 'code':
			return markup`<pre>${block.text}</pre>`;
		case 'quote':
			return markup`<blockquote>${inner(block.blocks)}</blockquote>`;
		case 'list': {
			const items = block.items.map((item) => markup`<li>${inner(item)}</li>`);
			return block.start === null
				? markup`<ul>${items}</ul>`
				: markup`<ol start="${block.start}">${items}</ol>`;
		}
		case 'table':
			return markup`<table><thead>${rowOf(block.head, 'th', say)}</thead><tbody>${block.rows.map((row) => rowOf(row, 'td', say))}</tbody></table>`;
		case 'rule':
			return markup`<hr>`;
	}
}

function rowOf(row: Row, cell: 'th' | 'td', say: Say): Markup {
	const [open, close] = [raw(`<${cell}>`), raw(`</${cell}>`)];
	return markup`<tr>${row.map(({ parts }) => markup`${open}${inlines(parts, say)}${close}`)}</tr>`;
}

function inlines(parts: readonly Inline[], say: Say): Markup[] {
	return parts.map((part) => inlineOf(part, say));
}

function inlineOf(part: Inline, say: Say): Markup {
	switch (part.type) {
		case 'text':
			return markup`${part.text}`;
		case 'code':
			return markup`<code>${part.text}</code>`;
		case 'strong':
			return markup`<strong>${inlines(part.parts, say)}</strong>`;
		case 'em':
			return markup`<i>${inlines(part.parts, say)}</i>`;
		case 'del':
			return markup`<s>${inlines(part.parts, say)}</s>`;
		case 'link':
			return markup`${inlines(part.parts, say)} (${part.href})`;
		case 'break':
			return markup`<br>`;
		case 'figure':
			return markup`<b class="live">${say(part.name)}</b>`;
	}
}
