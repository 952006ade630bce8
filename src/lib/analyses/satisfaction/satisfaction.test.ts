import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { NumberColumn } from '#lib/core/columns.ts';
import { DEFAULT_PARAMETERS, type Parameters } from '#lib/core/parameters.ts';
import { randomInt, seeded } from '#lib/core/random.ts';
import { LOCALES, type Locale } from '#lib/core/locale.ts';
import { PALETTES } from '#lib/chart/palette.ts';
import { attributes, element, rootAttributes } from '#lib/chart/attributes.ts';
import type { Mark } from '#lib/chart/marks.ts';
import { textWidth } from '#lib/chart/text.ts';
import { NO_DAY, type Answers, type Profile } from '#lib/rollup/profile.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { EXACT_UP_TO } from '#lib/segment/intervals.ts';
import { datasetOf, day } from '../../../../tests/data/tables.ts';
import type { Outcome } from '../analysis.ts';
import { exampleContext, exampleProfile, exampleTiering } from '../example.ts';
import { plain } from '../sentence.ts';
import { finding } from './finding.ts';
import { wilson } from './intervals.ts';
import { horizon, judge } from '#lib/segment/loyalty/judged.ts';
import kernel, { topOf, type SatisfactionResult } from './kernel.ts';
import { BINS, levelsOf, MOST_LEVELS } from '#lib/segment/loyalty/levels.ts';
import { layout } from './layout.ts';
import { method, standing } from './method.ts';
import { isotonic } from './pava.ts';
import { thinned } from './plot.ts';
import { netPromoters } from './promoters.ts';
import { QUADRANTS } from './quadrants.ts';
import { draw, patternsOf } from './resample.ts';
import { table } from './table.ts';
import {
	best,
	candidates,
	models,
	threeZones,
	valueAt,
	type Point
} from '#lib/segment/loyalty/zones.ts';

interface Answer {
	readonly customer: number;
	readonly score: number;
	/** Null: undated. */
	readonly day: number | null;
	readonly next: number | null;
}

const LAST = 1000;

function answersOf(answers: readonly Answer[]): Answers {
	const dated = new Uint8Array((answers.length + 7) >> 3);
	answers.forEach(({ day }, i) => {
		if (day !== null) dated[i >> 3]! |= 1 << (i & 7);
	});
	return {
		customer: Int32Array.from(answers, ({ customer }) => customer),
		score: Float64Array.from(answers, ({ score }) => score),
		day: Int32Array.from(answers, ({ day }) => day ?? 0),
		dated,
		nextOrder: Int32Array.from(answers, ({ next }) => next ?? NO_DAY)
	};
}

function profileOf(answers: readonly Answer[], customers: number, interval = 25): Profile {
	const profile = exampleProfile(
		Array.from({ length: customers }, (_, i) => ({ profit: 1000 * (i % 7) - 1500, revenue: 9000 }))
	);
	const days = (value: number): NumberColumn => ({
		type: 'number',
		values: new Float64Array(customers).fill(value),
		valid: null
	});
	return {
		...profile,
		data: { first: 0, last: LAST },
		columns: { ...profile.columns, interval: days(interval), recency: days(10) },
		answers: answersOf(answers)
	};
}

function run(profile: Profile, changes: Partial<Parameters> = {}): Outcome<SatisfactionResult> {
	const tiering = exampleTiering(profile, []);
	return kernel.run({ profile, tiering, parameters: { ...DEFAULT_PARAMETERS, ...changes } });
}

function resultOf(profile: Profile, changes: Partial<Parameters> = {}): SatisfactionResult {
	const outcome = run(profile, changes);
	if (outcome.state !== 'done') throw new Error(`not measurable: ${outcome.needs.join()}`);
	return outcome.result;
}

/** Ten levels with a flat stretch between 6.5 and 8.5. */
const SHAPE = [0.08, 0.17, 0.26, 0.34, 0.43, 0.52, 0.55, 0.55, 0.73, 0.91];

/** `each` answers a level by two customers in three, loyal as the shape has it, exactly. */
function survey(shape: readonly number[], each: number): Answer[] {
	return shape.flatMap((share, level) =>
		Array.from({ length: each }, (_, i): Answer => ({
			customer: (level * each + i) % Math.max(1, Math.floor((shape.length * each * 2) / 3)),
			score: level + 1,
			day: 100 + (i % 50),
			next: i < Math.round(share * each) ? 120 + (i % 50) : null
		}))
	);
}

