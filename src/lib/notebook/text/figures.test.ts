import { expect, test } from 'vitest';
import type { Curve } from '#lib/analyses/curve.ts';
import type { Measure } from '#lib/core/parameters.ts';
import type { CellOutcome, Computed } from '#lib/worker/api.ts';
import { figureWord, readFigure } from './figures.ts';

const curve = (measure: Measure) =>
	({
		measure,
		customers: 10,
		total: 100,
		top20: { cum: 80 },
		for80: { k: 2 },
		peak: { cum: 100 },
		points: []
	}) as unknown as Curve;

function computed(measure: Measure, pareto?: CellOutcome): Computed {
	const result = { main: curve(measure), beside: null };
	const outcomes = { pareto: pareto ?? { state: 'done' as const, result } };
	return { context: { measure, scale: 2, currency: null } as Computed['context'], outcomes };
}

const read = (name: string, of: Computed | null) => readFigure(name, of, 'en');
const NAME = 'pareto.top20.gross_profit_share';

test('a figure is said, and nothing is before there is anything', () => {
	expect(read(NAME, computed('grossProfit'))).toMatchObject({ state: 'said', text: '80%' });
	expect(read(NAME, null)).toBeNull();
});

test('a figure of another measure is known, and not measurable under this one', () => {
	expect(read(NAME, computed('profit'))).toMatchObject({
		state: 'unmeasurable',
		why: { told: 'grossProfit', inForce: 'profit' }
	});
	expect(read('pareto.top20.profit_share', computed('grossProfit'))).toMatchObject({
		why: { told: 'profit', inForce: 'grossProfit' }
	});
	expect(read('pareto.top20.proft_share', computed('profit'))).toEqual({ state: 'unknown' });
	expect(read('no.such', computed('profit'))).toEqual({ state: 'unknown' });
});

test('what its analysis lacks is the reason where it could not be computed', () => {
	const lacking = computed('profit', { state: 'unmeasurable', needs: ['customers'] });
	expect(read(NAME, lacking)).toMatchObject({ why: { needs: ['customers'] } });
});

test('in a list it is one word', () => {
	const said = [computed('grossProfit'), computed('profit'), null];
	expect(said.map((of) => figureWord(NAME, of, 'en'))).toEqual(['80%', '–', '…']);
	expect(figureWord('no.such', computed('profit'), 'en')).toBe('{{no.such}}');
});
