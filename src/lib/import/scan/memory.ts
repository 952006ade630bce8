import type { ScanModule } from './module.ts';

/** Views of a scanner's memory, which every growth takes away. */
export class Memory {
	readonly #memory: WebAssembly.Memory;
	#bytes = new Uint8Array(0);
	#words = new Int32Array(0);
	#doubles = new Float64Array(0);

	constructor({ memory }: ScanModule) {
		this.#memory = memory;
	}

	get bytes(): Uint8Array {
		this.#renew();
		return this.#bytes;
	}

	get words(): Int32Array {
		this.#renew();
		return this.#words;
	}

	get doubles(): Float64Array {
		this.#renew();
		return this.#doubles;
	}

	#renew(): void {
		const { buffer } = this.#memory;
		if (this.#bytes.buffer === buffer) return;
		this.#bytes = new Uint8Array(buffer);
		this.#words = new Int32Array(buffer);
		this.#doubles = new Float64Array(buffer, 0, buffer.byteLength >> 3);
	}
}
