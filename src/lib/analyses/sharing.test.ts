import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyValidity, isValid, setValid, type NumberColumn } from '#lib/core/columns.ts';
import type { Mark } from '#lib/chart/marks.ts';
import {
	DEFAULT_PARAMETERS,
	QUALIFIERS,
	type Parameters,
	type ProfitClass,
	type Tier
} from '#lib/core/parameters.ts';
import { NO_DAY, type Profile } from '#lib/rollup/profile.ts';
import { profitClasses } from '#lib/segment/classes.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import { restricted } from './restrict.ts';
import type { Context, KernelInput } from './analysis.ts';
import { GROUP_SIZES, type SharingRules } from './evidence.ts';
import { exampleBook, exampleContext, exampleProfile } from './example.ts';
import { groupingOf } from './grouping.ts';
import { ANALYSES } from './index.ts';
import { KERNELS } from './kernels.ts';
import type { BreakEvenResult } from './breakeven/kernel.ts';
import { classesOf, type ConcentrationResult } from './concentration/kernel.ts';
import { mostIn } from './concentration/blanked.ts';
import type { HeadlineResult } from './headline/kernel.ts';
import type { ParetoResult } from './pareto/kernel.ts';
import type { PnlResult } from './pnl/kernel.ts';
import type { PyramidsResult } from './pyramids/kernel.ts';
import type { RanksResult } from './ranks/kernel.ts';
import type { SatisfactionResult } from './satisfaction/kernel.ts';
import { plain } from './sentence.ts';
import { SHAPES } from './shapes.ts';
import { sharedContext } from './shared-context.ts';
import { SHARING } from './sharing.ts';
import { CLASS_WORDS, TIER_WORDS } from './words.ts';

interface Customer {
	readonly revenue: number;
	readonly grossProfit: number;
	readonly cost: number;
	readonly discount: number;
	/** Score of an answer and whether an order followed; null: was not asked. */
	readonly answer: readonly [number, boolean] | null;
	/** Whether it would recommend, 0–10; was not asked where there is none. */
	readonly vote?: number | null | undefined;
}

/** Amounts such as orders have: many small ones, few large, some losses, some cost nothing. */
const AMOUNT = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 3 }));
const CUSTOMER: fc.Arbitrary<Customer> = fc.record({
	revenue: AMOUNT.map(([a, b]) => a * 10 ** b + 17),
	grossProfit: fc
		.tuple(AMOUNT, fc.boolean())
		.map(([[a, b], gain]) => (gain ? 1 : -1) * a * 10 ** b),
	cost: fc.oneof(
		fc.constant(0),
		AMOUNT.map(([a, b]) => a * 10 ** Math.min(b, 2))
	),
	discount: fc.oneof(fc.constant(0), fc.nat(999)),
	answer: fc.option(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean()), { freq: 4 }),
	vote: fc.option(fc.nat(10), { freq: 4 })
});
const CUSTOMERS = fc.array(CUSTOMER, { minLength: 1, maxLength: 120 });
const RULES = fc.record({ k: fc.constantFrom(...GROUP_SIZES), dominance: fc.constant(0.7) });
const PARAMETERS = fc.record({
	measure: fc.constantFrom('profit', 'grossProfit', 'revenue'),
	qualifiers: fc.constantFrom([], [...QUALIFIERS])
});

function profileOf(customers: readonly Customer[]): Profile {
	const example = exampleProfile(
		customers.map(({ revenue, grossProfit, cost }) => ({ revenue, profit: grossProfit - cost }))
	);
	const money = (of: (customer: Customer) => number) => ({
		type: 'money' as const,
		values: Float64Array.from(customers, of),
		valid: null
	});
	const sum = (of: (customer: Customer) => number) =>
		customers.reduce((all, one) => all + of(one), 0);
	const totals = {
		rows: customers.length,
		revenue: sum(({ revenue }) => revenue),
		grossProfit: sum(({ grossProfit }) => grossProfit),
		costToServe: sum(({ cost }) => cost)
	};
	const asked = [...customers.entries()].filter(([, { answer }]) => answer !== null);
	return {
		...example,
		data: { first: 0, last: 30_000 },
		asOf: 30_000,
		columns: {
			...example.columns,
			grossProfit: money(({ grossProfit }) => grossProfit),
			costToServe: money(({ cost }) => cost),
			fees: money(({ cost }) => Math.floor(cost / 3)),
			discount: money(({ discount }) => discount),
			interval: {
				type: 'number',
				values: new Float64Array(customers.length).fill(50),
				valid: null
			},
			recommend: votesOf(customers)
		},
		totals,
		book: exampleBook(Float64Array.from(customers, ({ grossProfit, cost }) => grossProfit - cost)),
		answers:
			asked.length === 0
				? null
				: {
						customer: Int32Array.from(asked, ([row]) => row),
						score: Float64Array.from(asked, ([, { answer }]) => answer?.[0] ?? 0),
						day: new Int32Array(asked.length).fill(1000),
						dated: null,
						nextOrder: Int32Array.from(asked, ([, { answer }]) => (answer?.[1] ? 1010 : NO_DAY))
					}
	};
}

