/**
 * As much of XML as workbooks need: elements by name whatever their prefix, attributes, text.
 * In well-formed XML a `<` never stands in a text or an attribute, so that tags can be searched.
 */
import { unescaped } from '#lib/core/entities.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Chunks } from '../spool.ts';

export interface Element {
	readonly attributes: string;
	/** What stands between its tags; an element does not hold another of its own name. */
	readonly inner: string;
}

/** Every element of that name, in order. */
export function elements(xml: string, name: string): Generator<Element> {
	return matches(xml, patternOf(name, `((?:[^>"']|"[^"]*"|'[^']*')*?)`));
}

/** The same, faster, for elements whose attributes never hold a `>`: places, styles, types. */
export function plainElements(xml: string, name: string): Generator<Element> {
	return matches(xml, patternOf(name, '([^>]*?)'));
}

function* matches(xml: string, pattern: RegExp): Generator<Element> {
	for (const [, attributes = '', inner = ''] of xml.matchAll(pattern)) yield { attributes, inner };
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string, attributes: string): RegExp {
	const known = patterns.get(name + attributes);
	if (known) return known;
	const tag = `(?:\\w+:)?${name}`;
	const body = `(?:/>|>([\\s\\S]*?)</${tag}\\s*>)`;
	const made = new RegExp(`<${tag}(?=[\\s/>])${attributes}${body}`, 'g');
	patterns.set(name + attributes, made);
	return made;
}

/** The first element of that name. */
export function element(xml: string, name: string): Element | null {
	for (const found of elements(xml, name)) return found;
	return null;
}

/** An attribute by its name without prefix; null where it is not there. */
export function attribute({ attributes }: Element, name: string): string | null {
	const found = attributeOf(name).exec(attributes);
	return found ? unescaped(found[1] ?? found[2] ?? '') : null;
}

const attributePatterns = new Map<string, RegExp>();

function attributeOf(name: string): RegExp {
	const made =
		attributePatterns.get(name) ??
		new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
	attributePatterns.set(name, made);
	return made;
}

const MAX_ELEMENT_CHARS = 33_554_432;
/** No tag is longer: a dozen attributes of numbers. */
const MAX_TAG_CHARS = 4096;

/** The same while the text streams in: each element as soon as it is whole. */
export async function* streamed(
	chunks: Chunks,
	name: string
): AsyncGenerator<Element, void, undefined> {
	const decoder = new TextDecoder();
	let rest = '';
	// A tag that was cut lies within the last characters: only they are searched again.
	let last = '';
	let over = false;
	for await (const chunk of chunks) {
		// Read on all the same: the sum that proves the bytes stands at their end.
		if (over) continue;
		const text = decoder.decode(chunk, { stream: true });
		const found = lastEnd(last + text, name);
		const end = found.end === 0 ? 0 : rest.length - last.length + found.end;
		last = (last + text).slice(Math.max(found.end, last.length + text.length - MAX_TAG_CHARS));
		rest += text;
		if (end > 0) {
			yield* plainElements(rest.slice(0, end), name);
			rest = rest.slice(end);
		}
		({ over } = found);
		if (rest.length > MAX_ELEMENT_CHARS && !over)
			throw new Failure('import.damaged', { message: name });
	}
	if (!over) yield* plainElements(rest + decoder.decode(), name);
}

/** The end of the last element that is whole, and whether the list that holds them ends here. */
function lastEnd(text: string, name: string): { end: number; over: boolean } {
	const pattern = endsOf(name);
	pattern.lastIndex = 0;
	let end = 0;
	for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
		end = pattern.lastIndex;
		if (found[1] !== undefined) return { end, over: true };
	}
	return { end, over: false };
}

const endPatterns = new Map<string, RegExp>();

/** The end tag of an element, a tag that stands alone, and in the first group the end of the list. */
function endsOf(name: string): RegExp {
	const made =
		endPatterns.get(name) ??
		new RegExp(
			`</(?:\\w+:)?${name}\\s*>|<(?:\\w+:)?${name}(?:\\s[^<>]*)?/>|(</(?:\\w+:)?(?:sheetData|sst)\\s*>|<(?:\\w+:)?(?:sheetData|sst)(?:\\s[^<>]*)?/>)`,
			'g'
		);
	endPatterns.set(name, made);
	return made;
}
