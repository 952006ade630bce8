import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setParameters } from '../edit.ts';
import {
	moveCutOff,
	presentThresholds,
	roomOf,
	setShare,
	setThreshold,
	spread,
	toggleQualifier,
	type Place
} from './cut-offs.ts';
import { toNotebook } from '../notebook.ts';
import { readNotebook } from '../serialize.ts';

const fresh = toNotebook({ id: 'n', created: '2025-01-05T14:02:00Z' });
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const place = fc.constantFrom<Place>(0, 1, 2);
const moves = fc.array(
	fc.tuple(place, fc.oneof(number, fc.double({ min: -1, max: 2, noNaN: true })))
);

test('no way of moving limits makes a notebook that could not be read back', () => {
	fc.assert(
		fc.property(moves, (list) => {
			let { cutOffs, customerShares, thresholds } = fresh.parameters;
			for (const [at, to] of list) {
				cutOffs = moveCutOff(cutOffs, at, to);
				customerShares = setShare(customerShares, at, to);
				thresholds = setThreshold(thresholds, at, to);
			}
			const edited = setParameters({ cutOffs, customerShares, thresholds })(fresh);
			expect(readNotebook(edited)).toEqual(edited);
			expect(cutOffs[0] < cutOffs[1] && cutOffs[1] < cutOffs[2]).toBe(true);
		})
	);
});

test('a handle goes where it is put, in whole points, and no further than its neighbours', () => {
	expect(moveCutOff([0.5, 0.8, 0.95], 0, 0.6249)).toEqual([0.62, 0.8, 0.95]);
	expect(moveCutOff([0.5, 0.8, 0.95], 1, 0.1)).toEqual([0.5, 0.51, 0.95]);
	expect(moveCutOff([0.5, 0.8, 0.95], 2, 7)).toEqual([0.5, 0.8, 1]);
	expect(roomOf([0.5, 0.8, 0.95], 0)).toEqual([0.01, 0.79]);
});

test('a threshold pushes the others out of its way', () => {
	expect(setThreshold([100, 20, 5], 1, 300)).toEqual([300, 300, 5]);
	expect(setThreshold([100, 20, 5], 0, 3)).toEqual([3, 3, 3]);
});

test('thresholds begin at the least members of the tiers, to two significant digits', () => {
	expect(presentThresholds([12_345_678, 456_700, 9_950, 12, -4], 2)).toEqual([120_000, 4_600, 100]);
	expect(presentThresholds([500, null, null, 20, null], 0)).toEqual([500, 500, 500]);
	expect(presentThresholds([null, 7, 3, 1, null], 0)).toBeNull();
});

test('labels keep their distance and stay inside', () => {
	expect(spread([0.5, 0.8, 0.95], 0.1)).toEqual([0.5, 0.8, 0.95]);
	const [a, b, c] = spread([0.97, 0.98, 0.99], 0.1);
	expect(b - a).toBeCloseTo(0.1);
	expect(c - b).toBeCloseTo(0.1);
	expect(c).toBeLessThanOrEqual(1);
});

test('qualifiers are switched one by one, and stand in their own order', () => {
	expect(toggleQualifier([], 'overdue')).toEqual(['overdue']);
	expect(toggleQualifier(['overdue'], 'oneOff')).toEqual(['oneOff', 'overdue']);
	expect(toggleQualifier(['oneOff', 'overdue'], 'oneOff')).toEqual(['overdue']);
	const qualifiers = toggleQualifier([], 'oneOff');
	const edited = setParameters({ qualifiers })(fresh);
	expect(readNotebook(edited)).toEqual(edited);
});