function votesOf(customers: readonly Customer[]): NumberColumn | null {
	const valid = emptyValidity(customers.length);
	customers.forEach(({ vote }, row) => {
		if (vote !== null && vote !== undefined) setValid(valid, row);
	});
	const values = Float64Array.from(customers, ({ vote }) => vote ?? 0);
	return valid.some((bits) => bits > 0) ? { type: 'number', values, valid } : null;
}

function inputOf(customers: readonly Customer[], changes: Partial<Parameters>): KernelInput {
	const parameters = { ...DEFAULT_PARAMETERS, ...changes };
	const profile = profileOf(customers);
	return { profile, tiering: assignTiers(profile, parameters), parameters };
}

type Results = Readonly<Record<string, unknown>>;

function resultsOf(input: KernelInput): Results {
	const done = [...KERNELS].flatMap(([id, kernel]) => {
		const outcome = kernel.run(input);
		return outcome.state === 'done' ? [[id, outcome.result] as const] : [];
	});
	return Object.fromEntries(done);
}

function sharedFrom(input: KernelInput, rules: SharingRules): Results {
	const shared = Object.entries(resultsOf(input)).flatMap(([id, result]) => {
		const found = SHARING.get(id)?.(input, result, rules);
		return found ? [[id, found.result] as const] : [];
	});
	return Object.fromEntries(shared);
}

function contextOf(input: KernelInput, rules: SharingRules): Context | null {
	const grouping = groupingOf(input, rules);
	if (!grouping) return null;
	const { profile, tiering, parameters } = input;
	const context = exampleContext({
		customers: profile.activeCustomers,
		measure: tiering.measure,
		totals: profile.totals,
		parameters
	});
	return sharedContext(context, grouping, rules, false);
}

/** What is said of marks that are one. */
function labelsIn(marks: readonly Mark[]): string[] {
	return marks.flatMap((one) =>
		one.mark === 'group' ? [one.label ?? '', ...labelsIn(one.marks)] : []
	);
}

/** Whether a tier or class that is told with another is said to have no customers. */
function isOfNobody({ shared }: Context): (label: string) => boolean {
	const tiers = Object.keys(shared?.tiers ?? {}) as Tier[];
	const classes = Object.keys(shared?.classes ?? {}) as ProfitClass[];
	const names = [
		...tiers.map((tier) => TIER_WORDS.en[tier]),
		...classes.map((one) => CLASS_WORDS.en[one])
	];
	return (label) =>
		names.some((name) =>
			[`${name}: 0 customers`, `${name}: nobody`].some((one) => label.startsWith(one))
		);
}

