/** Catalogues: the same keys in both, nothing left in the first one's language, nothing unread. */
import type { Source } from './sources.ts';

/** Names and abbreviations that are the same in both languages. */
const SHARED = new Set(['CSV', 'SVG', 'PNG', 'GB18030', 'UTF-8', 'Big5', 'Tierbook', '%']);

interface Leaf {
	readonly key: string;
	readonly text: string;
}

/** Every text of a catalogue by its key; functions are asked with arguments of every type. */
export function leavesOf(value: unknown, key = ''): Leaf[] {
	if (typeof value === 'string') return [{ key, text: value }];
	if (typeof value === 'function') return leavesOf(answer(value), key);
	if (typeof value !== 'object' || value === null) return [];
	if (isSentence(value)) return [{ key, text: value.map(({ text }) => String(text)).join('') }];
	return Object.entries(value).flatMap(([name, inner]) =>
		leavesOf(inner, key === '' ? name : `${key}.${name}`)
	);
}

/** Runs of text, which each language cuts where it likes. */
function isSentence(value: object): value is readonly { text: unknown }[] {
	return (
		Array.isArray(value) &&
		value.every((run) => typeof run === 'object' && run !== null && 'text' in run)
	);
}

function answer(words: unknown): unknown {
	const say = words as (...args: unknown[]) => unknown;
	for (const argument of ['7', 7, {}, []]) {
		try {
			return say(...Array.from({ length: Math.max(1, say.length) }, () => argument));
		} catch {
			continue;
		}
	}
	return '';
}

/** Keys that only one of two catalogues has. */
export function unpaired(first: unknown, second: unknown): string[] {
	const a = leavesOf(first).map(({ key }) => key);
	const b = leavesOf(second).map(({ key }) => key);
	return [...a.filter((key) => !b.includes(key)), ...b.filter((key) => !a.includes(key))];
}

/** Texts with a Latin word that read the same in both catalogues: not translated. */
export function untranslated(first: unknown, second: unknown): string[] {
	const other = new Map(leavesOf(second).map(({ key, text }) => [key, text]));
	return leavesOf(first)
		.filter(({ key, text }) => other.get(key) === text && /[A-Za-z]{2}/.test(text))
		.filter(({ text }) => !SHARED.has(text))
		.map(({ key, text }) => `${key}: ${text}`);
}

/** Texts that say nothing. */
export function silent(catalogue: unknown): string[] {
	return leavesOf(catalogue)
		.filter(({ text }) => text.trim() === '')
		.map(({ key }) => key);
}

/** Parts that are read by a code or name at hand; what they hold is compared with the lists of those. */
const BY_CODE = ['failures', 'roles', 'kinds', 'problems', 'columns', 'tiers'];

/**
 * Keys of a catalogue that no source reads by name. The members of a group inside a part count as
 * read where the group is.
 */
export function unread(
	catalogue: Readonly<Record<string, object>>,
	readers: readonly Source[]
): string[] {
	const text = readers.map((reader) => reader.text).join('\n');
	const taken = takenApart(text);
	const isRead = (name: string): boolean =>
		taken.has(name) || new RegExp(`\\.${name}\\b`).test(text);
	return Object.entries(catalogue)
		.filter(([part]) => !BY_CODE.includes(part))
		.flatMap(([part, words]) =>
			Object.keys(words)
				.filter((name) => !isRead(name))
				.map((name) => `${part}.${name}`)
		);
}

/** Names in patterns: `a` and `b` of `const { a, b: c } = words().part`. */
function takenApart(text: string): ReadonlySet<string> {
	const patterns = [...text.matchAll(/\{([\w\s,:$]*)\}\s*=(?!=|>)/g)];
	return new Set(patterns.flatMap(([, names = '']) => names.split(',').map(nameIn)));
}

const nameIn = (entry: string): string => entry.split(':')[0]?.trim() ?? '';
