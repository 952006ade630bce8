/**
 * An HTML file that stands alone and stays what it is.
 *
 * Invariant: it holds no script, loads nothing, and its own policy allows nothing but its one
 * style sheet, by hash. Same content, same bytes.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Locale } from '#lib/core/locale.ts';
import { markup, raw, type Markup } from './markup.ts';

export interface Content {
	readonly locale: Locale;
	readonly title: string;
	readonly style: string;
	readonly body: Markup;
}

export function documentOf({ locale, title, style, body }: Content): string {
	return markup`<!doctype html>
		<html lang="${locale}">
			<head>
				<meta charset="utf-8">
				<meta http-equiv="Content-Security-Policy" content="${policy(style)}">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<meta name="referrer" content="no-referrer">
				<meta name="color-scheme" content="light dark">
				<title>${title}</title>
				<style>${raw(style)}</style>
			</head>
			<body>
				${body}
			</body>
		</html>
`.markup;
}

function policy(style: string): string {
	return `default-src 'none'; style-src 'sha256-${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
}

function hashOf(text: string): string {
	return btoa(String.fromCharCode(...sha256(new TextEncoder().encode(text))));
}