const zoned = (each = 400): Profile => {
	const answers = survey(SHAPE, each);
	return profileOf(answers, Math.floor((SHAPE.length * each * 2) / 3));
};

describe('the monotone fit', () => {
	/** max over starts, min over ends of the weighted mean: the min–max formula, O(n³). */
	function obvious(means: readonly number[], weights: readonly number[]): number[] {
		const mean = (from: number, to: number): number => {
			let [sum, weight] = [0, 0];
			for (let i = from; i <= to; i++) {
				sum += means[i]! * weights[i]!;
				weight += weights[i]!;
			}
			return sum / weight;
		};
		return means.map((_, at) => {
			const starts = Array.from({ length: at + 1 }, (_, from) =>
				Math.min(...Array.from({ length: means.length - at }, (_, k) => mean(from, at + k)))
			);
			return Math.max(...starts);
		});
	}

	test('is the min–max formula', () => {
		const level = fc.tuple(
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.integer({ min: 1, max: 50 })
		);
		fc.assert(
			fc.property(fc.array(level, { maxLength: 12 }), (levels) => {
				const means = levels.map(([mean]) => mean);
				const weights = levels.map(([, weight]) => weight);
				const fitted = isotonic(means, weights);
				obvious(means, weights).forEach((value, i) => expect(fitted[i]).toBeCloseTo(value, 9));
				expect(fitted).toHaveLength(means.length);
			})
		);
	});

	test('pools what falls and leaves what rises', () => {
		expect(isotonic([], [])).toEqual([]);
		expect(isotonic([0.1, 0.4, 0.4], [1, 1, 1])).toEqual([0.1, 0.4, 0.4]);
		expect(isotonic([0.8, 0.2], [1, 3])[0]).toBeCloseTo(0.35);
	});
});

