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

/** The same while the text streams in: each element as soon as it is whole. */
export async function* streamed(
	chunks: Chunks,
	name: string
): AsyncGenerator<Element, void, undefined> {
	const close = new RegExp(`</(?:\\w+:)?${name}\\s*>`, 'g');
	const decoder = new TextDecoder();
	let rest = '';
	for await (const chunk of chunks) {
		rest += decoder.decode(chunk, { stream: true });
		const end = lastEnd(rest, close);
		if (end > 0) yield* plainElements(rest.slice(0, end), name);
		rest = rest.slice(end);
		if (rest.length > MAX_ELEMENT_CHARS) throw new Failure('import.damaged', { message: name });
	}
	yield* plainElements(rest + decoder.decode(), name);
}

function lastEnd(text: string, close: RegExp): number {
	let end = 0;
	for (const { index, 0: tag } of text.matchAll(close)) end = index + tag.length;
	return end;
}
