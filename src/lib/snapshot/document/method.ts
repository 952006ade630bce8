/** The definitions behind a chart and the parameters in force, as a part of a document. */
import type { MethodCard, NamedText } from '#lib/analyses/analysis.ts';
import type { Locale } from '#lib/core/locale.ts';
import { markup, type Markup, type Part } from './markup.ts';
import { MESSAGES } from './messages.ts';

/** `short`: paper does without what was found, as a table beside it tells it. */
export function methodOf(card: MethodCard, locale: Locale, short = false): Markup {
	const words = MESSAGES[locale];
	return markup`${paragraphs(card.formula)}
	${listed(words.inForce, card.parameters)}
	${listed(words.found, card.found, short)}
	${titled(words.leftOut, paragraphs(card.leftOut))}
	${titled(words.source, paragraphs([card.source]))}`;
}

function listed(title: string, values: readonly NamedText[], screen = false): Markup | null {
	if (values.length === 0) return null;
	return markup`<div class="listed${screen ? ' screen' : ''}"><h3 class="gap">${title}</h3>${pairs(values)}</div>`;
}

export function pairs(values: readonly NamedText[]): Markup {
	return markup`<dl class="pairs">
		${values.map(pair)}</dl>`;
}

function pair({ name, value }: NamedText): Markup {
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