describe('the models', () => {
	/** Least squares by Gaussian elimination over single answers. */
	function rssOf(
		rows: readonly (readonly number[])[],
		y: readonly number[]
	): { rss: number; beta: number[] } | null {
		const k = rows[0]!.length;
		const a = Array.from({ length: k }, (_, i) => [
			...Array.from({ length: k }, (_, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)),
			rows.reduce((sum, row, at) => sum + row[i]! * y[at]!, 0)
		]);
		for (let i = 0; i < k; i++) {
			const pivot = a
				.slice(i)
				.reduce((most, row, at) => (Math.abs(row[i]!) > Math.abs(a[most]![i]!) ? at + i : most), i);
			[a[i], a[pivot]] = [a[pivot]!, a[i]!];
			if (Math.abs(a[i]![i]!) < 1e-9) return null;
			for (let r = 0; r < k; r++) {
				const factor = a[r]![i]! / a[i]![i]!;
				if (r !== i) for (let c = i; c <= k; c++) a[r]![c]! -= factor * a[i]![c]!;
			}
		}
		const beta = a.map((row, i) => row[k]! / row[i]!);
		const rss = rows.reduce((sum, row, at) => {
			const fitted = row.reduce((total, value, i) => total + value * beta[i]!, 0);
			return sum + (y[at]! - fitted) ** 2;
		}, 0);
		return { rss, beta };
	}

	type Cell = { x: number; lost: number; loyal: number };
	const levels = fc
		.uniqueArray(
			fc.record({
				x: fc.integer({ min: 0, max: 10 }),
				lost: fc.integer({ min: 0, max: 6 }),
				loyal: fc.integer({ min: 0, max: 6 })
			}),
			{ selector: ({ x }) => x, minLength: 3, maxLength: 8 }
		)
		.map((cells) => cells.filter(({ lost, loyal }) => lost + loyal > 0).sort((a, b) => a.x - b.x))
		.filter((cells) => cells.length > 2);
	const pointsOf = (cells: readonly Cell[]): Point[] =>
		cells.map(({ x, lost, loyal }) => ({ x, n: lost + loyal, sum: loyal, squares: loyal }));
	const singles = (cells: readonly Cell[]): { x: number; y: number }[] =>
		cells.flatMap(({ x, lost, loyal }) => [
			...Array<{ x: number; y: number }>(lost).fill({ x, y: 0 }),
			...Array<{ x: number; y: number }>(loyal).fill({ x, y: 1 })
		]);

	test('three zones are the least squares over every pair of breaks', () => {
		fc.assert(
			fc.property(levels, (cells) => {
				const answers = singles(cells);
				const y = answers.map((answer) => answer.y);
				const breaks = candidates(pointsOf(cells));
				let least = Infinity;
				for (const b1 of breaks)
					for (const b2 of breaks) {
						if (b1 >= b2) continue;
						const rows = answers.map(({ x }) => [1, x < b1 ? x - b1 : 0, x > b2 ? x - b2 : 0]);
						const fit = rssOf(rows, y);
						if (fit && fit.beta[1]! > 1e-9 && fit.beta[2]! > 1e-9) least = Math.min(least, fit.rss);
					}
				const found = threeZones(pointsOf(cells));
				if (least === Infinity)
					expect(found === null || found.below < 1e-6 || found.above < 1e-6).toBe(true);
				else expect(found?.rss).toBeCloseTo(least, 6);
			})
		);
	});

	test('constant, line and one break are their least squares', () => {
		fc.assert(
			fc.property(levels, (cells) => {
				const answers = singles(cells);
				const y = answers.map((answer) => answer.y);
				const rss = (row: (x: number) => number[]): number =>
					rssOf(
						answers.map(({ x }) => row(x)),
						y
					)?.rss ?? Infinity;
				const breaks = candidates(pointsOf(cells));
				const kinked = breaks.map((b) => rss((x) => [1, Math.min(x - b, 0), Math.max(x - b, 0)]));
				const found = new Map(models(pointsOf(cells)).map((model) => [model.name, model.rss]));
				expect(found.get('constant')).toBeCloseTo(
					rss(() => [1]),
					6
				);
				expect(found.get('line')).toBeCloseTo(
					rss((x) => [1, x]),
					6
				);
				expect(found.get('oneBreak')).toBeCloseTo(Math.min(...kinked), 6);
			})
		);
	});

	const shaped = (shares: readonly number[], n = 400): Point[] =>
		shares.map((share, i) => {
			const sum = Math.round(share * n);
			return { x: i + 1, n, sum, squares: sum };
		});

	test('each shape is told for what it is', () => {
		const told = (shares: readonly number[]): string => best(models(shaped(shares))).name;
		expect(told(SHAPE)).toBe('threeZones');
		expect(told([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])).toBe('line');
		expect(told([0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.4, 0.6, 0.8, 1])).toBe('oneBreak');
		expect(told(Array<number>(10).fill(0.5))).toBe('constant');
		expect(told([0.4])).toBe('constant');
	});

	test('breaks lie strictly between the outer levels', () => {
		expect(candidates(shaped([0, 0, 1]))).toEqual([1.5, 2, 2.5]);
		expect(threeZones(shaped([0, 1]))).toBeNull();
	});

	test('a fit is flat between its breaks', () => {
		const fit = threeZones(shaped(SHAPE))!;
		expect([fit.from, fit.to]).toEqual([6.5, 8]);
		expect(valueAt(fit, fit.from)).toBe(valueAt(fit, fit.to));
	});
});

describe('intervals with a formula', () => {
	test('Wilson: 17 of 20', () => {
		const { low, high } = wilson(17, 20);
		// The published figures take z to eight digits.
		expect(low).toBeCloseTo(0.6395811334, 8);
		expect(high).toBeCloseTo(0.9476312545, 8);
	});

	test('Wilson stays within 0 and 1 and holds the share', () => {
		for (const [hits, n] of [
			[0, 1],
			[1, 1],
			[0, 50],
			[50, 50],
			[3, 7]
		] as const) {
			const { low, high, share } = wilson(hits, n);
			expect(low).toBeGreaterThanOrEqual(0);
			expect(high).toBeLessThanOrEqual(1);
			expect(low <= share && share <= high).toBe(true);
		}
	});

	test('NPS of 50 promoters, 30 passives, 20 detractors', () => {
		const { score, low, high } = netPromoters(100, 50, 20);
		expect(score).toBeCloseTo(0.3);
		expect(100 * (high - low)).toBeCloseTo(2 * 15.307808197, 6);
	});
});

