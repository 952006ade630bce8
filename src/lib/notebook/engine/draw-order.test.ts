import { expect, test } from 'vitest';
import { DrawOrder } from './draw-order.svelte.ts';

/** A page that rests when told to; its turns come by themselves. */
function page(inView: ReadonlySet<string>) {
	const resting: (() => void)[] = [];
	const order = new DrawOrder((cell) => inView.has(cell), {
		turn: () => Promise.resolve(),
		rest: () => new Promise((done) => resting.push(done))
	});
	const settled = () => new Promise((done) => setTimeout(done));
	const rest = async () => {
		resting.shift()?.();
		await settled();
	};
	const drawn = (cells: string) => [...cells].filter((cell) => order.isDrawn(cell)).join('');
	return { order, rest, settled, drawn };
}

test('what is in view is drawn at once, the rest one by one as the page rests', async () => {
	const { order, rest, settled, drawn } = page(new Set('bd'));
	for (const cell of 'abcd') order.wait(cell);
	expect(drawn('abcd')).toBe('');
	await settled();
	expect(drawn('abcd')).toBe('bd');
	await rest();
	expect(drawn('abcd')).toBe('abd');
	await rest();
	expect(drawn('abcd')).toBe('abcd');
});

test('what comes into view while the page is busy goes before what waited longer', async () => {
	const visible = new Set<string>();
	const { order, rest, settled, drawn } = page(visible);
	for (const cell of 'abc') order.wait(cell);
	await settled();
	visible.add('c');
	await rest();
	expect(drawn('abc')).toBe('c');
});

test('who comes after all were drawn is drawn too, and who went is not', async () => {
	const { order, rest, settled, drawn } = page(new Set());
	order.wait('a');
	const gone = order.wait('b');
	gone();
	await settled();
	await rest();
	order.wait('c');
	await settled();
	await rest();
	expect(drawn('abc')).toBe('ac');
});

test('for print all are drawn at once', () => {
	const { order, drawn } = page(new Set());
	for (const cell of 'ab') order.wait(cell);
	order.drawAll();
	expect(drawn('ab')).toBe('ab');
});
