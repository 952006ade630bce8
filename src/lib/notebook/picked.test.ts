/** Every analysis under every kind of pick: all that a cell shows is about the same customers. */
import { describe, expect, test } from 'vitest';
import type { Analysis, KernelInput, View } from '#lib/analyses/analysis.ts';
import type { ConcentrationResult } from '#lib/analyses/concentration/kernel.ts';
import { stretchesOf } from '#lib/analyses/concentration/stretches.ts';
import { exampleBook, exampleInput } from '#lib/analyses/example.ts';
import { ANALYSES } from '#lib/analyses/index.ts';
import { restricting } from '#lib/analyses/picking.ts';
import { restricted } from '#lib/analyses/restrict.ts';
import { plain } from '#lib/analyses/sentence.ts';
import { findingOf } from '#lib/analyses/whom.ts';
import type { Mark, Path, Selection } from '#lib/chart/marks.ts';
import { isPicked, pathOf } from '#lib/chart/selection.ts';
import { en } from '#lib/i18n/en.ts';
import { NO_DAY } from '#lib/rollup/profile.ts';
import { contextOf, outcomeOf } from '#lib/worker/compute.ts';
import { selected, selectedRows } from '#lib/worker/selected.ts';
import { drawnOf, type Drawn } from './picked.ts';
import { pathText } from './selection/words.ts';

const INPUT = asked(exampleInput(160, 7));
const classes = stretchesOf(resultIn('concentration', INPUT) as ConcentrationResult) ?? [];
const [classA] = classes;
if (!classA) throw new Error('no classes');

const TIER: Selection = { by: 'tier', tier: 'key' };
const CLASS: Selection = { by: 'class', class: 'core' };
const STRETCH: Selection = { by: 'stretch', measure: 'profit', from: 0.1, to: 0.6 };
const ONE: Selection = { by: 'customer', key: INPUT.profile.keys.at(3) };
const NOBODY: Path = [TIER, { by: 'class', class: 'harmful' }, { ...STRETCH, from: 0.6 }];
const PICKS: readonly (readonly [string, Path])[] = [
	['a tier', [TIER]],
	['a profit class', [CLASS]],
	['a class of revenue', [classA]],
	['a class of revenue in a tier', [classA, TIER]],
	['a profit class in a tier', [CLASS, TIER]],
	['a stretch', [STRETCH]],
	['a stretch in a tier', [TIER, STRETCH]],
	['a customer', [ONE]],
	['a customer in its class', [CLASS, ONE]],
	['nobody', NOBODY],
	['nobody in a tier', [TIER, { by: 'class', class: 'harmful' }]]
];
const CASES = [...ANALYSES.values()].flatMap((analysis) =>
	PICKS.map(([name, path]) => ({ id: analysis.id, name, path, analysis }))
);

describe.each(CASES)('$id with $name picked', ({ analysis, path }) => {
	const drawn = drawnBy(analysis, path);
	const whole = viewOf(analysis, INPUT);
	const { view } = drawn;
	const whom = restricting(analysis, path);
	const of = view.whom === undefined ? INPUT : part(whom);

	test('the sentence, n, chart and table are of the same customers', () => {
		const { whom: name } = view;
		const alone = { ...viewOf(analysis, of), ...(name === undefined ? {} : { whom: name }) };
		expect(view.context.customers).toBe(of.profile.activeCustomers);
		expect(view.result).toEqual(alone.result);
		expect(analysis.table(view).rows).toEqual(analysis.table(alone).rows);
		expect(analysis.standing?.(view)).toBe(analysis.standing?.(alone));
		const said = plain(findingOf(analysis, view));
		const prefix = name === undefined ? '' : `${textOf(whom)}: `;
		expect(said).toBe(prefix + plain(analysis.finding(alone)));
		expect(texts(analysis, drawn)).toEqual(texts(analysis, { ...drawn, marked: [] }));
	});

	test('it is of those picked, or marks them, or says why it does neither', () => {
		if (analysis.ofFiles) return expect(drawn).toMatchObject({ view: whole, untold: null });
		const among = view.among !== undefined;
		const marks = marked(analysis, drawn);
		if (view.whom === undefined && !among)
			expect(drawn.untold !== null || marks.some(({ faded }) => faded)).toBe(true);
		if (drawn.untold !== null) expect(view).toEqual(whole);
		if (!among) for (const { picked, faded } of marks) expect(picked && faded).toBe(false);
	});

	test('nothing drawn is empty, and no condition is left that makes it trivial', () => {
		expect(view.context.customers).toBeGreaterThan(0);
		expect(
			whom.filter((one) => analysis.picks?.own?.(one, path, true) && !analysis.picks.within)
		).toEqual([]);
		const picture = JSON.stringify(analysis.layout(view, { width: 960 }, drawn.marked));
		expect(picture).not.toMatch(/NaN|Infinity|undefined/u);
		// A line of a single point is nothing to see.
		expect(picture).not.toMatch(/"d":"(?:M[^A-Za-z]*)?"/u);
	});
});

