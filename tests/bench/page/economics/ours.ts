/** The product: from the file to columns, to the customers' table, tiers and curves; then a cut-off moves. */
import concentration from '../../../../src/lib/analyses/concentration/kernel.ts';
import type { Kernel, KernelInput } from '../../../../src/lib/analyses/analysis.ts';
import pareto from '../../../../src/lib/analyses/pareto/kernel.ts';
import pyramids from '../../../../src/lib/analyses/pyramids/kernel.ts';
import tiers from '../../../../src/lib/analyses/tiers/kernel.ts';
import type { Curve } from '../../../../src/lib/analyses/curve.ts';
import type { Dataset } from '../../../../src/lib/core/kinds.ts';
import { DEFAULT_PARAMETERS, type Parameters } from '../../../../src/lib/core/parameters.ts';
import { judge, readFile, toTable } from '../../../../src/lib/import/read.ts';
import { rollup } from '../../../../src/lib/rollup/rollup.ts';
import { assignTiers } from '../../../../src/lib/segment/tiers.ts';
import { matchingRows } from '../../../../src/lib/worker/list-filter.ts';
import { sortedRows } from '../../../../src/lib/worker/list-sort.ts';
import type { Contender, Task } from '../outcome.ts';
import type { ShapeName } from '../shapes.ts';
import { serve } from '../workers/serve.ts';
import { digits, MEASURES, type Economics } from './answer.ts';

serve(ours());

/** Where the cut-offs stand one after the other, each move a new place for every line. */
const MOVES = [0.02, 0.03, 0.11, 0.23, 0.31].map((by): Parameters['cutOffs'] => [
	0.5 - by,
	0.8 - by / 2,
	0.95 - by / 4
]);

function ours(): Contender {
	let answer: Economics | null = null;
	return {
		async read({ file, shape }: Task) {
			const start = performance.now();
			const dataset = await datasetOf(file, shape);
			const loaded = performance.now();
			const profile = rollup([dataset], DEFAULT_PARAMETERS, null);
			const rolledUp = performance.now();
			const input = tiered(profile, DEFAULT_PARAMETERS);
			const tieredAt = performance.now();
			const curves = pictureOf(input, shape);
			const drawn = performance.now();
			// What is told of each tier beside its sums: SQL is not asked for it.
			const table = timed(() => done(tiers, input));
			answer = answerOf(input, curves, shape);
			const moved = MOVES.map((cutOffs) =>
				timed(() => {
					const after = tiered(profile, { ...DEFAULT_PARAMETERS, cutOffs });
					pictureOf(after, shape);
					if (shape === 'orders') done(tiers, after);
				})
			);
			const found = textsSought(profile).map((text) => timed(() => firstFound(input, text)));
			return {
				parts: {
					read: loaded - start,
					picture: drawn - loaded,
					'of it roll-up': rolledUp - loaded,
					'of it tiers': tieredAt - rolledUp,
					'tier table': table,
					moved: Math.max(...moved),
					found: Math.max(...found)
				},
				columnBytes: null
			};
		},
		answer: async () => answer
	};
}

async function datasetOf(file: File, shape: ShapeName): Promise<Dataset> {
	const raw = await readFile(file, { id: 'bench', locale: 'en', onProgress: () => {} });
	const { columns, answers } = judge(raw);
	return { id: shape, kind: shape, table: toTable(raw, { kind: shape, columns, answers }).table };
}

function tiered(profile: KernelInput['profile'], parameters: Parameters): KernelInput {
	return { profile, parameters, tiering: assignTiers(profile, parameters) };
}

function timed(run: () => unknown): number {
	const begin = performance.now();
	run();
	return performance.now() - begin;
}

/** A whole key, one end of it and the other: one customer, some, and very many. */
function textsSought({ keys, customers }: KernelInput['profile']): string[] {
	const key = keys.at(Math.floor(customers / 2));
	return [key, key.slice(-3), key.slice(0, 1)];
}

/** What the list shows of those found, the most profitable first. */
function firstFound(input: KernelInput, text: string): Int32Array {
	return sortedRows(input, matchingRows(input, text, []), 'profit', true).page(0, 50);
}

/** The tiers, and the curves: of orders all measures, of customers the whale. */
function pictureOf(input: KernelInput, shape: ShapeName): readonly Curve<string>[] {
	done(pyramids, input);
	if (shape === 'orders') return done(concentration, input).curves;
	const { main, beside } = done(pareto, input);
	return beside ? [main, beside] : [main];
}

function done<R>(kernel: Kernel<R>, input: KernelInput): R {
	const outcome = kernel.run(input);
	if (outcome.state !== 'done') throw new Error(outcome.state);
	return outcome.result;
}

function answerOf(
	{ profile, tiering }: KernelInput,
	curves: readonly Curve<string>[],
	shape: ShapeName
): Economics {
	const { revenue, profit } = profile.columns;
	const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
	return {
		customers: profile.activeCustomers,
		revenue: total(revenue.values),
		profit: total(profit?.values ?? new Float64Array()),
		tiers: tiering.rows.map(({ customers, measure }) => ({ customers, profit: measure })),
		curves: Object.fromEntries(
			MEASURES[shape].map((name) => {
				const found = curves.find(({ measure }) => measure === name);
				if (!found) throw new Error(`no curve of ${name}`);
				const { top20, for80, peak, gini } = found;
				return [
					name,
					{
						top20: top20.cum,
						for80: for80?.k ?? null,
						peak: peak.cum,
						peakAt: peak.k,
						gini: digits(gini)
					}
				];
			})
		)
	};
}
