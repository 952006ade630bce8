/** Of whom a chart leaves where some are picked on the page. */
import { expect, test } from 'vitest';
import { exampleContext } from '#lib/analyses/example.ts';
import type { Path } from '#lib/chart/marks.ts';
import { leavingOf } from './notebook.ts';

const ofAll = { context: exampleContext({ customers: 160 }), segment: null, untold: false };
const tier: Path = [{ by: 'tier', tier: 'key' }];
const stretch: Path = [{ by: 'stretch', measure: 'profit', from: 0.1, to: 0.505 }];

test('where the cell stays of everybody, so does what leaves', () => {
	expect(leavingOf({}, tier, ofAll, 5)).toEqual(tier);
	expect(leavingOf({}, tier, { ...ofAll, untold: true }, 5)).toEqual([]);
});

test('a stretch leaves with its ends rounded, by steps that hold k', () => {
	const to = (end: number): Path => [{ by: 'stretch', measure: 'profit', from: 0.1, to: end }];
	expect(leavingOf({}, stretch, ofAll, 5)).toEqual(to(0.5));
	expect(leavingOf({}, to(0.57), ofAll, 5)).toEqual(to(0.55));
	expect(leavingOf({}, to(0.57), ofAll, 10)).toEqual(to(0.6));
});

test('a stretch that no fixed places tell leaves of all', () => {
	expect(leavingOf({}, [...stretch, ...tier], ofAll, 5)).toEqual([]);
	expect(leavingOf({}, stretch, { ...ofAll, segment: 'Best' }, 5)).toEqual([]);
	expect(leavingOf({}, tier, { ...ofAll, segment: 'Best' }, 5)).toEqual(tier);
});

test('a stretch that is rounded up to everybody is none', () => {
	const most: Path = [{ by: 'stretch', measure: 'profit', from: 0.011, to: 1 }];
	expect(leavingOf({}, most, ofAll, 5)).toEqual([]);
});
