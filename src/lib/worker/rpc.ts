/**
 * A typed call across a worker's boundary: one shape of request, one of reply, progress between.
 * A call's last argument may be a function: it stays here and is called with each progress.
 */
import { Failure, toFailure, type Facts, type FailureCode } from '#lib/core/failure.ts';

interface Request {
	readonly id: number;
	readonly method: string;
	readonly argument: unknown;
}

type Reply =
	| { readonly id: number; readonly progress: unknown }
	| { readonly id: number; readonly value: unknown }
	| { readonly id: number; readonly code: FailureCode; readonly facts: Facts };

/** What both a Worker and the inside of one can do. */
export interface Port {
	postMessage(message: unknown): void;
	addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

type Method = (argument: never, progress: (value: unknown) => void) => Promise<unknown>;
type Methods<T> = { readonly [K in keyof T]: Method };

/** Answers calls that arrive at `port` with the methods of `api`. */
export function serve<T extends Methods<T>>(api: T, port: Port): void {
	port.addEventListener(
		'message',
		({ data }: MessageEvent<Request>) => void answer(api, port, data)
	);
}

/** The far side of `port` as if it were here; `lose` fails every call that is still open and every later one. */
export function connect<T extends Methods<T>>(
	port: Port
): { api: T; lose: (failure: Failure) => void } {
	const open = new Map<number, OpenCall>();
	let count = 0;
	let lost: Failure | null = null;
	port.addEventListener('message', ({ data }: MessageEvent<Reply>) => receive(open, data));
	const call = (method: string) => (argument: unknown, progress?: (value: unknown) => void) =>
		new Promise((resolve, reject) => {
			if (lost) return reject(lost);
			const id = ++count;
			open.set(id, { resolve, reject, progress });
			port.postMessage({ id, method, argument } satisfies Request);
		});
	const api = new Proxy({}, { get: (_, method) => call(String(method)) }) as T;
	const lose = (failure: Failure) => {
		lost = failure;
		for (const { reject } of open.values()) reject(failure);
		open.clear();
	};
	return { api, lose };
}

interface OpenCall {
	readonly resolve: (value: unknown) => void;
	readonly reject: (failure: Failure) => void;
	readonly progress: ((value: unknown) => void) | undefined;
}

async function answer<T extends Methods<T>>(api: T, port: Port, request: Request): Promise<void> {
	const { id, method, argument } = request;
	try {
		const run = api[method as keyof T];
		const progress = (value: unknown) => port.postMessage({ id, progress: value } satisfies Reply);
		port.postMessage({ id, value: await run(argument as never, progress) } satisfies Reply);
	} catch (thrown) {
		const { code, facts } = toFailure(thrown);
		port.postMessage({ id, code, facts } satisfies Reply);
	}
}

function receive(open: Map<number, OpenCall>, reply: Reply): void {
	const call = open.get(reply.id);
	if (!call) return;
	if ('progress' in reply) return call.progress?.(reply.progress);
	open.delete(reply.id);
	if ('value' in reply) call.resolve(reply.value);
	else call.reject(new Failure(reply.code, reply.facts));
}
