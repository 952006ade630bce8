/** A contender in a worker, as the page calls it. */
import type { Contender, ReadColumns } from '../outcome.ts';
import type { Call, Reply } from './serve.ts';

/** Ready once the worker's code is loaded. */
export async function inWorker(worker: Worker): Promise<Contender> {
	await next(worker);
	return {
		read: async (task) => (await ask(worker, { call: 'read', task })) as ReadColumns,
		answer: async () =>
			(await ask(worker, { call: 'answer' })) as Awaited<ReturnType<Contender['answer']>>
	};
}

function ask(worker: Worker, call: Call): Promise<unknown> {
	const answered = next(worker);
	worker.postMessage(call);
	return answered;
}

function next(worker: Worker): Promise<unknown> {
	return new Promise((done, failed) => {
		worker.onerror = ({ message }) => failed(new Error(`the worker failed: ${message}`));
		worker.onmessage = ({ data }: MessageEvent<Reply>) =>
			'failed' in data ? failed(new Error(data.failed)) : done(data.value);
	});
}