describe('what is shared', () => {
	test('is of every analysis', () => {
		expect([...SHARING.keys()]).toEqual([...KERNELS.keys()]);
		expect([...SHAPES.keys()]).toEqual([...KERNELS.keys()]);
	});

	test('passes its own reading, adds up, and can be drawn and said', () => {
		fc.assert(
			fc.property(CUSTOMERS, PARAMETERS, RULES, (customers, parameters, rules) => {
				const input = inputOf(customers, parameters);
				const context = contextOf(input, rules);
				fc.pre(context !== null);
				for (const [id, whole] of Object.entries(resultsOf(input))) {
					const found = SHARING.get(id)?.(input, whole, rules);
					if (!found) continue;
					const { result, hidden } = found;
					expect([id, SHAPES.get(id)?.hides(hidden, result, context)]).toEqual([id, true]);
					expect(SHAPES.get(id)?.hides(-1, result, context)).toBe(false);
					const view = {
						result: JSON.parse(JSON.stringify(result)),
						context,
						locale: 'en' as const
					};
					expect(SHAPES.get(id)?.schema['~run']({ value: view.result }, {}).issues).toBeUndefined();
					expect([id, SHAPES.get(id)?.holds(result, context)]).toEqual([id, true]);
					const analysis = ANALYSES.get(id);
					for (const width of [358, 960]) {
						const picture = analysis?.layout(view, { width }, null);
						expect(picture?.height).toBeGreaterThan(0);
						expect(labelsIn(picture?.marks ?? []).filter(isOfNobody(context))).toEqual([]);
					}
					expect(analysis?.finding(view).length).toBeGreaterThan(0);
					expect(analysis?.table(view).rows).toBeDefined();
					expect(JSON.stringify(analysis?.method(view))).not.toContain('undefined');
				}
			}),
			{ numRuns: 25 }
		);
	});

	test('is the same of two measures whose values are the same', () => {
		const customers = Array.from({ length: 90 }, (_, i) => ({
			revenue: 1000 + ((i * 7919) % 900),
			grossProfit: ((i * 7919) % 500) - 60,
			cost: 0,
			discount: 0,
			answer: null
		}));
		const input = inputOf(customers, {});
		const rules = { k: 5, dominance: 0.7 };
		const { concentration } = sharedFrom(input, rules) as { concentration: ConcentrationResult };
		const [profit, grossProfit] = concentration.curves;
		expect(grossProfit).toEqual({ ...profit, measure: 'grossProfit' });
		const context = contextOf(input, rules);
		expect(profit?.destroyed).toBeGreaterThan(0);
		if (context === null) throw new RangeError('enough customers to be told about');
		const table = ANALYSES.get('concentration')?.table({
			result: concentration,
			context,
			locale: 'en'
		});
		expect(table?.rows[1]?.slice(1)).toEqual(table?.rows[0]?.slice(1));
		expect(table?.columns.map(({ title }) => title)).not.toContain('Peak, about');
	});

	test('is nothing where fewer customers than k stand behind it, or one outweighs the rest', () => {
		const few = Array.from({ length: 4 }, () => ({
			revenue: 100,
			grossProfit: 50,
			cost: 0,
			discount: 0,
			answer: null
		}));
		expect(groupingOf(inputOf(few, {}), { k: 5, dominance: 0.7 })).toBeNull();
		const giant = [{ ...few[0]!, revenue: 10_000 }, ...few, ...few];
		expect(groupingOf(inputOf(giant, {}), { k: 5, dominance: 0.7 })).toBeNull();
		expect(sharedFrom(inputOf(giant, {}), { k: 5, dominance: 0.7 })).not.toHaveProperty('pyramids');
	});
});

/**
 * Someone who has the evidence: knows which customers each figure is about, since groups follow
 * from rules that are printed, but no amount. Every published sum is a linear equation, and rounded
 * ones are known to within half a step.
 */
interface Equation {
	readonly members: readonly number[];
	readonly error: number;
}

type Amount = 'revenue' | 'grossProfit' | 'cost' | 'profit';
/** What is told in the steps of the statement and nowhere else. */
type Step = 'discount' | 'service' | 'fees';

/** Who is told with whom is printed; null: as the charts stand in the notebook, nobody. */
type Told = SharingRules | null;

function stepEquationsOf(input: KernelInput, results: Results, step: Step, told: Told): Equation[] {
	const pnl = results['pnl'] as PnlResult | undefined;
	const apart = step === 'discount' ? pnl?.all.discount : pnl?.all.fees;
	if (!pnl || apart === undefined || apart === null) return [];
	const rows = [...input.profile.active.keys()];
	return [{ members: rows, error: 0 }, ...statementEquations(input, pnl, told)];
}

function statementEquations(input: KernelInput, pnl: PnlResult, told: Told): Equation[] {
	const groups = [
		...stretches(
			input.tiering.tier,
			pnl.tiers.map((one) => one.customers)
		),
		...classGroups(input, told)
	];
	return groups.map((members) => ({ members, error: 0 }));
}

/**
 * Customers by the classes that are told as one. Those of which nothing is told are among them: what
 * they bring together is all that is left when the others are taken off.
 */
function classGroups(input: KernelInput, told: Told): number[][] {
	const codes = profitClasses(input.profile, input.tiering) ?? new Uint8Array(0);
	const groups = told && groupingOf(input, told)?.classes;
	const byGroup = new Map<number, number[]>();
	codes.forEach((code, row) => {
		if (input.profile.active[row] !== 1) return;
		const group = groups?.[code] ?? code;
		byGroup.set(group, [...(byGroup.get(group) ?? []), row]);
	});
	return [...byGroup.values()];
}

/** Of merged tiers the receiver alone has customers: who they are follows from counts. */
function stretches(codes: Uint8Array, counts: readonly number[]): number[][] {
	let waiting: number[] = [];
	const groups: number[][] = [];
	const open: number[] = [];
	counts.forEach((count, code) => {
		waiting.push(...[...codes.keys()].filter((row) => codes[row] === code));
		open.push(count);
		const told = open.reduce((all, one) => all + one, 0);
		if (told === waiting.length && told > 0) {
			groups.push(waiting);
			waiting = [];
			open.length = 0;
		}
	});
	return groups;
}

