/** Evidence in the files that show it: as text that nothing runs and every search finds. */
import type { Evidence } from '#lib/analyses/evidence.ts';
import { MARKER } from './marker.ts';
import { chunksOf, joined, textChunk } from './png-chunks.ts';
import { canonical } from './write.ts';

/** Unseen, at the end of the body. */
export function embedHtml(html: string, evidence: Evidence): string {
	return before(html, '</body>', `<pre id="${MARKER}" hidden>${canonical(evidence)}</pre>\n`);
}

export function embedSvg(svg: string, evidence: Evidence): string {
	return before(svg, '</svg>', `<metadata id="${MARKER}">${canonical(evidence)}</metadata>\n`);
}

/** As an international text chunk, not compressed. Fails with `snapshot.damaged` where `png` is no PNG. */
export function embedPng(
	png: Uint8Array<ArrayBuffer>,
	evidence: Evidence
): Uint8Array<ArrayBuffer> {
	const chunks = chunksOf(png);
	const end = chunks.findIndex(({ type }) => type === 'IEND');
	const at = end < 0 ? chunks.length : end;
	const text = textChunk(MARKER, canonical(evidence));
	return joined([...chunks.slice(0, at), text, ...chunks.slice(at)]);
}

/** In front of the last `end`; behind everything where there is none. */
function before(text: string, end: string, part: string): string {
	const at = text.lastIndexOf(end);
	return at < 0 ? text + part : text.slice(0, at) + part + text.slice(at);
}
