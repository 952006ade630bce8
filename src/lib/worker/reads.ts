/**
 * Which parameters something was made from, as it turns out when it is made: what never looked at
 * a parameter need not be made again when that changes.
 *
 * Invariant: what is made from its arguments alone reads the same parameters again as long as
 * those that it read are the same, and so comes out the same.
 */
import type { Parameters } from '#lib/core/parameters.ts';

/** The parameters that were read, with what they said. */
export type Reads = Partial<Parameters>;

/** The same parameters, and those of them read up to now. */
export function watched(parameters: Parameters): {
	readonly parameters: Parameters;
	readonly reads: Reads;
} {
	const reads: Record<string, unknown> = {};
	const seen = {};
	for (const [name, value] of Object.entries(parameters))
		Object.defineProperty(seen, name, {
			enumerable: true,
			configurable: true,
			get() {
				reads[name] = value;
				// From now on a plain value: a loop over a million customers may ask each time.
				Object.defineProperty(seen, name, { value, enumerable: true });
				return value;
			}
		});
	return { parameters: seen as Parameters, reads };
}

/** Whether `parameters` say what was read. */
export function agrees(reads: Reads, parameters: Parameters): boolean {
	return Object.entries(reads).every(
		([name, value]) =>
			JSON.stringify(value) === JSON.stringify(parameters[name as keyof Parameters])
	);
}

/** What was made from parameters, newest first, as much of it as `room` holds. */
export class Made<T> {
	readonly #room: number;
	readonly #weigh: (made: T) => number;
	#held: { readonly base: object; readonly reads: Reads; readonly made: T }[] = [];

	/** The newest is held whatever its weight. */
	constructor(room: number, weigh: (made: T) => number = () => 1) {
		this.#room = room;
		this.#weigh = weigh;
	}

	/** What was made from `base` and parameters that say the same, else what `make` makes of them. */
	of(base: object, parameters: Parameters, make: (parameters: Parameters) => T): Traced<T> {
		const found = this.#held.find((one) => one.base === base && agrees(one.reads, parameters));
		if (found) {
			this.#keep(found);
			return found;
		}
		const { parameters: seen, reads } = watched(parameters);
		const fresh = { base, made: make(seen), reads };
		this.#keep(fresh);
		return fresh;
	}

	#keep(newest: { readonly base: object; readonly reads: Reads; readonly made: T }): void {
		let room = this.#room - this.#weigh(newest.made);
		const others = this.#held.filter((one) => one !== newest);
		this.#held = [newest, ...others.filter(({ made }) => (room -= this.#weigh(made)) >= 0)];
	}
}

export interface Traced<T> {
	readonly made: T;
	readonly reads: Reads;
}