function equationsOf(input: KernelInput, results: Results, amount: Amount, told: Told): Equation[] {
	const rows = [...input.profile.active.keys()];
	const sums: Equation[] = [{ members: rows, error: 0 }];
	const add = (members: readonly number[], error = 0) => {
		if (members.length > 0) sums.push({ members, error });
	};
	const { tiering } = input;
	const ranking = tiering.measure === amount;
	const pyramids = results['pyramids'] as PyramidsResult | undefined;
	if (pyramids && (ranking || amount !== 'grossProfit'))
		stretches(
			tiering.tier,
			pyramids.tiers.map((one) => one.customers)
		).forEach((group) => add(group));
	if (results['classes']) classGroups(input, told).forEach((group) => add(group));
	const pnl = results['pnl'] as PnlResult | undefined;
	if (pnl) sums.push(...statementEquations(input, pnl, told));
	const even = results['breakeven'] as BreakEvenResult | undefined;
	if (even && amount === 'profit') {
		const behind = rows.filter((row) => valuesOf(input, amount)[row]! <= 0);
		add(behind, even.lacking === -sumOf(input, behind, amount) ? 0 : 1);
	}
	const headline = results['headline'] as HeadlineResult | undefined;
	if (headline && ranking && headline.lost > 0 && headline.losers !== null)
		add(ranked(input, amount).slice(-headline.losers));
	const pareto = results['pareto'] as ParetoResult | undefined;
	const spread = results['concentration'] as ConcentrationResult | undefined;
	for (const curve of [pareto?.main, pareto?.beside, ...(spread?.curves ?? [])]) {
		if (curve?.measure !== amount) continue;
		const order = ranked(input, amount);
		for (const { k, cum } of curve.points)
			add(order.slice(0, k), Math.abs(cum - sumOf(input, order.slice(0, k), amount)) === 0 ? 0 : 1);
	}
	const quadrants = (results['satisfaction'] as SatisfactionResult | undefined)?.quadrants;
	if (quadrants && amount === 'profit' && input.profile.answers) {
		const { customer, score, nextOrder } = input.profile.answers;
		for (const satisfied of [true, false])
			for (const loyal of [true, false])
				add(
					[...customer].filter(
						(_, i) => score[i]! >= 4 === satisfied && (nextOrder[i] !== NO_DAY) === loyal
					)
				);
	}
	return sums;
}

function valuesOf({ profile: { columns } }: KernelInput, amount: Amount | Step): Float64Array {
	const { revenue, grossProfit, costToServe, profit, discount, fees } = columns;
	if (amount === 'service')
		return costToServe.values.map((cost, row) => cost - (fees?.values[row] ?? 0));
	const column = { revenue, grossProfit, cost: costToServe, profit, discount, fees }[amount];
	return column?.values ?? new Float64Array(0);
}

function ranked(input: KernelInput, amount: Amount): number[] {
	const values = valuesOf(input, amount);
	return [...values.keys()].sort((a, b) => values[b]! - values[a]!);
}

function sumOf(input: KernelInput, rows: readonly number[], amount: Amount): number {
	return rows.reduce((sum, row) => sum + valuesOf(input, amount)[row]!, 0);
}

/** Customers whose amount follows exactly: rows of the reduced equations with one unknown. */
function pinned(equations: readonly Equation[], customers: number): number[] {
	const exact = equations.filter(({ error }) => error === 0);
	const rows = exact.map(({ members }) => {
		const row = new Float64Array(customers);
		for (const member of members) row[member] = 1;
		return row;
	});
	let rank = 0;
	for (let column = 0; column < customers && rank < rows.length; column++) {
		const at = rows.findIndex((row, i) => i >= rank && Math.abs(row[column]!) > 1e-9);
		if (at < 0) continue;
		[rows[at], rows[rank]] = [rows[rank]!, rows[at]!];
		const pivot = rows[rank]!;
		const by = pivot[column]!;
		pivot.forEach((value, i) => (pivot[i] = value / by));
		for (const row of rows) {
			const times = row[column]!;
			if (row !== pivot && times !== 0)
				row.forEach((value, i) => (row[i] = value - times * pivot[i]!));
		}
		rank++;
	}
	return rows.slice(0, rank).flatMap((row) => {
		const unknown = [...row.keys()].filter((i) => Math.abs(row[i]!) > 1e-9);
		return unknown.length === 1 ? unknown : [];
	});
}