describe('which answers are judged', () => {
	const answer = (changes: Partial<Answer>): Answer => ({
		customer: 0,
		score: 5,
		day: 100,
		next: null,
		...changes
	});

	test('an order on the last day of the span counts, a day later does not', () => {
		const profile = profileOf([answer({ next: 150 }), answer({ next: 151 }), answer({})], 1);
		const judged = judge(profile, profile.answers!, 'repurchase', 50);
		expect([...judged.loyal]).toEqual([1, 0, 0]);
	});

	test('every answer is judged or said to be left out', () => {
		const rows = [
			answer({}),
			answer({ day: null }),
			answer({ day: LAST - 50 }),
			answer({ day: LAST - 49, next: LAST })
		];
		const judged = judge(profileOf(rows, 1), answersOf(rows), 'repurchase', 50);
		expect(judged).toMatchObject({ answers: 4, censored: 1, undated: 1, unordered: 0 });
		expect(judged.score).toHaveLength(2);
	});

	test('activity needs no dates, but a recency', () => {
		const rows = [answer({ day: null }), answer({ customer: 1 }), answer({ customer: 2 })];
		const profile = profileOf(rows, 3);
		const recency: NumberColumn = {
			type: 'number',
			values: Float64Array.of(50, 51, 0),
			valid: Uint8Array.of(0b011)
		};
		const columns = { ...profile.columns, recency };
		const judged = judge({ ...profile, columns }, profile.answers!, 'active', 50);
		expect([...judged.loyal]).toEqual([1, 0]);
		expect(judged).toMatchObject({ undated: 0, unordered: 1 });
	});

	test('an answer is as old as the as-of date makes it, where that lies before the last order', () => {
		const orders = datasetOf('orders', {
			customer: ['a', 'a', 'b', 'c', 'c'],
			date: ['2025-01-01', '2025-05-20', '2025-01-01', '2025-01-01', '2025-12-31'],
			revenue: [100, 100, 100, 100, 100]
		});
		const survey = datasetOf('survey', {
			customer: ['a', 'b', 'c'],
			date: ['2025-05-01', '2025-02-01', '2025-05-25'],
			satisfaction: [5, 4, 5]
		});
		const judgedAt = (asOf: string | null) => {
			const at = asOf === null ? null : day(asOf);
			const profile = rollup([orders, survey], { ...DEFAULT_PARAMETERS, asOf: at }, null);
			const { loyal, censored } = judge(profile, profile.answers!, 'repurchase', 60);
			return { loyal: [...loyal], censored };
		};
		expect(judgedAt(null)).toEqual({ loyal: [1, 0, 0], censored: 0 });
		expect(judgedAt('2025-06-01')).toEqual({ loyal: [0], censored: 2 });
		expect(judgedAt('2026-06-01')).toEqual({ loyal: [1, 0, 0], censored: 0 });
	});

	test('nobody without money in the window is judged', () => {
		const rows = [answer({ next: 120 }), answer({ customer: 1 }), answer({ day: null })];
		const profile = profileOf(rows, 2);
		const idle = { ...profile, active: Uint8Array.of(1, 0), activeCustomers: 1 };
		for (const loyalty of ['repurchase', 'active'] as const) {
			const judged = judge(idle, idle.answers!, loyalty, 50);
			expect([...judged.customer]).not.toContain(1);
			expect(judged).toMatchObject({ answers: 3, inactive: 1 });
			const { censored, undated, unordered, inactive } = judged;
			expect(judged.score.length + censored + undated + unordered + inactive).toBe(3);
		}
	});

	test('the horizon is twice the median interval, a year without one, or what is typed', () => {
		const profile = profileOf([], 4);
		const of = (values: number[], valid: number): Profile => {
			const interval: NumberColumn = {
				type: 'number',
				values: Float64Array.from(values),
				valid: Uint8Array.of(valid)
			};
			return { ...profile, columns: { ...profile.columns, interval } };
		};
		expect(horizon(of([10, 40, 20, 999], 0b0111), null)).toEqual({ days: 40, basis: 'interval' });
		expect(horizon(of([10, 40, 20, 999], 0), null)).toEqual({ days: 365, basis: 'year' });
		expect(horizon(profile, 90)).toEqual({ days: 90, basis: 'typed' });
	});
});

