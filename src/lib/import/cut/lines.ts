/** Rows before which the distance to their lines changes, and that distance. */
export interface LineSteps {
	readonly rows: readonly number[];
	readonly ahead: readonly number[];
}

/** Which line of the file each row began on: only the rows where the distance changes are kept. */
export class LineMap {
	readonly #rows: number[] = [];
	readonly #ahead: number[] = [];
	#last = Number.NaN;

	/** Rows are told in order, lines count from 1. */
	add(row: number, line: number): void {
		if (line - row === this.#last) return;
		this.#last = line - row;
		this.#rows.push(row);
		this.#ahead.push(this.#last);
	}

	/** Takes up the rows of `other`, of which the first stands in `row`, behind so many lines. */
	append({ rows, ahead }: LineSteps, row: number, lines: number): void {
		for (let i = 0; i < rows.length; i++) this.add(row + rows[i]!, rows[i]! + ahead[i]! + lines);
	}

	/** The same as plain values. */
	get steps(): LineSteps {
		return { rows: this.#rows, ahead: this.#ahead };
	}

	lineOf(row: number): number {
		let low = 0;
		let high = this.#rows.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.#rows[middle]! <= row) low = middle + 1;
			else high = middle;
		}
		return row + (this.#ahead[low - 1] ?? 0);
	}
}