/** The smallest group that two published sums differ by, where the one holds the other. */
function leastDifference(equations: readonly Equation[]): number {
	let least = Infinity;
	for (const a of equations)
		for (const b of equations) {
			const inner = new Set(b.members);
			const rest = a.members.filter((row) => !inner.has(row));
			if (rest.length > 0 && rest.length === a.members.length - b.members.length)
				least = Math.min(least, rest.length);
		}
	return least;
}

/** Every third at a loss of some 10, one of them at a greater one. */
function behindBy(most: number): Customer[] {
	return Array.from({ length: 400 }, (_, i) => {
		const loss = i === 30 ? most : 10 + (i % 7);
		const grossProfit = i % 3 === 0 ? -loss : 400 + (i % 13);
		return { revenue: 2000 - i, grossProfit, cost: 0, discount: 0, answer: null };
	});
}

const AMOUNTS = ['revenue', 'grossProfit', 'cost', 'profit'] as const;
const STEPS = ['discount', 'service', 'fees'] as const;

/** Every equation, by the amount that it is about. */
function allEquations(input: KernelInput, results: Results, told: Told) {
	return [
		...AMOUNTS.map((amount) => [amount, equationsOf(input, results, amount, told)] as const),
		...STEPS.map((step) => [step, stepEquationsOf(input, results, step, told)] as const)
	];
}

/** Sums over no fewer than k, none of them mostly one customer's. */
function holdNobody(input: KernelInput, results: Results, rules: SharingRules): void {
	const { k, dominance } = rules;
	for (const [amount, equations] of allEquations(input, results, rules))
		for (const { members } of equations) {
			const sizes = members.map((row) => Math.abs(valuesOf(input, amount)[row]!));
			const all = sizes.reduce((sum, one) => sum + one, 0);
			expect(members.length).toBeGreaterThanOrEqual(k);
			expect(Math.max(...sizes)).toBeLessThanOrEqual(dominance * all + 1e-6);
		}
}

/** No customer's amount follows, nor the sum of a few. */
function giveNobodyAway(input: KernelInput, results: Results, rules: SharingRules): void {
	for (const [amount, equations] of allEquations(input, results, rules)) {
		expect([amount, pinned(equations, input.profile.customers)]).toEqual([amount, []]);
		const exact = equations.filter(({ error }) => error === 0);
		expect(leastDifference(exact)).toBeGreaterThanOrEqual(rules.k);
	}
}

