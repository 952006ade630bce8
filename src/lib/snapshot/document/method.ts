/** The definitions behind a chart and the parameters in force, as a part of a document. */
import type { MethodCard } from '#lib/analyses/analysis.ts';
import type { Locale } from '#lib/core/locale.ts';
import { html, type Markup, type Part } from './html.ts';
import { MESSAGES } from './messages.ts';

export function methodOf(card: MethodCard, locale: Locale): Markup {
	const words = MESSAGES[locale];
	return html`${paragraphs(card.formula)} ${pairs(card.parameters)}
	${titled(words.leftOut, paragraphs(card.leftOut))}
	${titled(words.source, paragraphs([card.source]))}`;
}

export function pairs(values: MethodCard['parameters']): Markup {
	return html`<dl class="pairs">
		${values.map(
			({ name, value }) =>
				html`<div>
					<dt>${name}</dt>
					<dd>${value}</dd>
				</div> `
		)}
	</dl>`;
}

export function titled(title: string, content: Part): Markup {
	return html`<div class="titled">
		<h3>${title}</h3>
		${content}
	</div>`;
}

export function paragraphs(lines: readonly string[]): Markup {
	return html`${lines.filter((line) => line !== '').map((line) => html`<p>${line}</p>`)}`;
}
