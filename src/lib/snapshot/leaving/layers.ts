/**
 * The parts of a file that somebody may look for words in: its very bytes, and what they say where
 * they are packed, escaped or drawn.
 */
import { leavesOf } from '../leaves.ts';
import type { Layer } from './search.ts';
import type { LeavingFile } from './file.ts';
import { isMarkup, textsOf } from './markup-text.ts';

/** How the parts are called in the reader's language. */
export interface Places {
	readonly file: string;
	readonly shown: string;
	readonly evidence: string;
	readonly drawn: string;
	readonly name: string;
	readonly entry: (name: string) => string;
}

export async function layersOf(file: LeavingFile, places: Places): Promise<Layer[]> {
	const { name, bytes, type, drawn, evidence } = file;
	const layers: Layer[] = [{ place: places.name, text: name }, ...textLayers(bytes, type, places)];
	if (drawn.length > 0) layers.push({ place: places.drawn, text: drawn.join('\n') });
	if (evidence !== null) layers.push({ place: places.evidence, text: saidIn(evidence) });
	return type === 'application/zip' ? [...layers, ...(await entries(bytes, places))] : layers;
}

const PACKED = /^(?:image\/png|application\/zip)/;

/** Written with escapes, read without. */
function saidIn(evidence: string): string {
	return [...leavesOf(JSON.parse(evidence))].map(([path, leaf]) => `${path} ${leaf}`).join('\n');
}

function textLayers(bytes: Uint8Array, type: string, places: Places): Layer[] {
	const text = new TextDecoder().decode(bytes);
	const raw = { place: places.file, text, packed: PACKED.test(type) };
	return isMarkup(type) ? [raw, { place: places.shown, text: textsOf(text).join('\n') }] : [raw];
}

/** Of each entry its name and its bytes; a picture of the archive is there as SVG beside. */
async function entries(bytes: Uint8Array, places: Places): Promise<Layer[]> {
	const { unzipSync } = await import('fflate');
	return Object.entries(unzipSync(bytes)).map(([name, content]) => {
		const text = new TextDecoder().decode(content);
		const said = /\.(svg|html)$/.test(name) ? `\n${textsOf(text).join('\n')}` : '';
		const packed = name.endsWith('.png');
		return { place: places.entry(name), text: `${name}\n${text}${said}`, packed };
	});
}