describe('levels', () => {
	const gather = (score: number[], loyal: number[]) =>
		levelsOf({ score: Float64Array.from(score), loyal: Uint8Array.from(loyal) });

	test('are the scores as long as they are few', () => {
		const { levels, binned, of } = gather([3, 1, 3, 10], [1, 0, 0, 1]);
		expect(binned).toBe(false);
		expect(levels.map(({ x, n, sum }) => [x, n, sum])).toEqual([
			[1, 1, 0],
			[3, 2, 1],
			[10, 1, 1]
		]);
		expect([...of]).toEqual([1, 0, 1, 2]);
	});

	test('nobody is lost in them', () => {
		const scores = fc.array(
			fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1 })),
			{ minLength: 1 }
		);
		fc.assert(
			fc.property(scores, (answers) => {
				const { levels, of, binned } = gather(
					answers.map(([score]) => score / 3),
					answers.map(([, loyal]) => loyal)
				);
				expect(levels.length).toBeLessThanOrEqual(binned ? BINS : MOST_LEVELS);
				levels.forEach(({ n, sum, from, to }, at) => {
					const own = answers.filter((_, i) => of[i] === at);
					expect(own).toHaveLength(n);
					expect(own.reduce((total, [, loyal]) => total + loyal, 0)).toBe(sum);
					for (const [score] of own) {
						expect(score / 3).toBeGreaterThanOrEqual(from - 1e-9);
						expect(score / 3).toBeLessThanOrEqual(to + 1e-9);
					}
				});
			})
		);
	});

	test.each([
		[4.5, 5],
		[5, 5],
		[5.1, 10],
		[10, 10],
		[11, 100],
		[250, 250]
	])('%d is on a scale to %d', (score, top) => {
		expect(topOf(Float64Array.of(1, score))).toBe(top);
	});
});

describe('draws over customers', () => {
	test('answers of one customer stay together', () => {
		const { patterns, of } = patternsOf(
			Int32Array.of(7, 3, 7, 5),
			Uint8Array.of(0, 1, 1, 1),
			Uint8Array.of(1, 0, 0, 0)
		);
		expect(patterns).toEqual([
			{ at: 0, cells: [1, 2], customers: 1 },
			{ at: 1, cells: [2], customers: 2 }
		]);
		expect([...of]).toEqual([0, 1, 1]);
	});

	test.each([300, EXACT_UP_TO + 1])('of %d customers keep their mean', (customers) => {
		const random = seeded(3);
		const customer = Int32Array.from({ length: customers }, (_, i) => i);
		const level = Uint8Array.from({ length: customers }, (_, i) => i % 3);
		const loyal = Uint8Array.from({ length: customers }, (_, i) => (i % 6 === 0 ? 1 : 0));
		const { levels } = levelsOf({ score: Float64Array.from(level), loyal });
		const { patterns, of } = patternsOf(customer, level, loyal);
		const draws = Array.from({ length: 200 }, () => draw(levels, patterns, of, random));
		const mean =
			draws.reduce((sum, points) => sum + points.reduce((n, point) => n + point.n, 0), 0) / 200;
		expect(mean / customers).toBeCloseTo(1, 2);
		const share = draws.reduce((sum, [first]) => sum + first!.sum / first!.n, 0) / 200;
		expect(share).toBeCloseTo(0.5, 1);
	});
});