describe('single customers', () => {
	test('can not be recovered from all charts together by adding and subtracting', () => {
		fc.assert(
			fc.property(CUSTOMERS, PARAMETERS, RULES, (customers, parameters, rules) => {
				const input = inputOf(customers, parameters);
				fc.pre(groupingOf(input, rules) !== null);
				giveNobodyAway(input, sharedFrom(input, rules), rules);
			}),
			{ numRuns: 60 }
		);
	});

	test('can not be where some of the customers are looked at alone', () => {
		fc.assert(
			fc.property(CUSTOMERS, PARAMETERS, RULES, (customers, parameters, rules) => {
				const whole = inputOf(customers, parameters);
				const rows = Int32Array.from(whole.profile.active.keys()).filter((row) => row % 3 !== 1);
				const input = restricted(whole, rows);
				fc.pre(groupingOf(input, rules) !== null);
				const results = sharedFrom(input, rules);
				giveNobodyAway(input, results, rules);
				holdNobody(input, results, rules);
			}),
			{ numRuns: 20 }
		);
	});

	test('can not be by what those lack who have not broken even', () => {
		const rules = { k: 5, dominance: 0.7 };
		const leaves = (most: number): boolean => {
			const input = inputOf(behindBy(most), { measure: 'revenue' });
			const results = sharedFrom(input, rules);
			giveNobodyAway(input, results, rules);
			holdNobody(input, results, rules);
			return 'breakeven' in results;
		};
		expect([leaves(10), leaves(15_000)]).toEqual([true, false]);
	});

	test('could be from the same charts as they stand in the notebook', () => {
		let recovered = 0;
		fc.assert(
			fc.property(CUSTOMERS, PARAMETERS, (customers, parameters) => {
				const input = inputOf(customers, parameters);
				const results = resultsOf(input);
				for (const amount of AMOUNTS)
					recovered += pinned(equationsOf(input, results, amount, null), customers.length).length;
			}),
			{ numRuns: 15 }
		);
		expect(recovered).toBeGreaterThan(50);
	});

	test('are between no two points of a curve, nor are fewer than k', () => {
		fc.assert(
			fc.property(CUSTOMERS, PARAMETERS, RULES, (customers, parameters, rules) => {
				const input = inputOf(customers, parameters);
				const pareto = sharedFrom(input, rules)['pareto'] as ParetoResult | undefined;
				for (const curve of [pareto?.main, pareto?.beside])
					curve?.points.forEach(({ k }, i) => {
						if (i === 0) return;
						const from = curve.points[i - 1]!.k;
						expect(k - from).toBeGreaterThanOrEqual(rules.k);
						const step = ranked(input, curve.measure).slice(from, k);
						const sizes = step.map((row) => Math.abs(valuesOf(input, curve.measure)[row]!));
						const all = sizes.reduce((sum, one) => sum + one, 0);
						expect(Math.max(...sizes)).toBeLessThanOrEqual(rules.dominance * all + 1e-6);
					});
			}),
			{ numRuns: 40 }
		);
	});

	test('have no class told as one with those of unlike sign, nor said to cost most beside one', () => {
		let hidden = 0;
		fc.assert(
			fc.property(CUSTOMERS, PARAMETERS, RULES, (customers, parameters, rules) => {
				const input = inputOf(customers, parameters);
				const context = contextOf(input, rules);
				const outcome = KERNELS.get('classes')!.run(input);
				fc.pre(context !== null && outcome.state === 'done');
				const { result } = SHARING.get('classes')!(input, outcome.result, rules)!;
				const { finding, table } = ANALYSES.get('classes')!;
				const view = { result, context, locale: 'en' as const };
				const [gains, losses] = [/Core|Contributing|Thin/u, /Illusory|Harmful/u];
				for (const [name, ...figures] of table(view).rows) {
					if (figures[0] === null) hidden++;
					else expect(gains.test(String(name)) && losses.test(String(name))).toBe(false);
				}
				const said = plain(finding(view));
				if (said.includes('is not told')) expect(said).not.toMatch(/most|least|No class/u);
				expect(said).not.toMatch(/(?:core|contributing|thin)[^,]*, [^,]*, (?:cost|lose)/u);
			}),
			{ numRuns: 30 }
		);
		expect(hidden).toBeGreaterThan(0);
	});

	test('have neither key nor name in what is shared', () => {
		fc.assert(
			fc.property(CUSTOMERS, RULES, (customers, rules) => {
				const input = inputOf(customers, {});
				expect(JSON.stringify(sharedFrom(input, rules))).not.toMatch(/"C\d+"/u);
			}),
			{ numRuns: 25 }
		);
	});

	test('make no cell of more than their share, and none of fewer than k', () => {
		fc.assert(
			fc.property(CUSTOMERS, PARAMETERS, RULES, (customers, parameters, rules) => {
				const input = inputOf(customers, parameters);
				fc.pre(groupingOf(input, rules) !== null);
				holdNobody(input, sharedFrom(input, rules), rules);
			}),
			{ numRuns: 40 }
		);
	});
});

test('answers that were not judged are counted where no few customers gave them', () => {
	const customers = behindBy(10).map((one) => ({ ...one, answer: [4, true] as const }));
	const asked = inputOf(customers, {});
	/** With undated answers of these customers besides. */
	const told = (undated: readonly number[]) => {
		const given = asked.profile.answers!;
		const all = given.score.length + undated.length;
		const dated = emptyValidity(all);
		given.score.forEach((_, i) => setValid(dated, i));
		const joined = (values: Iterable<number>, more: readonly number[]) => [...values, ...more];
		const answers = {
			customer: Int32Array.from(joined(given.customer, undated)),
			score: Float64Array.from(
				joined(
					given.score,
					undated.map(() => 4)
				)
			),
			day: Int32Array.from(
				joined(
					given.day,
					undated.map(() => NO_DAY)
				)
			),
			dated,
			nextOrder: Int32Array.from(
				joined(
					given.nextOrder,
					undated.map(() => NO_DAY)
				)
			)
		};
		const input = { ...asked, profile: { ...asked.profile, answers } };
		const shared = sharedFrom(input, { k: 5, dominance: 0.7 })['satisfaction'];
		expect(SHAPES.get('satisfaction')?.holds(shared, exampleContext({ customers: 400 }))).toBe(
			true
		);
		const { answers: count, undated: without } = shared as SatisfactionResult;
		return [count, without];
	};
	expect(told([])).toEqual([400, 0]);
	expect(told([1, 2])).toEqual([null, null]);
	expect(told(Array.from({ length: 20 }, (_, i) => i % 2))).toEqual([null, null]);
	expect(told(Array.from({ length: 20 }, (_, i) => i))).toEqual([420, 20]);
});

