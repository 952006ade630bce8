/** A contender inside a worker, answering the page's two calls in turn. */
import type { Contender, Task } from '../outcome.ts';

export type Call = { readonly call: 'read'; readonly task: Task } | { readonly call: 'answer' };
export type Reply = { readonly value: unknown } | { readonly failed: string };

export function serve(contender: Contender): void {
	self.addEventListener('message', ({ data }: MessageEvent<Call>) => {
		const done = data.call === 'read' ? contender.read(data.task) : contender.answer();
		done.then(
			(value) => reply({ value }),
			(error: unknown) => reply({ failed: describe(error) })
		);
	});
	reply({ value: null });
}

function reply(message: Reply): void {
	self.postMessage(message);
}

function describe(error: unknown): string {
	return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
