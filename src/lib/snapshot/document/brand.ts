/** The product's mark and name at the head of a document. */
import type { Locale } from '#lib/core/locale.ts';
import { PRODUCT_NAMES } from '../product.ts';
import { markup, type Markup } from './markup.ts';

/** `kind` and `day` stand opposite. */
export function masthead(locale: Locale, kind: string, day: string): Markup {
	return markup`<header class="masthead">
		<span class="brand">${MARK}${PRODUCT_NAMES[locale]}</span>
		<span>${kind} · ${day}</span>
		</header>`;
}

const MARK = markup`<svg width="18" height="18" viewBox="0 0 22 22" aria-hidden="true">
	<path class="a" d="M1 20 8 6v14z"/><path class="b" d="M10 2h11l-7 18h-4z"/>
	</svg>`;
