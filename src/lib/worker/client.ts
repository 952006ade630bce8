/** The page's side of the worker. */
import entry from './entry.ts?worker&url';
import { Failure } from '#lib/core/failure.ts';
import type { Api } from './api.ts';
import { connect } from './rpc.ts';
import { createContext } from 'svelte';

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

/** The worker's own address as a trusted one, where the browser asks for that. */
function trusted(url: string): string {
	const address = new URL(url, import.meta.url).href;
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	if (!trustedTypes) return address;
	policy ??= trustedTypes.createPolicy('tierbook-worker', { createScriptURL: checked });
	return policy.createScriptURL(address);
}

let policy: TrustedPolicy | null = null;

function checked(address: string): string {
	if (new URL(address).origin !== location.origin) throw new Failure('worker.lost', { address });
	return address;
}

interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL(url: string): string }): TrustedPolicy;
}
interface TrustedPolicy {
	createScriptURL(url: string): string;
}
