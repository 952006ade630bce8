/** The page's side of the worker. */
import entry from './entry.ts?worker&url';
import { Failure } from '#lib/core/failure.ts';
import type { Api } from './api.ts';
import { connect } from './rpc.ts';
import { createContext } from 'svelte';
import { trusted } from './trusted.ts';

export interface WorkerClient {
	readonly api: Api;
	/**
	 * Ends whatever the worker is doing, at once: its open calls fail with `import.cancelled`, what
	 * it held in memory is gone, and the next call starts a fresh one. Nothing stored is touched.
	 */
	cancel(): void;
}

export const [useWorker, provideWorker] = createContext<WorkerClient>();

/** A client whose worker starts with the first call. */
export function openWorker(): WorkerClient {
	let running: Running | null = null;
	const start = (): Running => {
		if (running) return running;
		const started = startWorker(() => {
			// An old worker may fail after another has taken its place.
			if (running === started) running = null;
		});
		return (running = started);
	};
	const api = new Proxy({} as Api, {
		get: (_, method) => Reflect.get(start().api, method)
	});
	return {
		api,
		cancel: () => {
			running?.end(new Failure('import.cancelled'));
			running = null;
		}
	};
}

interface Running {
	readonly api: Api;
	end(failure: Failure): void;
}

function startWorker(lost: () => void): Running {
	const worker = new Worker(trusted(entry), { type: 'module', name: 'tierbook' });
	const { api, lose } = connect<Api>(worker);
	const end = (failure: Failure) => {
		worker.terminate();
		lose(failure);
	};
	const fail = (message: string) => {
		lost();
		end(new Failure('worker.lost', { message }));
	};
	worker.addEventListener('error', ({ message }) => fail(message ?? ''));
	worker.addEventListener('messageerror', () => fail('messageerror'));
	return { api, end };
}
