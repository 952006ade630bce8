/** Tells files that may hold evidence from files of data: by what is in them, and by their names only where nothing is. */
import { LARGEST_EVIDENCE, MARKER, isOurPage } from '../evidence/marker.ts';
import { isPng } from '../evidence/png-chunks.ts';

const HEAD_BYTES = 4096;

interface Dropped {
	readonly evidence: File[];
	readonly data: File[];
}

export async function tellApart(files: readonly File[]): Promise<Dropped> {
	const holds = await Promise.all(
		files.map((file) => (file.size === 0 ? isPage(file) : mayHoldEvidence(file)))
	);
	return {
		evidence: files.filter((_, i) => holds[i]),
		data: files.filter((_, i) => !holds[i])
	};
}

/** Nothing is in it that would say so. */
function isPage({ name }: File): boolean {
	return /\.(?:html?|svg|png)$/i.test(name);
}

/**
 * Pictures do in any case, as no table comes as one; a page of ours even without, as its end may be
 * missing; another page or JSON only where it says so, as tables come as pages too. What can't be read is left to the import, which says why.
 */
export async function mayHoldEvidence(file: Blob): Promise<boolean> {
	try {
		const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
		if (isPng(head)) return true;
		const start = new TextDecoder().decode(head).trimStart();
		if (isSvg(start) || isOurPage(start)) return true;
		return isMarkup(start) && (await file.slice(0, LARGEST_EVIDENCE).text()).includes(MARKER);
	} catch {
		return false;
	}
}

/** Behind what may stand before the root: declaration, comments, document type. */
function isSvg(start: string): boolean {
	return /^(?:<\?[^>]*>\s*|<!--[^]*?-->\s*|<!doctype\s+svg[^>]*>\s*)*<svg[\s>]/i.test(start);
}

function isMarkup(start: string): boolean {
	return start.startsWith('<') || start.startsWith('{');
}
