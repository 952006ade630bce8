import { describe, expect, test } from 'vitest';
import type { Path, Selection } from './marks.ts';
import {
	chosenClass,
	chosenCustomer,
	chosenStretch,
	chosenTier,
	isPicked,
	letGo,
	pathOf,
	pick,
	samePath,
	toggled
} from './selection.ts';

const key: Selection = { by: 'tier', tier: 'key' };
const invalid: Selection = { by: 'tier', tier: 'invalid' };
const thin: Selection = { by: 'class', class: 'thin' };
const top: Selection = { by: 'stretch', measure: 'profit', from: 0, to: 0.2 };
const someone: Selection = { by: 'customer', key: 'C-1' };

describe('a path', () => {
	test('grows at its end, and holds one pick of each kind', () => {
		const path = [key, thin, top].reduce<Path>(pick, []);
		expect(path).toEqual([key, thin, top]);
		expect(pick(path, invalid)).toEqual([invalid, thin, top]);
		expect(pick(path, thin)).toBe(path);
	});

	test('loses what is let go and nothing else', () => {
		expect(letGo([key, thin], key)).toEqual([thin]);
		const path = [key];
		expect(letGo(path, invalid)).toBe(path);
	});

	test('takes several picks at once, and lets go of them when all are picked', () => {
		expect(toggled([key, thin], [top, invalid])).toEqual([invalid, thin, top]);
		expect(toggled([invalid, thin, top], [top, invalid])).toEqual([thin]);
		expect(toggled([invalid], [top, invalid])).toEqual([invalid, top]);
	});

	test('knows a pick by its contents, whatever their order', () => {
		expect(isPicked([top], { to: 0.2, from: 0, measure: 'profit', by: 'stretch' })).toBe(true);
		expect(isPicked([top], { ...top, to: 0.3 })).toBe(false);
		expect(isPicked(null, key)).toBe(false);
		expect(samePath([key, thin], [thin, key])).toBe(false);
		expect(samePath([key, thin], [key, thin])).toBe(true);
		expect(samePath([key], [])).toBe(false);
	});

	test('tells each chart what concerns it', () => {
		const path = [key, thin, top, someone];
		expect(chosenTier(path)).toBe('key');
		expect(chosenClass(path)).toBe('thin');
		expect(chosenStretch(path)).toBe(top);
		expect(chosenCustomer(path)).toBe('C-1');
		expect([chosenTier([]), chosenClass(null), chosenTier(thin)]).toEqual([null, null, null]);
		expect(chosenTier(key)).toBe('key');
		expect(pathOf(key)).toEqual([key]);
	});
});
