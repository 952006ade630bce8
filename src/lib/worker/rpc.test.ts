import { describe, expect, test } from 'vitest';
import { Failure } from '#lib/core/failure.ts';
import { connect, serve } from './rpc.ts';

interface Api {
	double(value: number): Promise<number>;
	count(to: number, progress: (at: number) => void): Promise<string>;
	fail(name: string): Promise<never>;
	never(argument: null): Promise<never>;
}

const api: Api = {
	double: async (value) => value * 2,
	count: async (to, progress) => {
		for (let i = 1; i <= to; i++) progress(i);
		return 'counted';
	},
	fail: async (name) => {
		if (name === 'known') throw new Failure('import.empty', { file: 'a.csv' });
		throw new TypeError('broken');
	},
	never: () => new Promise(() => {})
};

function connected() {
	const { port1, port2 } = new MessageChannel();
	serve<Api>(api, port1);
	const connection = connect<Api>(port2);
	for (const port of [port1, port2]) port.start();
	return { ...connection, close: () => port1.close() };
}

describe('a call across the boundary', () => {
	test('answers each caller, whatever the order', async () => {
		const { api: far, close } = connected();
		expect(await Promise.all([far.double(1), far.double(2), far.double(3)])).toEqual([2, 4, 6]);
		close();
	});

	test('brings progress before its answer', async () => {
		const { api: far, close } = connected();
		const seen: number[] = [];
		expect(await far.count(3, (at) => seen.push(at))).toBe('counted');
		expect(seen).toEqual([1, 2, 3]);
		close();
	});

	test('fails with the code and facts of the far side', async () => {
		const { api: far, close } = connected();
		await expect(far.fail('known')).rejects.toMatchObject({
			code: 'import.empty',
			facts: { file: 'a.csv' }
		});
		await expect(far.fail('other')).rejects.toMatchObject({
			code: 'worker.unknown',
			facts: { message: 'broken' }
		});
		close();
	});

	test('fails when the far side is lost, and so does every later one', async () => {
		const { api: far, lose, close } = connected();
		const open = far.never(null);
		lose(new Failure('import.cancelled'));
		await expect(open).rejects.toMatchObject({ code: 'import.cancelled' });
		await expect(far.double(1)).rejects.toMatchObject({ code: 'import.cancelled' });
		close();
	});
});
