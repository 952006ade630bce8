/**
 * The customer table of some customers alone, with the tiers that they have among all.
 *
 * Invariant: every customer kept stands in the same order with the same values; sums are those of
 * the customers kept, and nothing of theirs is unattributed.
 */
import { emptyValidity, isValid, setValid, type Column, type Validity } from '#lib/core/columns.ts';
import { Dictionary } from '#lib/core/dictionary.ts';
import { exact } from '#lib/core/money.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import type { KernelInput } from './analysis.ts';
import { lazily, type Makers } from '#lib/rollup/lazily.ts';
import type { Answers, Attribute, Bucket, Profile, ProfileColumns } from '#lib/rollup/profile.ts';
import { measureColumn } from '#lib/segment/measure.ts';
import { placesOf, rankingOf, type Cut } from '#lib/segment/ranking.ts';
import { tierMiddles, tierRows } from '#lib/segment/tier-rows.ts';
import type { Tiering } from '#lib/segment/tiering.ts';

/** What kernels read of the customers in `rows`, ascending. */
export function restricted(input: KernelInput, rows: Int32Array): KernelInput {
	const profile = restrictedProfile(input.profile, rows);
	const parameters = { ...input.parameters, ...imposed(input) };
	return {
		profile,
		parameters,
		tiering: restrictedTiering(input.tiering, profile, rows, parameters)
	};
}

/**
 * A line between tiers lies where it lies among all, so for some of them it is so much money and
 * no share of theirs any more.
 */
export function imposed({
	profile,
	tiering
}: Pick<KernelInput, 'profile' | 'tiering'>): Pick<Parameters, 'tierMethod' | 'thresholds'> {
	const unit = 10 ** profile.scale;
	// Where nobody is above a line, it lies above everybody.
	const above =
		Math.max(0, ...tiering.lines.map(({ bound }) => bound ?? 0), tiering.positive) + unit;
	const [key = above, important = above, general = above] = tiering.lines.map(
		({ bound }) => bound ?? above
	);
	return { tierMethod: 'thresholds', thresholds: [key / unit, important / unit, general / unit] };
}

/** As in the whole profile, a column is made when it is first read. */
function restrictedProfile(profile: Profile, rows: Int32Array): Profile {
	const { basis, scale, currency, window, asOf, data, book } = profile;
	const columns = restrictedColumns(profile.columns, rows);
	const active = Uint8Array.from(rows, (row) => profile.active[row]!);
	const totals: Bucket = {
		rows: 0,
		revenue: sumOf(columns.revenue.values),
		grossProfit: columns.grossProfit ? sumOf(columns.grossProfit.values) : 0,
		costToServe: sumOf(columns.costToServe.values)
	};
	return lazily(
		{
			customers: rows.length,
			activeCustomers: active.reduce((sum, one) => sum + one, 0),
			keys: restrictedKeys(profile.keys, rows),
			active,
			basis,
			scale,
			currency,
			window,
			asOf,
			data,
			columns,
			book: book && book.of(rows),
			totals,
			unattributed: { rows: 0, revenue: 0, grossProfit: 0, costToServe: 0 }
		},
		{
			reconciliation: () => profile.reconciliation,
			answers: () => profile.answers && restrictedAnswers(profile.answers, rows, profile.customers)
		}
	);
}

function restrictedColumns(columns: ProfileColumns, rows: Int32Array): ProfileColumns {
	const names = Object.keys(columns) as (keyof ProfileColumns)[];
	const makers = names.map((name) => [
		name,
		() => {
			const column = columns[name];
			return column && restrictedColumn(column, rows);
		}
	]);
	return lazily({}, Object.fromEntries(makers) as Makers<ProfileColumns>);
}

function restrictedTiering(
	tiering: Tiering,
	profile: Profile,
	rows: Int32Array,
	{ thresholds }: Parameters
): Tiering {
	const { allowed } = tiering;
	const tier = Uint8Array.from(rows, (row) => tiering.tier[row]!);
	const ranking = rankingOf(profile, tiering.measure);
	const unit = 10 ** profile.scale;
	const cuts = thresholds.map((units): Cut => ({ by: 'value', least: Math.round(units * unit) }));
	return lazily(
		{
			measure: tiering.measure,
			method: 'thresholds' as const,
			tier,
			allowed: allowed && Uint8Array.from(rows, (row) => allowed[row]!),
			customers: profile.activeCustomers,
			total: ranking.total,
			positive: ranking.positive,
			losers: ranking.losers,
			lines: placesOf(ranking, cuts).map((place, i) => ({ ...place, cut: cuts[i]! })),
			ties: [],
			// Whom they moved is told among all.
			qualified: { ...tiering.qualified, moved: [] }
		},
		{
			rows: () => tierRows(profile, tier, measureColumn(profile, tiering.measure)),
			middles: () => tierMiddles(profile, tier)
		}
	);
}

function restrictedColumn(column: Column | Attribute, rows: Int32Array): Column | Attribute {
	if (!('dictionary' in column)) return picked(column, rows);
	return { ...column, column: picked(column.column, rows) };
}

function picked<C extends Column>(column: C, rows: Int32Array): C {
	const values = column.values.slice(0, rows.length);
	for (let i = 0; i < rows.length; i++) values[i] = column.values[rows[i]!]!;
	return { ...column, values, valid: pickedBits(column.valid, rows) };
}

function pickedBits(valid: Validity, rows: Int32Array): Validity {
	if (valid === null) return null;
	const bits = emptyValidity(rows.length);
	for (let i = 0; i < rows.length; i++) if (isValid(valid, rows[i]!)) setValid(bits, i);
	return bits;
}

function restrictedKeys({ offsets, bytes }: Dictionary, rows: Int32Array): Dictionary {
	const ends = new Int32Array(rows.length + 1);
	for (let i = 0; i < rows.length; i++)
		ends[i + 1] = ends[i]! + offsets[rows[i]! + 1]! - offsets[rows[i]!]!;
	const kept = new Uint8Array(ends[rows.length]!);
	for (let i = 0; i < rows.length; i++)
		kept.set(bytes.subarray(offsets[rows[i]!]!, offsets[rows[i]! + 1]!), ends[i]!);
	return new Dictionary(ends, kept);
}

function restrictedAnswers(answers: Answers, rows: Int32Array, customers: number): Answers {
	const place = new Int32Array(customers).fill(-1);
	rows.forEach((row, i) => (place[row] = i));
	const kept = Int32Array.from(answers.customer.keys()).filter(
		(answer) => place[answers.customer[answer]!]! >= 0
	);
	return {
		customer: Int32Array.from(kept, (answer) => place[answers.customer[answer]!]!),
		score: Float64Array.from(kept, (answer) => answers.score[answer]!),
		day: Int32Array.from(kept, (answer) => answers.day[answer]!),
		dated: answers.dated && (pickedBits(answers.dated, kept) as Uint8Array),
		nextOrder: Int32Array.from(kept, (answer) => answers.nextOrder[answer]!)
	};
}

function sumOf(values: Float64Array): number {
	return exact(values.reduce((sum, value) => sum + value, 0));
}
