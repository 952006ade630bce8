/**
 * The compiled search over a whole dictionary, window by window: its bytes are looked at where
 * they are, and nothing is made of them beforehand.
 */
import { countWhile } from '#lib/core/count-while.ts';
import type { Dictionary } from '#lib/core/dictionary.ts';
import bytesOfModule from './assembly/index.ts?assembly';
import { findOddPlainly, findPlainly } from './plain.ts';

/** Addresses in bytes of `memory`; `assembly/index.ts` says what each does. */
interface SearchModule {
	readonly memory: WebAssembly.Memory;
	readonly WINDOW: WebAssembly.Global<'i32'>;
	readonly TEXTS: WebAssembly.Global<'i32'>;
	readonly SOUGHT: WebAssembly.Global<'i32'>;
	readonly bytes: WebAssembly.Global<'i32'>;
	readonly offsets: WebAssembly.Global<'i32'>;
	readonly sought: WebAssembly.Global<'i32'>;
	readonly results: WebAssembly.Global<'i32'>;
	find(count: number, first: number, length: number): number;
	findOdd(count: number, first: number): number;
}

/** Codes, ascending, of the texts that hold `sought`, itself folded and not empty. Odd texts are taken byte by byte. */
export function find(dictionary: Dictionary, sought: Uint8Array): Int32Array {
	const engine = engineFor(sought);
	engine?.lay(sought);
	return gathered(
		dictionary,
		engine,
		(module, count, first) => module.find(count, first, sought.length),
		(from, to) => findPlainly(dictionary, sought, from, to)
	);
}

/** Codes, ascending, of the texts that don't fold byte by byte. */
export function findOdd(dictionary: Dictionary): Int32Array {
	return gathered(
		dictionary,
		engineFor(),
		(module, count, first) => module.findOdd(count, first),
		(from, to) => findOddPlainly(dictionary, from, to)
	);
}

type InWindow = (module: SearchModule, count: number, first: number) => number;
type Plainly = (from: number, to: number) => readonly number[];

/** A text that is longer than a window is looked at by itself. */
function gathered(
	dictionary: Dictionary,
	engine: Engine | null,
	inWindow: InWindow,
	plainly: Plainly
): Int32Array {
	if (!engine) return Int32Array.from(plainly(0, dictionary.size));
	const codes = new Codes();
	for (let from = 0; from < dictionary.size;) {
		const to = engine.fill(dictionary, from);
		if (to > from) codes.add(engine.results(inWindow(engine.module, to - from, from)));
		else codes.add(plainly(from, from + 1));
		from = Math.max(to, from + 1);
	}
	return codes.all;
}

class Engine {
	readonly module: SearchModule;
	readonly longest: number;
	readonly #bytes: Uint8Array;
	readonly #offsets: Int32Array;
	readonly #sought: Uint8Array;
	readonly #results: Int32Array;

	constructor(module: SearchModule) {
		const { memory, WINDOW, TEXTS, SOUGHT, bytes, offsets, sought, results } = module;
		this.module = module;
		this.longest = SOUGHT.value;
		this.#bytes = new Uint8Array(memory.buffer, bytes.value, WINDOW.value);
		this.#offsets = new Int32Array(memory.buffer, offsets.value, TEXTS.value + 1);
		this.#sought = new Uint8Array(memory.buffer, sought.value, SOUGHT.value);
		this.#results = new Int32Array(memory.buffer, results.value, TEXTS.value);
	}

	lay(sought: Uint8Array): void {
		this.#sought.set(sought);
	}

	/** As many texts from `from` on as there is room for; returns the first that is not among them. */
	fill({ offsets, bytes, size }: Dictionary, from: number): number {
		const start = offsets[from]!;
		const most = Math.min(size, from + this.#results.length);
		const end = start + this.#bytes.length;
		const to = from + countWhile(most - from, (step) => offsets[from + step + 1]! <= end);
		this.#bytes.set(bytes.subarray(start, offsets[to]));
		this.#offsets.set(offsets.subarray(from, to + 1));
		return to;
	}

	results(count: number): Int32Array {
		return this.#results.subarray(0, count);
	}
}

/** Codes that grow as windows tell theirs. */
class Codes {
	#codes = new Int32Array(1024);
	#count = 0;

	get all(): Int32Array {
		return this.#codes.subarray(0, this.#count);
	}

	add(more: Int32Array | readonly number[]): void {
		const count = this.#count + more.length;
		if (count > this.#codes.length) {
			const larger = new Int32Array(Math.max(count, 2 * this.#codes.length));
			larger.set(this.all);
			this.#codes = larger;
		}
		this.#codes.set(more, this.#count);
		this.#count = count;
	}
}

let made: Engine | null | undefined;

/** Null where the platform has no vector instructions, or no room for what is sought. */
function engineFor(sought?: Uint8Array): Engine | null {
	if (made === undefined) made = canRun() ? new Engine(newModule()) : null;
	return made && (sought?.length ?? 0) <= made.longest ? made : null;
}

function canRun(): boolean {
	return typeof WebAssembly === 'object' && WebAssembly.validate(bytesOfModule);
}

function newModule(): SearchModule {
	const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytesOfModule));
	return exports as unknown as SearchModule;
}
