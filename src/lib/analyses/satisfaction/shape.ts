import * as v from 'valibot';
import { LOYALTY_MEASURES } from '#lib/core/parameters.ts';
import type { Shape } from '../evidence.ts';
import { count, finite, interval, isWithin, money, part, same, sumOf } from '../shape-parts.ts';
import { wilson } from './intervals.ts';
import type { SatisfactionResult } from './kernel.ts';
import { MOST_LEVELS } from '#lib/segment/loyalty/levels.ts';
import { netPromoters } from './promoters.ts';
import { QUADRANTS } from './quadrants.ts';
import { MODELS } from '#lib/segment/loyalty/zones.ts';

const told = v.nullable(count);
const positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const proportion = { n: positive, share: part, low: part, high: part };
const quadrant = v.strictObject({ customers: count, money });
const model = v.strictObject({
	name: v.picklist(MODELS),
	from: finite,
	to: finite,
	base: finite,
	below: finite,
	above: finite,
	rss: finite,
	bic: finite
});

const shape: Shape<SatisfactionResult> = {
	schema: v.strictObject({
		loyalty: v.picklist(LOYALTY_MEASURES),
		horizon: v.strictObject({
			days: positive,
			basis: v.picklist(['typed', 'interval', 'year'])
		}),
		answers: told,
		judged: count,
		censored: told,
		undated: told,
		unordered: told,
		inactive: v.strictObject({ answers: told, recommendations: told }),
		respondents: count,
		scaleTop: finite,
		satisfiedLine: finite,
		binned: v.boolean(),
		levels: v.pipe(
			v.array(
				v.strictObject({ ...proportion, score: finite, from: finite, to: finite, fitted: finite })
			),
			v.minLength(1),
			v.maxLength(MOST_LEVELS)
		),
		models: v.pipe(v.array(model), v.maxLength(MODELS.length)),
		winner: v.nullable(model),
		zones: v.nullable(
			v.strictObject({
				b1: finite,
				b2: finite,
				b1Interval: interval,
				b2Interval: interval,
				drawn: part
			})
		),
		satisfiedLost: v.nullable(v.strictObject(proportion)),
		quadrants: v.nullable(
			v.strictObject({
				loyalists: quadrant,
				mercenaries: quadrant,
				hostages: quadrant,
				defectors: quadrant
			})
		),
		money: v.picklist(['profit', 'revenue']),
		promoters: v.nullable(
			v.strictObject({
				n: positive,
				promoters: count,
				detractors: count,
				score: finite,
				low: finite,
				high: finite
			})
		)
	}),
	holds: (result, { customers }) =>
		result.respondents <= customers &&
		countsHold(result) &&
		levelsHold(result) &&
		quadrantsHold(result) &&
		promotersHold(result),
	hides: (hidden, { quadrants, promoters }) =>
		isWithin(
			hidden - (quadrants === null ? QUADRANTS.length : 0),
			0,
			MOST_LEVELS + (promoters === null ? 1 : 0)
		)
};
export default shape;

function countsHold(result: SatisfactionResult): boolean {
	const { answers, judged, censored, undated, unordered, inactive } = result;
	const left = [censored, undated, unordered, inactive.answers];
	const known = judged + sumOf(left, (one) => one ?? 0);
	if (answers === null) return left.includes(null);
	return left.includes(null) ? known < answers : known === answers;
}

function levelsHold({ levels, judged, winner, models, zones }: SatisfactionResult): boolean {
	return (
		sumOf(levels, ({ n }) => n) === judged &&
		levels.every(({ score }, i) => i === 0 || score > (levels[i - 1]?.score ?? score)) &&
		levels.every(({ n, share, low, high }) =>
			same(wilson(Math.round(share * n), n), { n, share, low, high })
		) &&
		(winner === null ? models.length === 0 : models.some((one) => same(one, winner))) &&
		(zones === null) === (winner?.name !== 'threeZones')
	);
}

function quadrantsHold({ quadrants, satisfiedLost, respondents }: SatisfactionResult): boolean {
	if (quadrants === null) return satisfiedLost === null;
	const { mercenaries, defectors } = quadrants;
	const lost = mercenaries.customers + defectors.customers;
	const told = lost > 0 ? wilson(mercenaries.customers, lost) : null;
	return (
		sumOf(Object.values(quadrants), (one) => one.customers) === respondents &&
		same(told, satisfiedLost)
	);
}

function promotersHold({ promoters }: SatisfactionResult): boolean {
	if (promoters === null) return true;
	const { n, promoters: up, detractors: down } = promoters;
	return up + down <= n && same(netPromoters(n, up, down), promoters);
}