/**
 * Who knows which customers are in which told group, since groups follow from rules that are
 * printed, knows how many are in whatever is left of one when another is taken off.
 */
function toldGroups(input: KernelInput, results: Results, rules: SharingRules): bigint[] {
	const { profile, tiering } = input;
	const setOf = (is: (row: number) => boolean): bigint =>
		[...profile.active.keys()].reduce(
			(set, row) => (is(row) ? set | (1n << BigInt(row)) : set),
			0n
		);
	const whole = (rows: readonly number[]) => setOf((row) => rows.includes(row));
	const below = (amount: Amount) => setOf((row) => valuesOf(input, amount)[row]! < 0);
	const groups = [setOf(() => true)];
	const pyramids = results['pyramids'] as PyramidsResult | undefined;
	if (pyramids)
		groups.push(
			...stretches(
				tiering.tier,
				pyramids.tiers.map((one) => one.customers)
			).map(whole)
		);
	if (results['classes']) groups.push(...classGroups(input, rules).map(whole));
	const spread = results['concentration'] as ConcentrationResult | undefined;
	for (const { measure, losers } of spread?.curves ?? [])
		if (losers !== null && measure !== 'orders' && measure !== 'quantity')
			groups.push(below(measure));
	const letters = classesOf(profile);
	const { tiers } = groupingOf(input, rules)!;
	spread?.classes.forEach((row, letter) =>
		row.forEach((count, tier) => {
			if (count === null || count === 0) return;
			const cell = (at: number) => letters[at] === letter && tiers[tiering.tier[at]!] === tier;
			groups.push(setOf(cell));
		})
	);
	groups.push(...surveyGroups(input, results, setOf));
	if (results['breakeven']) {
		const even = (row: number) => valuesOf(input, 'profit')[row]! > 0;
		groups.push(setOf((row) => !even(row)));
		for (let tier = 0; tier < 5; tier++)
			groups.push(setOf((row) => tiering.tier[row] === tier && even(row)));
	}
	const ranks = results['ranks'] as RanksResult | undefined;
	if (ranks) {
		const first = (amount: Amount) => new Set(ranked(input, amount).slice(0, ranks.top));
		const [top, best] = [first('revenue'), first('profit')];
		if (ranks.both !== null) groups.push(setOf((row) => top.has(row) && best.has(row)));
		if (ranks.losing !== null) groups.push(setOf((row) => top.has(row)) & below('profit'));
		if (ranks.both !== null || ranks.losing !== null) groups.push(setOf((row) => top.has(row)));
	}
	return [...new Set(groups)].filter((group) => group !== 0n);
}

function surveyGroups(
	{ profile }: KernelInput,
	results: Results,
	setOf: (is: (row: number) => boolean) => bigint
): bigint[] {
	const survey = results['satisfaction'] as SatisfactionResult | undefined;
	if (!survey || !profile.answers) return [];
	const { customer, score, nextOrder } = profile.answers;
	const answer = new Map([...customer].map((row, i) => [row, [score[i]!, nextOrder[i]!] as const]));
	const gave = (is: (score: number, loyal: boolean) => boolean): bigint =>
		setOf((row) => {
			const given = answer.get(row);
			return given !== undefined && is(given[0], given[1] !== NO_DAY);
		});
	const groups = [gave(() => true)];
	for (const kept of [true, false]) {
		for (const { from, to } of survey.levels)
			groups.push(gave((score, loyal) => loyal === kept && score >= from && score <= to));
		if (survey.quadrants)
			groups.push(
				gave((score, loyal) => loyal === kept && score >= 4),
				gave((score, loyal) => loyal === kept && score < 4)
			);
	}
	const { recommend } = profile.columns;
	if (survey.promoters && recommend)
		for (const [low, high] of [
			[0, 6],
			[7, 8],
			[9, 10]
		] as const)
			groups.push(
				setOf((row) => {
					const value = recommend.values[row]!;
					return isValid(recommend.valid, row) && value >= low && value <= high;
				})
			);
	return groups;
}

