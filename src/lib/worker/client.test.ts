import { beforeEach, expect, test, vi } from 'vitest';
import { openWorker } from './client.ts';

vi.mock('./entry.ts?worker&url', () => ({ default: 'https://x.org/worker.js' }));

/** A worker that answers nothing by itself. */
class SilentWorker extends EventTarget {
	readonly sent: { id: number }[] = [];
	ended = false;

	constructor() {
		super();
		workers.push(this);
	}
	postMessage(message: { id: number }): void {
		this.sent.push(message);
	}
	terminate(): void {
		this.ended = true;
	}
	answer(): void {
		const data = { id: this.sent.at(-1)?.id, value: undefined };
		this.dispatchEvent(new MessageEvent('message', { data }));
	}
}

let workers: SilentWorker[] = [];

beforeEach(() => {
	workers = [];
	vi.stubGlobal('Worker', SilentWorker);
});

test('a worker that ended long ago takes nothing from the one in its place', async () => {
	const { api, cancel } = openWorker();
	const first = api.forget({ readings: [] });
	cancel();
	await expect(first).rejects.toMatchObject({ code: 'import.cancelled' });
	const second = api.forget({ readings: [] });
	workers[0]?.dispatchEvent(new Event('error'));
	const third = api.forget({ readings: [] });
	expect(workers).toHaveLength(2);
	expect(workers[1]?.ended).toBe(false);
	workers[1]?.answer();
	await third;
	cancel();
	await expect(second).rejects.toMatchObject({ code: 'import.cancelled' });
});

test.each(['error', 'messageerror'])(
	'after %s open calls fail and the next call starts anew',
	async (event) => {
		const { api } = openWorker();
		const lost = api.forget({ readings: [] });
		workers[0]?.dispatchEvent(new Event(event));
		await expect(lost).rejects.toMatchObject({ code: 'worker.lost' });
		expect(workers[0]?.ended).toBe(true);
		const next = api.forget({ readings: [] });
		workers[1]?.answer();
		await next;
	}
);