/** Every new analysis takes its place here. */
const LAW: Readonly<Record<string, Path>> = {
	headline: [TIER, CLASS],
	pnl: [TIER, CLASS],
	breakeven: [TIER, CLASS],
	satisfaction: [TIER, CLASS],
	pareto: [TIER, CLASS],
	pyramids: [TIER, CLASS],
	tiers: [CLASS],
	ranks: [CLASS],
	concentration: [CLASS],
	classes: [TIER],
	reconciliation: []
};
test.each([...ANALYSES.values()])('$id is restricted by what it does not compare', (analysis) => {
	expect(restricting(analysis, [TIER, CLASS])).toEqual(LAW[analysis.id]);
});

test.each([...ANALYSES.values()])('$id says that nobody is picked', (analysis) => {
	const told = analysis.ofFiles ? null : 'nobody';
	const view = viewOf(analysis, INPUT);
	for (const path of [NOBODY, NOBODY.slice(0, 2)])
		expect(drawnBy(analysis, path)).toMatchObject({ view, untold: told });
	expect(en.cells.untold.nobody(textOf(NOBODY))).toContain(textOf(NOBODY));
});

test('the words of a path name what was picked', () => {
	expect(textOf([classA, TIER])).toMatch(/^Class A \(top \d+(\.\d+)?% by revenue\) · Key$/u);
	expect(textOf([CLASS, STRETCH])).toMatch(/^Core · /u);
	expect(textOf([ONE])).toContain(INPUT.profile.keys.at(3));
	const other = pathText([{ ...classA, to: 0.2 }], en.selection, 'en', classes);
	expect(other).toBe('Top 20% by revenue');
});

function drawnBy(analysis: Analysis<unknown>, path: Path): Drawn {
	const whom = restricting(analysis, path);
	const input = part(whom);
	const shown =
		whom.length === 0
			? null
			: { context: contextOf(input, {}), outcome: outcomeOf(analysis.id, input) };
	const nobody = part(path).profile.activeCustomers === 0;
	return drawnOf(analysis, viewOf(analysis, INPUT), { path, shown, nobody }, textOf);
}

function part(path: Path): KernelInput {
	const marks = selected(INPUT, path);
	return marks ? restricted(INPUT, selectedRows(marks)) : INPUT;
}

function viewOf({ id }: Analysis<unknown>, input: KernelInput): View<unknown> {
	return { result: resultIn(id, input), context: contextOf(input, {}), locale: 'en' };
}

function resultIn(id: string, input: KernelInput): unknown {
	const outcome = outcomeOf(id, input);
	if (outcome.state !== 'done') throw new Error(`${id}: ${JSON.stringify(outcome)}`);
	return outcome.result;
}

function textOf(path: Path): string {
	return pathText(path, en.selection, 'en', classes);
}

/** What the chart writes, whoever is marked in it. */
function texts(analysis: Analysis<unknown>, { view, marked }: Drawn): string[] {
	const { marks } = analysis.layout(view, { width: 960 }, marked);
	return every(marks).flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []));
}

/** Every mark that a click picks: whether it is what is picked, and whether it steps back. */
function marked(analysis: Analysis<unknown>, { view, marked }: Drawn) {
	const marksOf = (path: Path) => every(analysis.layout(view, { width: 960 }, path).marks);
	const unmarked = marksOf([]);
	return marksOf(marked).flatMap((mark, i) => {
		const before = unmarked[i];
		if (mark.mark !== 'group' || !mark.select || !before) return [];
		const conditions = pathOf(mark.select);
		const told = conditions.filter(({ by }) => marked.some((one) => one.by === by));
		const picked = told.length > 0 && isPicked(marked, told);
		return [{ picked, faded: depth(mark) < depth(before) }];
	});
}

function depth(mark: Mark): number {
	const own = ('opacity' in mark ? mark.opacity : undefined) ?? 1;
	const [first] = mark.mark === 'group' ? mark.marks : [];
	return first?.mark === 'path' && mark.mark === 'group' ? own * depth(first) : own;
}

function every(marks: readonly Mark[]): Mark[] {
	return marks.flatMap((mark) => (mark.mark === 'group' ? [mark, ...every(mark.marks)] : [mark]));
}

/** With an answer a customer, of whom the happier come back, and days on which money moved. */
function asked(input: KernelInput): KernelInput {
	const { profile } = input;
	const rows = Array.from({ length: profile.customers }, (_, row) => row);
	const { profit } = profile.columns;
	return {
		...input,
		profile: {
			...profile,
			data: { first: 0, last: 30_000 },
			asOf: 30_000,
			book: exampleBook(profit?.values ?? new Float64Array()),
			columns: {
				...profile.columns,
				interval: { type: 'number', values: new Float64Array(rows.length).fill(50), valid: null }
			},
			answers: {
				customer: Int32Array.from(rows),
				score: Float64Array.from(rows, (row) => 1 + (row % 5)),
				day: new Int32Array(rows.length).fill(1000),
				dated: null,
				nextOrder: Int32Array.from(rows, (row) => (row % 5 > 1 + (row % 3) ? 1010 : NO_DAY))
			}
		}
	};
}
