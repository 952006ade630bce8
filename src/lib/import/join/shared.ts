/**
 * Orders that stand in several files: exports whose periods overlap, or the same orders told twice.
 * An order is the same where its number and its customer are; a number alone may be another shop's.
 *
 * Invariant: if every file keeps only what it is the first to hold, or only what it is the last to
 * hold, each order counts in exactly one of them.
 */
import { Interner } from '../columns/interner.ts';
import type { View } from '../questions/view.ts';
import { type OrderFacts, orderFacts } from './order-facts.ts';

/** What a file has in common with the others of its import. */
export interface SharedOrders {
	/** Where the number of the order stands. */
	readonly place: number;
	/** By key: 1 where a file before this one holds the order too, or one behind it. */
	readonly earlier: Uint8Array;
	readonly later: Uint8Array;
	/** Names of all files that have orders in common, in the order given. */
	readonly files: readonly string[];
	/** Most of these orders have as many lines, or as much money, in each of the files. */
	readonly alike: boolean;
}

/** For each reading what it shares; null where that is nothing, or its orders have no numbers. */
export function sharedOrders(views: readonly View[]): (SharedOrders | null)[] {
	const index = new Interner();
	const numbered = views.map((view) => numbersOf(view, index));
	const keys = numbered.reduce((sum, numbers) => sum + (numbers?.length ?? 0), 0);
	if (keys === index.size) return views.map(() => null);
	const holders = new Holders(index.size);
	const customers = new Interner();
	views.forEach((view, i) => {
		const numbers = numbered[i];
		holders.add(numbers ? { numbers, ...orderFacts(view, numbers.length, customers) } : null);
	});
	const marks = views.map((_, i) => holders.marksOf(i));
	const files = views.flatMap(({ raw }, i) => (marks[i] ? raw.fileName : []));
	const { alike } = holders;
	return marks.map(
		(each, i) => each && { place: views[i]!.place('orderId'), ...each, files, alike }
	);
}

export function sameShared(a: SharedOrders | null, b: SharedOrders | null): boolean {
	if (a === null || b === null) return a === b;
	const facts = ({ place, files, alike }: SharedOrders) => JSON.stringify([place, files, alike]);
	const sameMarks = (mine: Uint8Array, theirs: Uint8Array) =>
		mine.length === theirs.length && mine.every((mark, key) => mark === theirs[key]);
	return facts(a) === facts(b) && sameMarks(a.earlier, b.earlier) && sameMarks(a.later, b.later);
}

/** For each key of a file's orders its place among the numbers of all files. */
function numbersOf(view: View, index: Interner): Int32Array | null {
	const place = view.plan.kind === 'orders' ? view.place('orderId') : -1;
	const keys = place < 0 ? null : view.lookups[place]!.keys?.dictionary();
	if (!keys) return null;
	return Int32Array.from({ length: keys.size }, (_, key) => index.code(keys.at(key)));
}

interface Orders extends OrderFacts {
	readonly numbers: Int32Array;
}

/** Which files hold each order, as they come. */
class Holders {
	readonly #files: (Orders | null)[] = [];
	/** By file and key: 1 where it is the order that others of this number are. */
	readonly #held: Uint8Array[] = [];
	/** By number: the first and the last file, and the key in the first. */
	readonly #first: Int32Array;
	readonly #last: Int32Array;
	readonly #key: Int32Array;
	#shared = 0;
	#alike = 0;

	constructor(numbers: number) {
		this.#first = new Int32Array(numbers).fill(NONE);
		this.#last = new Int32Array(numbers).fill(NONE);
		this.#key = new Int32Array(numbers);
	}

	get alike(): boolean {
		return this.#alike * 2 >= this.#shared;
	}

	/** A file whose numbers mostly name other customers elsewhere has orders of its own. */
	add(file: Orders | null): void {
		const place = this.#files.push(file) - 1;
		this.#held.push(new Uint8Array(file?.numbers.length ?? 0));
		if (!file) return;
		const known = file.numbers.map((number) => (this.#first[number] === NONE ? 0 : 1));
		const met = known.reduce((sum, one) => sum + one, 0);
		const same = known.map((one, key) => (one === 1 && this.#isSame(file, key) ? 1 : 0));
		const joins = same.reduce((sum, one) => sum + one, 0) * 2 >= met;
		for (let key = 0; key < known.length; key++)
			if (known[key] === 0) this.#begin(place, file.numbers[key]!, key);
			else if (joins && same[key] === 1) this.#goOn(place, file, key);
	}

	/** Null where the file shares nothing. */
	marksOf(place: number): Pick<SharedOrders, 'earlier' | 'later'> | null {
		const numbers = this.#files[place]?.numbers ?? new Int32Array(0);
		const held = this.#held[place]!;
		const earlier = held.map((is, key) => is & Number(this.#first[numbers[key]!]! < place));
		const later = held.map((is, key) => is & Number(this.#last[numbers[key]!]! > place));
		return earlier.includes(1) || later.includes(1) ? { earlier, later } : null;
	}

	#isSame(file: Orders, key: number): boolean {
		const { other, there } = this.#other(file, key);
		const [mine, theirs] = [file.customers[key]!, other.customers[there]!];
		return mine === theirs || mine === NONE || theirs === NONE;
	}

	#other({ numbers }: Orders, key: number): { other: Orders; there: number } {
		const number = numbers[key]!;
		return { other: this.#files[this.#first[number]!]!, there: this.#key[number]! };
	}

	#begin(place: number, number: number, key: number): void {
		this.#first[number] = place;
		this.#last[number] = place;
		this.#key[number] = key;
		this.#held[place]![key] = 1;
	}

	#goOn(place: number, file: Orders, key: number): void {
		const { other, there } = this.#other(file, key);
		this.#last[file.numbers[key]!] = place;
		this.#held[place]![key] = 1;
		this.#shared++;
		const [mine, theirs] = [file.money[key]!, other.money[there]!];
		const lines = file.lines[key] === other.lines[there] && !areOpposite(mine, theirs);
		if (lines || isNear(mine, theirs)) this.#alike++;
	}
}

const NONE = -1;

/** A sale and what was paid back of it, which are no copies of each other. */
function areOpposite(a: number, b: number): boolean {
	return a * b < 0;
}

/** To the cent, as amounts of lines are rounded. */
function isNear(a: number, b: number): boolean {
	return Math.abs(a - b) < 0.015;
}