test('levels of a score do not tell again what the quadrants may not', () => {
	const asked = (lost: number, unasked: number, spread = 1) =>
		sharedFrom(
			inputOf(
				behindBy(10).map((one, i) => ({
					...one,
					answer: i < unasked ? null : ([5 - (i % spread), i - unasked >= lost] as const)
				})),
				{}
			),
			{ k: 5, dominance: 0.7 }
		)['satisfaction'] as SatisfactionResult | undefined;
	expect(asked(2, 0)).toBeUndefined();
	expect(asked(0, 2)).toBeUndefined();
	expect(asked(0, 0)?.levels).toHaveLength(1);
	const merged = asked(12, 0, 4);
	expect(merged?.levels.length).toBeGreaterThan(0);
	for (const { n, share } of merged?.levels ?? [])
		for (const count of [n * share, n - n * share].map(Math.round))
			expect(count === 0 || count >= 5).toBe(true);
});

/** What is left where up to two told groups are taken off a third that holds them. */
function leftOver(groups: readonly bigint[]): bigint[] {
	const pairs = groups.flatMap((a, i) =>
		groups.slice(i).flatMap((b) => (a === b || (a & b) === 0n ? [a | b] : []))
	);
	return groups.flatMap((whole) =>
		pairs.flatMap((part) => ((whole & part) === part && whole !== part ? [whole ^ part] : []))
	);
}

const sizeOf = (set: bigint): number => set.toString(2).replaceAll('0', '').length;

test('few customers can not be counted by taking told groups off one another', () => {
	fc.assert(
		fc.property(CUSTOMERS, PARAMETERS, RULES, (customers, parameters, rules) => {
			const input = inputOf(customers, parameters);
			fc.pre(groupingOf(input, rules) !== null);
			const few = leftOver(toldGroups(input, sharedFrom(input, rules), rules)).map(sizeOf);
			expect(Math.min(...few, Infinity)).toBeGreaterThanOrEqual(rules.k);
		}),
		{ numRuns: 40 }
	);
});

/** Where a descending curve can reach `target`, as its points and the slopes beside them allow. */
function crossing({ points }: Pick<ParetoResult['main'], 'points'>, target: number) {
	const at = points.findIndex(({ cum }) => cum >= target);
	const [a, b, c, before] = [points[at - 1]!, points[at]!, points[at + 1], points[at - 2]];
	const steepest = before ? (a.cum - before.cum) / (a.k - before.k) : Infinity;
	const flattest = c ? (c.cum - b.cum) / (c.k - b.k) : 0;
	const reached = (k: number) =>
		Math.min(a.cum + (k - a.k) * steepest, b.cum - (b.k - k) * flattest);
	const chord = a.k + ((target - a.cum) * (b.k - a.k)) / (b.cum - a.cum);
	let least = a.k + 1;
	while (least < b.k && reached(least) < target) least++;
	return { least, most: Math.ceil(chord) };
}

describe('where the curve of revenue crosses the line of a class', () => {
	/** Like a shop’s: many sizes of customers, profit in another order than revenue. */
	const shop = Array.from({ length: 800 }, (_, i): Customer => {
		const revenue = Math.round(1_000_000 / (1 + i / 60) ** 2);
		const rate = ((i * 7919) % 41) / 82 - 0.05;
		return { revenue, grossProfit: Math.round(revenue * rate), cost: 0, discount: 0, answer: null };
	});
	const rules = { k: 5, dominance: 0.7 };

	test('its size can be told to a few', () => {
		const input = inputOf(shop, {});
		const { beside } = sharedFrom(input, rules)['pareto'] as ParetoResult;
		const full = resultsOf(input)['concentration'] as ConcentrationResult;
		const sizes = full.classes.map((row) => row.reduce<number>((sum, one) => sum + (one ?? 0), 0));
		let end = 0;
		[0.7, 0.9].forEach((share, i) => {
			end += sizes[i]!;
			const { least, most } = crossing(beside!, share * beside!.total);
			expect(most - least).toBeLessThan(5);
			expect(end).toBeGreaterThanOrEqual(least - 1);
			expect(end).toBeLessThanOrEqual(most + 1);
		});
	});

	test.each([800, 793, 760])('it is still not told that a blank cell has few, of %i', (count) => {
		const input = inputOf(shop.slice(0, count), {});
		const told = sharedFrom(input, rules)['concentration'] as ConcentrationResult;
		const full = resultsOf(input)['concentration'] as ConcentrationResult;
		const hidden = told.classes.flatMap((row, i) =>
			row.flatMap((one, j) => (one === null ? [{ i, j, count: full.classes[i]![j]! }] : []))
		);
		expect(groupingOf(input, rules)?.tiers).toEqual([0, 1, 2, 3, 4]);
		expect(hidden.some((cell) => cell.count > 0 && cell.count < rules.k)).toBe(true);
		for (const cell of hidden) expect(mostIn(cell, hidden)).toBeGreaterThanOrEqual(rules.k);
	});
});
