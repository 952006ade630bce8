/** The definitions behind a chart and the parameters in force, as a part of a document. */
import type { MethodCard } from '#lib/analyses/analysis.ts';
import type { Locale } from '#lib/core/locale.ts';
import { markup, type Markup, type Part } from './markup.ts';
import { MESSAGES } from './messages.ts';

export function methodOf(card: MethodCard, locale: Locale): Markup {
	const words = MESSAGES[locale];
	return markup`${paragraphs(card.formula)}
	<h3 class="gap">${words.inForce}</h3>${pairs(card.parameters)}
	${titled(words.leftOut, paragraphs(card.leftOut))}
	${titled(words.source, paragraphs([card.source]))}`;
}

export function pairs(values: MethodCard['parameters']): Markup {
	return markup`<dl class="pairs">
		${values.map(pair)}</dl>`;
}

function pair({ name, value }: MethodCard['parameters'][number]): Markup {
	return markup`<div><dt>${name}</dt><dd>${value}</dd></div>
	`;
}

export function titled(title: string, content: Part): Markup {
	return markup`<div class="titled">
		<h3>${title}</h3>
		${content}
	</div>`;
}

export function paragraphs(lines: readonly string[]): Markup {
	return markup`${lines.filter((line) => line !== '').map((line) => markup`<p>${line}</p>`)}`;
}
