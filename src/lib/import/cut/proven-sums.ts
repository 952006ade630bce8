/**
 * Sums by names that customers may have, proven row by row as a file is read.
 * Invariant: a name that was not proven is data; what it is called decides nothing.
 */
import { GroupSums } from './group-sums.ts';
import { isAggregate, isNamedSum } from './total.ts';

export class ProvenSums {
	readonly #sums = new GroupSums();
	/** Names that were proven by the sum of several rows. */
	readonly #names = new Set<string>();
	/** Two of them leave no doubt about others: then one row may be a group too. */
	#sure: boolean;

	constructor(sure: boolean) {
		this.#sure = sure;
	}

	/** A row of data. */
	add(cells: readonly string[]): void {
		this.#sums.add(cells);
		// Groups may begin behind one whose own begin is not known.
		if (!this.#sure && isNamedSum(cells)) this.#sums.end();
	}

	/** A record that was set aside. */
	lose(): void {
		this.#sums.lose();
	}

	/** A row that adds up those above it. */
	end(): void {
		this.#sums.end();
	}

	/** Whether a row that is named like a sum is one; true of those whose names say enough. */
	prove(cells: readonly string[]): boolean {
		// Nobody is called Sum who brought in just what the one row above did.
		if (isAggregate(cells)) return this.#sums.rowsIn(cells) > 0;
		if (!isNamedSum(cells)) return true;
		const rows = this.#sums.rowsIn(cells);
		if (rows > 1) this.#note(cells);
		return rows > 1 || (rows === 1 && this.#sure);
	}

	#note(cells: readonly string[]): void {
		this.#names.add(cells.find((cell) => cell.trim() !== '') ?? '');
		this.#sure ||= this.#names.size > 1;
	}
}
