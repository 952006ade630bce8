/** A zip archive of tables: each entry a part; what the system put there besides is left out. */
import { Failure } from '#lib/core/failure.ts';
import { likeliest } from '../cut/candidates.ts';
import { startsOf } from '../cut/line.ts';
import { guessFromHead } from '../bytes/encoding.ts';
import type { Part } from './part.ts';
import { spool } from './spool.ts';
import { bytesOfEntry, entriesOf, type Entry } from './zip.ts';

/** Workbooks and packed files within an archive are opened in their turn to see what they hold. */
const CONTAINERS = /\.(xlsx|xlsm|gz|gzip|parquet|arrow|feather)$/i;
const MAX_INNER = 50;
const NO_TABLES =
	/\.(pdf|png|jpe?g|gif|webp|svg|docx?|pptx?|css|js|exe|dll|mp[34]|zip|rar|7z|md|ds_store|ini|lnk|url)$/i;
/** What may be a word to the reader: looked at where it is short. */
const PROSE = /\.(txt|text)$|(^|[/\\])[^./\\]+$/i;
const PROSE_BYTES = 32_768;
/** The least at which delimiters cut a text alike; lines of words come to a tenth. */
const CUT_ALIKE = 0.3;
const HIDDEN = /(^|\/)(__MACOSX\/|\.(?!\.?\/)|~\$|Thumbs\.db$)/i;

/** `unpack` opens containers within; fails with `import.no_table` where nothing is left. */
export async function archiveParts(
	file: File,
	unpack: (inner: File) => Promise<Part[]>
): Promise<Part[]> {
	const entries = (await entriesOf(file)).filter(isTable);
	const names = shortNames(entries);
	const parts: Part[] = [];
	let inner = 0;
	for (const [i, entry] of entries.entries()) {
		const part = partOf(file, entry, names[i] ?? entry.name);
		if (CONTAINERS.test(entry.name) && ++inner <= MAX_INNER)
			parts.push(...(await within(part, unpack)));
		else if (!PROSE.test(entry.name) || (await holdsTable(part, entry))) parts.push(part);
	}
	if (parts.length === 0) throw new Failure('import.no_table', { file: file.name });
	return parts;
}

function isTable({ name, bytes }: Entry): boolean {
	return bytes > 0 && !/[/\\]$/.test(name) && !HIDDEN.test(name) && !NO_TABLES.test(name);
}

function partOf(file: File, entry: Entry, name: string): Part {
	return {
		name,
		kind: 'entry',
		bytes: entry.bytes,
		open: (onHead) => spool(name, bytesOfEntry(file, entry), onHead)
	};
}

/** A container that can't be opened stays one part, so that opening it says why. */
async function within(part: Part, unpack: (inner: File) => Promise<Part[]>): Promise<Part[]> {
	try {
		return await unpack(await part.open());
	} catch (error) {
		if (error instanceof Failure) return [part];
		throw error;
	}
}

/** The last of each path, or the whole of it where two would be called alike; never a way out. */
function shortNames(entries: readonly Entry[]): string[] {
	const paths = entries.map(({ name }) =>
		name.split(/[/\\]/).filter((step) => step !== '' && step !== '.' && step !== '..')
	);
	const seen = new Map<string, number>();
	for (const path of paths) {
		const last = path.at(-1) ?? '';
		seen.set(last, (seen.get(last) ?? 0) + 1);
	}
	return paths.map((path) =>
		(seen.get(path.at(-1) ?? '') ?? 0) > 1 ? path.join(' / ') : (path.at(-1) ?? '')
	);
}

/** Whether delimiters or places cut it into columns; what can't be opened says why when it is read. */
async function holdsTable(part: Part, { bytes }: Entry): Promise<boolean> {
	if (bytes > PROSE_BYTES) return true;
	try {
		const head = new Uint8Array(await (await part.open()).arrayBuffer());
		const decoder = new TextDecoder(guessFromHead(head, 'zh-CN').encoding);
		const text = decoder.decode(head, { stream: true }).replace(/\r\n?/g, '\n');
		if (isProse(text)) return false;
		return likeliest(text, {}).score >= CUT_ALIKE || startsOf(text) !== null;
	} catch (error) {
		if (error instanceof Failure) return true;
		throw error;
	}
}

/** Whether every other line ends as sentences do: Chinese ones have a comma each, as rows may. */
function isProse(text: string): boolean {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	return lines.filter((line) => /[。！？.!?]\s*$/.test(line)).length * 2 >= lines.length;
}
