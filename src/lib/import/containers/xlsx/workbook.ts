/** What a workbook says of itself: its sheets, shared texts and formats (ECMA-376 part 1, 18). */
import { unescaped } from '#lib/core/entities.ts';
import { Failure } from '#lib/core/failure.ts';
import { bytesOfEntry, entriesOf, type Entry } from '../zip.ts';
import { builtIn, shownAs, type Shown } from './formats.ts';
import { attribute, element, elements, streamed } from './xml.ts';

export interface SheetEntry {
	readonly name: string;
	readonly hidden: boolean;
	readonly entry: Entry;
}

/** What the cells of every sheet refer to. */
export interface CellTables {
	readonly texts: readonly string[];
	/** By the number of a cell's style. */
	readonly styles: readonly Shown[];
}

export class Workbook {
	readonly file: Blob;
	readonly sheets: readonly SheetEntry[];
	readonly #entries: ReadonlyMap<string, Entry>;
	readonly #since1904: boolean;
	#tables: Promise<CellTables> | null = null;

	private constructor(file: Blob, entries: ReadonlyMap<string, Entry>, xml: string, links: Links) {
		this.file = file;
		this.#entries = entries;
		this.sheets = [...sheetsOf(xml, links, entries)];
		const properties = element(xml, 'workbookPr');
		this.#since1904 = /^(1|true)$/.test((properties && attribute(properties, 'date1904')) ?? '');
	}

	/** Fails with `import.damaged`, or `import.no_table` where the archive is no workbook. */
	static async open(file: Blob): Promise<Workbook> {
		const entries = new Map((await entriesOf(file)).map((entry) => [pathOf(entry.name), entry]));
		const root = [...(await linksOf(file, entries, '_rels/.rels')).values()];
		const path = root.find((target) => /workbook[^/]*\.xml$/i.test(target)) ?? 'xl/workbook.xml';
		const xml = await textOfEntry(file, entries.get(path));
		if (xml === null) throw new Failure('import.no_table');
		const folder = path.replace(/[^/]*$/, '');
		const links = await linksOf(file, entries, path.replace(/([^/]*)$/, '_rels/$1.rels'), folder);
		return new Workbook(file, entries, xml, links);
	}

	/** Read once, when the first sheet is. */
	tables(): Promise<CellTables> {
		this.#tables ??= this.#readTables();
		return this.#tables;
	}

	async #readTables(): Promise<CellTables> {
		const folder = this.sheets[0]?.entry.name.includes('worksheets/') ? 'xl/' : '';
		const find = (name: string) =>
			this.#entries.get(folder + name) ??
			[...this.#entries.values()].find((e) => e.name.endsWith(name));
		const styles = (await textOfEntry(this.file, find('styles.xml'))) ?? '';
		return {
			texts: await sharedTexts(this.file, find('sharedStrings.xml')),
			styles: stylesOf(styles, this.#since1904)
		};
	}
}

type Links = ReadonlyMap<string, string>;

function pathOf(name: string): string {
	return name.replaceAll('\\', '/').replace(/^\//, '');
}

function* sheetsOf(
	xml: string,
	links: Links,
	entries: ReadonlyMap<string, Entry>
): Generator<SheetEntry> {
	for (const sheet of elements(xml, 'sheet')) {
		const path = links.get(attribute(sheet, 'id') ?? '');
		const entry = path === undefined ? undefined : entries.get(path);
		if (!entry || !/worksheets?\//i.test(entry.name)) continue;
		const state = attribute(sheet, 'state') ?? '';
		yield { name: attribute(sheet, 'name') ?? '', hidden: /hidden/i.test(state), entry };
	}
}

/** Targets by the names that other parts call them by. */
async function linksOf(
	file: Blob,
	entries: ReadonlyMap<string, Entry>,
	path: string,
	folder = ''
): Promise<Links> {
	const xml = (await textOfEntry(file, entries.get(path))) ?? '';
	const links = new Map<string, string>();
	for (const link of elements(xml, 'Relationship')) {
		const target = attribute(link, 'Target') ?? '';
		const full = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '');
		links.set(attribute(link, 'Id') ?? '', full);
	}
	return links;
}

const MAX_PART_BYTES = 33_554_432;

/** A small part as a whole. */
export async function textOfEntry(file: Blob, entry: Entry | undefined): Promise<string | null> {
	if (!entry) return null;
	if (entry.bytes > MAX_PART_BYTES) throw new Failure('import.damaged', { message: entry.name });
	const decoder = new TextDecoder();
	let text = '';
	for await (const chunk of bytesOfEntry(file, entry))
		text += decoder.decode(chunk, { stream: true });
	return text + decoder.decode();
}

async function sharedTexts(file: Blob, entry: Entry | undefined): Promise<string[]> {
	const texts: string[] = [];
	if (!entry) return texts;
	for await (const { inner } of streamed(bytesOfEntry(file, entry), 'si'))
		texts.push(richText(inner));
	return texts;
}

/** All runs of a text, without the readings that stand above Japanese signs. */
export function richText(xml: string): string {
	const spoken = xml.includes('rPh')
		? xml.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, '')
		: xml;
	let text = '';
	for (const { inner } of elements(spoken, 't')) text += unescaped(inner);
	return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex) =>
		String.fromCharCode(parseInt(String(hex), 16))
	);
}

function stylesOf(xml: string, since1904: boolean): Shown[] {
	const codes = new Map<number, string>();
	for (const format of elements(element(xml, 'numFmts')?.inner ?? '', 'numFmt'))
		codes.set(Number(attribute(format, 'numFmtId')), attribute(format, 'formatCode') ?? '');
	const styles = [...elements(element(xml, 'cellXfs')?.inner ?? '', 'xf')];
	return styles.map((style) => {
		const id = Number(attribute(style, 'numFmtId') ?? 0);
		return shownAs(codes.get(id) ?? builtIn(id), since1904);
	});
}
