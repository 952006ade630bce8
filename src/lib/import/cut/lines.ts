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
