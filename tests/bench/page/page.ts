/**
 * A page with one contender, named in the address, that waits for one file. Loading is over before
 * the file can come, for all contenders alike; the clock runs from the file's arrival until the
 * columns stand in the worker.
 */
import { CONTENDERS } from './contenders.ts';
import type { Contender, ReadColumns } from './outcome.ts';
import type { ShapeName } from './shapes.ts';

declare global {
	/** Given by the one who opened the page. */
	function report(event: 'ready' | 'read' | 'answer' | 'failed', value: unknown): Promise<void>;
}

const asked = new URLSearchParams(location.search);
const shape = asked.get('shape') as ShapeName;
const input = document.querySelector<HTMLInputElement>('input')!;

try {
	const contender = await CONTENDERS[asked.get('contender')!]!();
	input.addEventListener('change', () => void run(contender, input.files![0]!));
	input.disabled = false;
	await report('ready', null);
} catch (error) {
	await report('failed', String(error));
}

async function run(contender: Contender, file: File): Promise<void> {
	const start = performance.now();
	try {
		const read: ReadColumns = await contender.read({ file, shape });
		const milliseconds = performance.now() - start;
		await report('read', { milliseconds, ...read });
		await report('answer', await contender.answer());
	} catch (error) {
		await report('failed', String(error));
	}
}
