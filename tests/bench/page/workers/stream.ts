/** The file merely passing through the worker, in the buffers that read fastest: nothing can be faster. */
import type { Contender, Task } from '../outcome.ts';
import { serve } from './serve.ts';

const BUFFER_BYTES = 2_097_152;

serve(stream());

function stream(): Contender {
	return {
		async read({ file }: Task) {
			const start = performance.now();
			await passThrough(file);
			return { parts: { read: performance.now() - start }, columnBytes: null };
		},
		answer: async () => null
	};
}

/** Touches one byte a chunk, so that each has to be there. */
async function passThrough(file: File): Promise<number> {
	const reader = file.stream().getReader({ mode: 'byob' });
	let buffer = new ArrayBuffer(BUFFER_BYTES);
	let touched = 0;
	for (;;) {
		const { done, value } = await reader.read(new Uint8Array(buffer));
		if (done || value === undefined) return touched;
		touched += value[0] ?? 0;
		buffer = value.buffer;
	}
}
