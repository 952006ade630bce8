import { expect, test } from 'vitest';
import type { Showing } from '../evidence/shown.ts';
import { showingsOf } from './showings.ts';

const SAME: Showing = { state: 'same' };
const PICTURE: Showing = { state: 'picture' };
const DIFFERS: Showing = { state: 'differs', shown: '1', written: '2' };
const of = (...showings: (Showing | null)[]) =>
	showingsOf(showings.map((showing, i) => ({ name: `f${i}`, showing }))).map(
		({ names, showing }) => [names.join(), showing.state]
	);

test('the same of two files is said once, of both', () => {
	expect(of(SAME, SAME)).toEqual([['f0,f1', 'same']]);
	expect(of(SAME, PICTURE)).toEqual([
		['f0', 'same'],
		['f1', 'picture']
	]);
});

test('what differs is told file by file, and nothing of what shows nothing', () => {
	expect(of(DIFFERS, DIFFERS)).toHaveLength(2);
	expect(of({ state: 'nothing' }, null)).toEqual([]);
	expect(of(SAME, null)).toEqual([['f0', 'same']]);
});
