import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Autosave, REST_MS } from './autosave.ts';
import { Latest } from './latest.ts';

describe('latest', () => {
	test('of what is asked during a run only the newest runs', async () => {
		const ran: number[] = [];
		const latest = new Latest<number>(async (asked) => {
			ran.push(asked);
			await Promise.resolve();
		});
		for (let i = 0; i < 100; i++) latest.ask(i);
		await latest.idle();
		expect(ran).toEqual([0, 99]);
	});

	test('one run at a time, and again after a rest', async () => {
		let running = 0;
		let most = 0;
		const latest = new Latest<number>(async () => {
			most = Math.max(most, ++running);
			await new Promise((done) => setTimeout(done, 1));
			running--;
		});
		latest.ask(1);
		latest.ask(2);
		await latest.idle();
		latest.ask(3);
		await latest.idle();
		expect([most, running]).toEqual([1, 0]);
	});

	test('what was forgotten does not run', async () => {
		const ran: number[] = [];
		const latest = new Latest<number>(async (asked) => void ran.push(asked));
		latest.ask(1);
		latest.ask(2);
		latest.forget();
		await latest.idle();
		expect(ran).toEqual([1]);
	});
});

describe('autosave', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	const written: string[] = [];
	const saver = () => new Autosave<string>(async (value) => void written.push(value));
	beforeEach(() => void (written.length = 0));

	test('a burst is one write, within 300 ms of its first change', async () => {
		const save = saver();
		save.change('a');
		await vi.advanceTimersByTimeAsync(REST_MS - 1);
		save.change('b');
		expect(written).toEqual([]);
		await vi.advanceTimersByTimeAsync(1);
		expect(written).toEqual(['b']);
		expect(REST_MS).toBeLessThanOrEqual(300);
	});

	test('a flush writes at once, and nothing twice', async () => {
		const save = saver();
		save.change('a');
		await save.flush();
		expect(written).toEqual(['a']);
		await vi.advanceTimersByTimeAsync(REST_MS * 2);
		await save.flush();
		expect(written).toEqual(['a']);
	});

	test('without a change a flush writes nothing', async () => {
		await saver().flush();
		expect(written).toEqual([]);
	});
});
