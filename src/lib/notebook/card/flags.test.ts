import { expect, test } from 'vitest';
import type { CustomerCard } from '#lib/worker/card/contract.ts';
import { flagsOf } from './flags.ts';

const cardOf = (figures: Record<string, number>, more: Partial<CustomerCard> = {}): CustomerCard =>
	({
		key: 'a',
		profitClass: null,
		qualifiers: [],
		profile: Object.fromEntries(
			Object.entries(figures).map(([name, value]) => [name, { type: 'number', value }])
		),
		...more
	}) as CustomerCard;
const flags = (card: CustomerCard, line: number | null = null) =>
	flagsOf(card, line).map(({ flag }) => flag);

test('nothing stands out where nothing is told', () => {
	expect(flags(cardOf({}))).toEqual([]);
	expect(
		flags(cardOf({ profit: 0, growth: -0.19, recency: 60, interval: 30, complaints: 0 }))
	).toEqual([]);
});

test('a loss is told once, by its class where that says more', () => {
	expect(flags(cardOf({ profit: -1 }))).toEqual(['loss']);
	expect(flags(cardOf({ profit: -1 }, { profitClass: 'illusory' }))).toEqual(['illusory']);
});

test('what is overdue is told with its sum, and again where it is much of the revenue', () => {
	const card = cardOf({ overdue: 1250 }, { qualifiers: ['overdue'] });
	expect(flagsOf(card, null)).toEqual([{ flag: 'overdue' }, { flag: 'owing', money: 1250 }]);
	expect(flags(cardOf({ overdue: 0 }))).toEqual([]);
});

test('each of the others by its own line', () => {
	const card = cardOf(
		{ growth: -0.2, recency: 61, interval: 30, complaints: 2, satisfaction: 3 },
		{ qualifiers: ['oneOff', 'overdue'] }
	);
	expect(flags(card, 4)).toEqual([
		'oneOff',
		'overdue',
		'falling',
		'quiet',
		'dissatisfied',
		'complaints'
	]);
	expect(flags(card)).not.toContain('dissatisfied');
	expect(flags(cardOf({ satisfaction: 4 }), 4)).toEqual([]);
});
