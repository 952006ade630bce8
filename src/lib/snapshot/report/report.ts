/** A whole notebook as one `.html` file. */
import type { Evidence } from '#lib/analyses/evidence.ts';
import { documentOf } from '../document/document.ts';
import { html } from '../document/html.ts';
import { STYLE } from '../document/style.ts';
import type { ReportCell } from './cells.ts';

export function report(evidence: Evidence, cells: readonly ReportCell[]): string {
	return documentOf({
		locale: evidence.locale,
		title: evidence.title,
		style: STYLE,
		body: html`<main class="sheet">${cells.length}</main>`
	});
}
