import { describe, expect, test } from 'vitest';
import { lazily, once } from './lazily.ts';

describe('what is made where it is asked for', () => {
	test('is made at its first reading, once, and stands among the other values', () => {
		const made: string[] = [];
		const make = (name: string) => () => {
			made.push(name);
			return { name };
		};
		const object = lazily({ plain: 1 }, { a: make('a'), b: make('b') });
		expect(Object.keys(object)).toEqual(['plain', 'a', 'b']);
		expect(made).toEqual([]);
		const first = object.b;
		expect(object.b).toBe(first);
		expect(made).toEqual(['b']);
		expect({ ...object }).toEqual({ plain: 1, a: { name: 'a' }, b: { name: 'b' } });
		expect(made).toEqual(['b', 'a']);
	});

	test('null is a value like any other', () => {
		let times = 0;
		const object = lazily({}, { none: () => (times++, null) });
		expect([object.none, object.none, times]).toEqual([null, null, 1]);
		const none = once(() => (times++, null));
		expect([none(), none(), times]).toEqual([null, null, 2]);
	});

	test('what fails does so at every reading, and at no other', () => {
		const object = lazily(
			{},
			{
				good: () => 1,
				bad: (): number => {
					throw new Error('no');
				}
			}
		);
		expect(object.good).toBe(1);
		expect(() => object.bad).toThrow('no');
		expect(() => object.bad).toThrow('no');
	});
});