describe('the kernel', () => {
	test('finds the zones it was given, with intervals around them', () => {
		const { zones, winner, levels } = resultOf(zoned());
		expect(winner!.name).toBe('threeZones');
		expect(zones!.b1).toBeGreaterThanOrEqual(6);
		expect(zones!.b2).toBeLessThanOrEqual(8.5);
		expect(zones!.b1Interval!.low).toBeLessThanOrEqual(zones!.b1);
		expect(zones!.b2Interval!.high).toBeGreaterThanOrEqual(zones!.b2);
		expect(levels.map(({ share }) => share)).toEqual(
			SHAPE.map((share) => Math.round(share * 400) / 400)
		);
	});

	test('is decided by its seed', () => {
		expect(resultOf(zoned())).toEqual(resultOf(zoned()));
	});

	test('counts every respondent in one quadrant, by the latest answer', () => {
		const rows: Answer[] = [
			{ customer: 0, score: 9, day: 100, next: 110 },
			{ customer: 0, score: 2, day: 200, next: null },
			{ customer: 1, score: 10, day: 100, next: null },
			{ customer: 2, score: 8, day: 100, next: 101 },
			{ customer: 3, score: 7, day: 100, next: 101 }
		];
		const { quadrants, satisfiedLost, satisfiedLine, respondents } = resultOf(profileOf(rows, 5));
		expect(satisfiedLine).toBe(8);
		expect(QUADRANTS.map((name) => quadrants?.[name].customers)).toEqual([1, 1, 1, 1]);
		expect(respondents).toBe(4);
		expect(QUADRANTS.map((name) => quadrants?.[name].money)).toEqual([500, -500, 1500, -1500]);
		expect(satisfiedLost).toMatchObject({ n: 2, share: 0.5 });
	});

	test('does nothing again while only cut-offs move', () => {
		const profile = zoned(20);
		const first = run(profile, { cutOffs: [0.5, 0.8, 0.95] });
		expect(run(profile, { cutOffs: [0.4, 0.7, 0.9] })).toBe(first);
		expect(run(profile, { loyaltyDays: 3 })).not.toEqual(first);
		expect(run(profile, { satisfiedLine: 3 })).not.toEqual(first);
		expect(run(profile, { loyalty: 'active' })).not.toEqual(first);
	});

	test('has no share of the lost where nobody was lost', () => {
		const result = resultOf(profileOf([{ customer: 0, score: 5, day: 1, next: 2 }], 1));
		expect(result.satisfiedLost).toBeNull();
	});

	test.each([
		['no survey', null, 'survey'],
		['no answers', [], 'survey'],
		['undated ones', [{ customer: 0, score: 5, day: null, next: null }], 'dates'],
		['late ones', [{ customer: 0, score: 5, day: LAST, next: null }], 'laterOrders']
	] as const)('says what it lacks: %s', (_, answers, need) => {
		const profile = profileOf(answers ?? [], 1);
		expect(run(answers ? profile : { ...profile, answers: null })).toEqual({
			state: 'unmeasurable',
			needs: [need]
		});
	});

	test('takes NPS from the latest recommendations', () => {
		const profile = zoned(20);
		const values = Float64Array.from(
			{ length: profile.customers },
			(_, i) => [10, 9, 7, 6][i % 4]!
		);
		const recommend: NumberColumn = { type: 'number', values, valid: null };
		const { promoters } = resultOf({ ...profile, columns: { ...profile.columns, recommend } });
		expect(promoters?.score).toBeCloseTo(0.25, 1);
		expect(resultOf(zoned(20)).promoters).toBeNull();
	});

	test('counts inactive customers nowhere but in what was left out', () => {
		const whole = profileOf(survey([0.2, 0.34, 0.46, 0.6, 0.73], 60), 200);
		const recommend: NumberColumn = {
			type: 'number',
			values: Float64Array.from({ length: 200 }, (_, i) => i % 11),
			valid: null
		};
		const active = Uint8Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 0 : 1));
		const columns = { ...whole.columns, recommend };
		const result = resultOf({ ...whole, columns, active, activeCustomers: 150 });
		expect(result.respondents).toBe(150);
		expect(result.promoters?.n).toBe(150);
		expect(
			QUADRANTS.reduce((sum, name) => sum + (result.quadrants?.[name].customers ?? 0), 0)
		).toBe(150);
		expect(result.inactive).toEqual({ answers: 300 - result.judged, recommendations: 50 });
		const view = (locale: Locale) => ({ result, context: exampleContext(), locale });
		expect(method(view('en')).leftOut).toEqual(
			expect.arrayContaining([
				'75 answers of inactive customers',
				'50 recommendations of inactive customers (NPS)'
			])
		);
		expect(method(view('zh-CN')).leftOut.join()).toContain('无交易客户的 75 份答卷');
	});
});

/** A result of every kind that is drawn. */
function pictured(name: string): SatisfactionResult {
	const profile = zoned();
	const random = seeded(9);
	const recommend: NumberColumn = {
		type: 'number',
		values: Float64Array.from({ length: profile.customers }, () => randomInt(random, 11)),
		valid: null
	};
	if (name === 'zones') return resultOf({ ...profile, columns: { ...profile.columns, recommend } });
	if (name === 'line') return resultOf(profileOf(survey([0.2, 0.34, 0.46, 0.6, 0.73], 60), 200));
	if (name === 'single') return resultOf(profileOf(survey([0.4], 4), 2));
	const fine = Array.from({ length: 900 }, (_, i): Answer => {
		const score = randomInt(random, 1001) / 10;
		return { customer: i % 700, score, day: 100, next: random() < score / 130 ? 120 : null };
	});
	return resultOf(profileOf(fine, 700));
}
const PICTURES = ['zones', 'line', 'single', 'bins'];
const WIDTHS = [960, 720, 358, 280];

function flat(marks: readonly Mark[]): Mark[] {
	return marks.flatMap((mark) => (mark.mark === 'group' ? flat(mark.marks) : [mark]));
}

