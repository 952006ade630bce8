/**
 * Where a text may be two cells between which the delimiter is missing, as their columns have it.
 * Invariant: a place is only left out where no texts of such masks would fit.
 */
import { type ColumnShape, Look, maskOf, partOfMask } from './shape.ts';

/** What the one cell may cost, and what the other may that proves it. */
const PROVEN = 1.5;
const PROOF = 0.3;
const MAX_CHARS = 200;
const REMEMBERED = 256;

interface Parted {
	readonly place: number;
	/** How badly the two fit. */
	readonly fitA: number;
	readonly fitB: number;
}

export class Parting {
	readonly #written: string;
	/** Null where its signs are not those of the text, one by one. */
	readonly #mask: string | null;
	readonly #looks: (readonly [Look, Look] | undefined)[] = [];

	constructor(written: string) {
		const mask = maskOf(written);
		this.#written = written;
		// Letters beyond the first plane are two units of a text, and one sign of its mask.
		this.#mask = mask.length === written.length ? mask : null;
	}

	/** The places that cells of columns `a` and `b` prove, the first of which costs `most` at most. */
	between(a: ColumnShape, b: ColumnShape, most: number): Parted[] {
		if ((!a.strict && !b.strict) || this.#written.length > MAX_CHARS) return [];
		const found: Parted[] = [];
		for (const place of this.#places(a, b)) {
			const [left, right] = (this.#looks[place] ??= this.at(place));
			const fitA = a.misfit(left);
			if (fitA > most || fitA > PROVEN) continue;
			const fitB = b.misfit(right);
			if (proves(a, fitA, b, fitB)) found.push({ place, fitA, fitB });
		}
		return found;
	}

	/** What stands before a place, and behind it. */
	at(place: number): readonly [Look, Look] {
		return [this.#part(0, place), this.#part(place, this.#written.length)];
	}

	#part(from: number, to: number): Look {
		const mask = this.#mask === null ? '' : partOfMask(this.#mask, from, to);
		return new Look(this.#written.slice(from, to), mask === '' ? null : mask);
	}

	#places(a: ColumnShape, b: ColumnShape): readonly number[] {
		if (this.#mask === null) return placesIn(this.#written.length);
		const known = placesBetween(a, b);
		let places = known.get(this.#mask);
		if (places) return places;
		if (known.size >= REMEMBERED) known.clear();
		known.set(this.#mask, (places = placesOf(this.#mask, a, b)));
		return places;
	}
}

function placesOf(mask: string, a: ColumnShape, b: ColumnShape): number[] {
	return placesIn(mask.length).filter((place) => {
		const leastA = a.leastMisfit(partOfMask(mask, 0, place));
		const leastB = b.leastMisfit(partOfMask(mask, place, mask.length));
		return proves(a, leastA, b, leastB);
	});
}

function placesIn(length: number): number[] {
	return Array.from({ length: Math.max(0, length - 1) }, (_, i) => i + 1);
}

/** What the columns look like tells where the one cell ends. */
function proves(a: ColumnShape, fitA: number, b: ColumnShape, fitB: number): boolean {
	return (
		(a.strict && fitA <= PROOF && fitB <= PROVEN) || (b.strict && fitB <= PROOF && fitA <= PROVEN)
	);
}

type Places = Map<string, readonly number[]>;

/** By the mask of a text; columns stand beside one other at a time. */
const remembered = new WeakMap<ColumnShape, { readonly b: ColumnShape; readonly places: Places }>();

function placesBetween(a: ColumnShape, b: ColumnShape): Places {
	const known = remembered.get(a);
	if (known?.b === b) return known.places;
	const places: Places = new Map();
	remembered.set(a, { b, places });
	return places;
}
