/** The lines of a file that hold more than ASCII: only they tell its encoding, and may stand anywhere. */
const LINE_FEED = 10;

export class OddLines {
	readonly #limit: number;
	readonly #lines: Uint8Array[] = [];
	#bytes = 0;
	/** The line under way, as far as it is known. */
	#line: Uint8Array = new Uint8Array(0);

	/** Takes lines until they come to `limit` bytes. */
	constructor(limit: number) {
		this.#limit = limit;
	}

	get full(): boolean {
		return this.#bytes >= this.#limit;
	}

	add(block: Uint8Array): void {
		let from = 0;
		for (let to = block.indexOf(LINE_FEED); to >= 0; to = block.indexOf(LINE_FEED, from)) {
			if (this.full) return;
			this.#keep(
				from === 0 ? joined([this.#line, block.subarray(0, to + 1)]) : block.subarray(from, to + 1)
			);
			from = to + 1;
		}
		const rest = block.subarray(from, from + this.#limit);
		this.#line = from === 0 ? joined([this.#line, rest]).subarray(0, this.#limit) : rest.slice();
	}

	/** The last line may end without a line feed. */
	end(): void {
		this.#keep(this.#line);
	}

	/** The lines one after the other; the beginning of the first where no line has ended yet. */
	bytes(): Uint8Array {
		return joined(this.#lines.length > 0 ? this.#lines : [this.#line]).subarray(0, this.#limit);
	}

	#keep(line: Uint8Array): void {
		if (this.full || !isOdd(line)) return;
		this.#lines.push(line.slice());
		this.#bytes += line.length;
	}
}

function isOdd(line: Uint8Array): boolean {
	for (let i = 0; i < line.length; i++) if (line[i]! >= 0x80) return true;
	return false;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