describe.each(PICTURES)('the picture of %s', (name) => {
	const result = pictured(name);
	const view = (locale: Locale) => ({ result, context: exampleContext(), locale });

	test.each(LOCALES.flatMap((locale) => WIDTHS.map((width) => [locale, width] as const)))(
		'in %s at %d holds every text',
		(locale, width) => {
			const picture = layout(view(locale), { width });
			for (const mark of flat(picture.marks)) {
				if (mark.mark !== 'text') continue;
				const wide = textWidth(mark.text, mark.size, mark.weight);
				const left =
					mark.x - (mark.anchor === 'end' ? wide : mark.anchor === 'middle' ? wide / 2 : 0);
				expect(left, mark.text).toBeGreaterThanOrEqual(-1);
				expect(left + wide, mark.text).toBeLessThanOrEqual(width + 1);
				expect(mark.y, mark.text).toBeLessThanOrEqual(picture.height);
			}
		}
	);

	test.each([
		['en', 960],
		['zh-CN', 358]
	] as const)('in %s at %d is as agreed', async (locale, width) => {
		const picture = layout(view(locale), { width });
		await expect(drawn(picture)).toMatchFileSnapshot(`golden/${name}-${locale}-${width}.svg`);
	});

	test('has its figures, finding and method in both languages', () => {
		for (const locale of LOCALES) {
			const { columns, rows } = table(view(locale));
			expect(rows).toHaveLength(result.levels.length + QUADRANTS.length);
			for (const row of rows) expect(row).toHaveLength(columns.length);
			expect(plain(finding(view(locale)))).not.toMatch(/undefined|NaN/);
			expect(JSON.stringify(method(view(locale)))).not.toMatch(/undefined|NaN|null/);
		}
	});
});

function drawn(picture: { width: number; height: number; marks: readonly Mark[] }): string {
	const written = (values: Record<string, string | number>): string =>
		Object.entries(values)
			.map(([key, value]) => ` ${key}="${String(value).replaceAll('"', "'")}"`)
			.join('');
	const lines = (mark: Mark): string[] => {
		const open = `<${element(mark)}${written(attributes(mark, (paint) => PALETTES.light[paint]))}`;
		if (mark.mark === 'group') return [`${open}>`, ...mark.marks.flatMap(lines), '</g>'];
		return [mark.mark === 'text' ? `${open}>${mark.text}</text>` : `${open}/>`];
	};
	const root = `<svg xmlns="http://www.w3.org/2000/svg"${written(rootAttributes(picture))}>`;
	return [root, ...picture.marks.flatMap(lines), '</svg>', '']
		.join('\n')
		.replaceAll(' & ', ' &amp; ');
}

test('the finding speaks of the zones and the satisfied who left', () => {
	const said = (locale: Locale): string =>
		plain(finding({ result: pictured('zones'), context: exampleContext(), locale }));
	expect(said('en')).toMatch(
		/^Between scores 6\.5 and 8 satisfaction moves nothing; above, the repurchase rate rises from 55% to 9\d%\. \d+% of the customers lost were satisfied\.$/
	);
	expect(said('zh-CN')).toMatch(/^得分在 6\.5 至 8 之间/);
});

test('the finding gives rates that were seen where a straight piece would overshoot', () => {
	const shares = [0.01, 0.12, 0.3, 0.5, 0.7, 0.88, 0.99];
	const result = resultOf(profileOf(survey(shares, 100), 466));
	const top = result.levels.at(-1)!;
	expect(valueAt(result.winner!, top.score)).toBeGreaterThan(1);
	const view = (locale: Locale) => ({ result, context: exampleContext(), locale });
	expect(plain(finding(view('en')))).toContain('from 1% to 99%');
	expect(plain(finding(view('zh-CN')))).toContain('从 1% 到 99%');
});

test('the finding tells a falling rate by what was observed', () => {
	const result = resultOf(profileOf(survey([0.9, 0.7, 0.5, 0.3, 0.1], 100), 333));
	const said = plain(finding({ result, context: exampleContext(), locale: 'en' }));
	expect(said).toContain('falls in a straight line with the score, from 90% to 10%');
});

test('the method says how many draws had three zones, as something found and no parameter', () => {
	const result = pictured('zones');
	const { parameters, found } = method({ result, context: exampleContext(), locale: 'en' });
	expect(parameters.map(({ value }) => value).join()).not.toMatch(/three zones/);
	expect(found).toContainEqual({
		name: 'Draws with three zones',
		value: expect.stringMatching(/^[\d.]+%$/) as string
	});
});

