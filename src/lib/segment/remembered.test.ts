import { expect, test } from 'vitest';
import type { Profile } from '#lib/rollup/profile.ts';
import { remembered } from './remembered.ts';

test('makes once for one profile and equal arguments, and anew for others', () => {
	let made = 0;
	const count = remembered((_: Profile, label: string) => `${label} ${++made}`);
	const one = {} as Profile;
	const two = {} as Profile;
	expect([count(one, 'a'), count(one, 'a'), count(two, 'a'), count(one, 'a')]).toEqual([
		'a 1',
		'a 1',
		'a 2',
		'a 1'
	]);
	expect(count(one, 'b')).toBe('b 3');
});
