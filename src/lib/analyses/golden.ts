/** How drawn pictures stand in golden files, for tests. */

/** One element a line, without the marks that hydration leaves. */
export function tidy(html: string): string {
	return `${html.replace(/<!--.*?-->/gu, '').replace(/></gu, '>\n<')}\n`;
}