describe('too few answers', () => {
	const flatShape = (...counts: number[]): Answer[] =>
		counts.flatMap((n, level) =>
			Array.from({ length: n }, (_, i): Answer => {
				const next = i % 2 === 0 ? 120 : null;
				return { customer: level * 400 + i, score: level + 1, day: 100, next };
			})
		);
	const few = (...counts: number[]): SatisfactionResult =>
		resultOf(profileOf(flatShape(...counts), 400 * counts.length));
	const said = (result: SatisfactionResult, locale: Locale): string =>
		plain(finding({ result, context: exampleContext(), locale }));

	test.each([
		['29 answers', [10, 10, 9], false],
		['30 answers at 3 scores', [10, 10, 10], true],
		['5 answers at the third score', [100, 20, 5], true],
		['4 answers at the third score', [100, 20, 4], false],
		['one score', [400], false]
	] as const)('%s', (_, counts, claims) => {
		const result = few(...counts);
		expect(result.winner !== null).toBe(claims);
		expect(result.models.length > 0).toBe(claims);
	});

	test('are counted in the finding, which claims nothing more', () => {
		expect(said(few(1, 1), 'en')).toBe(
			'There are 2 answers to judge by, too few to say anything about satisfaction and loyalty: it takes at least 30.'
		);
		expect(said(few(1), 'en')).toMatch(/^There is 1 answer to judge by/u);
		expect(said(few(1, 1), 'zh-CN')).toBe(
			'可判定的答卷只有 2 份，不足以说明满意与忠诚的关系：至少需要 30 份。'
		);
		expect(said(few(400), 'en')).toMatch(/^There are 400 answers, but fewer than 3 scores/u);
		expect(said(few(400), 'zh-CN')).toContain('400 份，但');
	});

	test('are drawn hollow, without a line, and no share of the satisfied who left', () => {
		const result = few(1, 1, 0, 0, 0, 0, 0, 0, 2);
		expect(result.satisfiedLost).not.toBeNull();
		const view = { result, context: exampleContext(), locale: 'en' as const };
		const marks = flat(layout(view, { width: 960 }).marks);
		const circles = marks.filter((mark) => mark.mark === 'circle');
		expect(circles.map(({ fill }) => fill)).toEqual(circles.map(() => 'sheet'));
		expect(marks.filter((mark) => mark.mark === 'path' && mark.stroke === 'accent')).toEqual([]);
		const texts = marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : [])).join(' ');
		expect(texts).not.toMatch(/ fit|were satisfied/u);
		expect(method(view).found).toContainEqual({
			name: 'Best model',
			value: 'none claimed: too few answers'
		});
	});
});

test('the figures stand on the answers judged', () => {
	const result = { ...pictured('line'), judged: 2848, respondents: 1147 };
	const view = (locale: Locale) => ({ result, context: exampleContext(), locale });
	expect(standing(view('en'))).toBe('n\u00a0=\u00a02,848 answers from 1,147 customers');
	expect(standing(view('zh-CN'))).toBe('n\u00a0=\u00a01,147 位客户的 2,848 份答卷');
});

test('the method gives the formula of NPS only where it was measured', () => {
	const formula = (name: string): string =>
		method({ result: pictured(name), context: exampleContext(), locale: 'en' }).formula.join();
	expect(formula('zones')).toContain('NPS =');
	expect(formula('line')).not.toContain('NPS');
});

test('the source is named so that it can be looked up', () => {
	for (const locale of LOCALES) {
		const { source } = method({ result: pictured('line'), context: exampleContext(), locale });
		expect(source).toContain(
			locale === 'zh-TW'
				? '《房地產投資諮詢公司客戶服務手冊》'
				: '《房地产投资咨询公司客户服务手册》'
		);
		expect(source).not.toMatch(/C\.7/u);
	}
});

test('the last level keeps its tick', () => {
	const ticks = (...at: number[]) => at.map((x) => ({ at: x, label: '10', zero: false }));
	const kept = (...at: number[]) => thinned(ticks(...at)).map((tick) => tick.at);
	expect(kept(0, 15, 30, 45)).toEqual([0, 45]);
	expect(kept(0, 100, 200)).toEqual([0, 100, 200]);
	expect(kept(5)).toEqual([5]);
	expect(kept()).toEqual([]);
	expect(kept(0, 30, 60, 80)).toEqual([0, 30, 80]);
});
