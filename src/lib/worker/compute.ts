/** From stored datasets to results: what is at hand is kept, and only what changed is done again. */
import { Failure, toFailure } from '#lib/core/failure.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import { KERNELS } from '#lib/analyses/kernels.ts';
import type { Context, KernelInput } from '#lib/analyses/analysis.ts';
import type { Manifest } from '#lib/store/database.ts';
import { readDataset, readManifest } from '#lib/store/datasets.ts';
import { isServed } from '#lib/rollup/costToServe.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import type { CellOutcome, Computation, Computed } from './api.ts';
import { latest } from './latest.ts';

/** The tables of one notebook at a time: a second notebook takes the place of the first. */
const datasetsOf = latest(async (ids: readonly string[]) => {
	const manifests = await Promise.all(ids.map(readManifest));
	return {
		datasets: await readAll(ids),
		currency: currencyOf(manifests),
		names: Object.fromEntries(manifests.map(({ id, fileName }) => [id, fileName]))
	};
});

const profileOf = latest(async (ids: readonly string[], parameters: ProfileParameters) => {
	const { datasets, currency } = await datasetsOf(ids);
	return rollup(datasets, parameters as Parameters, currency);
});

/** Customer table and tiers under the parameters; a moved cut-off does not roll up again. */
export const inputOf = latest(
	async (ids: readonly string[], parameters: Parameters): Promise<KernelInput> => {
		const profile = await profileOf(ids, profileParameters(parameters));
		return { profile, tiering: assignTiers(profile, parameters), parameters };
	}
);

export async function compute(
	{ datasets, parameters, analyses }: Computation,
	progress: (share: number) => void
): Promise<Computed> {
	const input = await inputOf(datasets, parameters);
	const outcomes: Record<string, CellOutcome> = {};
	for (const [i, id] of analyses.entries()) {
		outcomes[id] = run(id, input);
		progress((i + 1) / analyses.length);
	}
	const { names } = await datasetsOf(datasets);
	return { context: contextOf(input, names), outcomes };
}

function run(id: string, input: KernelInput): CellOutcome {
	try {
		const kernel = KERNELS.get(id);
		if (!kernel) throw new Failure('notebook.newer', { analysis: id });
		return kernel.run(input);
	} catch (thrown) {
		const { code, facts } = toFailure(thrown);
		return { state: 'failed', failure: { code, facts } };
	}
}

async function readAll(ids: readonly string[]): Promise<Dataset[]> {
	const datasets: Dataset[] = [];
	for (const id of ids) datasets.push(await readDataset(id));
	return datasets;
}

/** The one currency of a notebook, or null where no file names one. */
function currencyOf(manifests: readonly Manifest[]): string | null {
	const currencies = new Set(manifests.flatMap(({ currency }) => currency ?? []));
	if (currencies.size > 1) throw new Failure('import.two_currencies', { signs: [...currencies] });
	return [...currencies][0] ?? null;
}

/** The parameters that the roll-up reads. */
type ProfileParameters = Pick<
	Parameters,
	| 'asOf'
	| 'windowMonths'
	| 'assumedMargin'
	| 'hourlyRate'
	| 'costPerOrder'
	| 'costOfCapital'
	| 'satisfaction'
>;

function profileParameters(parameters: Parameters): ProfileParameters {
	const { asOf, windowMonths, assumedMargin, satisfaction } = parameters;
	const { hourlyRate, costPerOrder, costOfCapital } = parameters;
	return {
		asOf,
		windowMonths,
		assumedMargin,
		hourlyRate,
		costPerOrder,
		costOfCapital,
		satisfaction
	};
}

function contextOf(
	{ profile, tiering, parameters }: KernelInput,
	names: Context['names']
): Context {
	return {
		customers: profile.activeCustomers,
		inactive: profile.customers - profile.activeCustomers,
		basis: profile.basis,
		measure: tiering.measure,
		scale: profile.scale,
		currency: profile.currency,
		window: profile.window,
		asOf: profile.asOf,
		data: profile.data,
		unattributed: profile.unattributed,
		totals: profile.totals,
		reconciliation: profile.reconciliation,
		names,
		parameters,
		has: {
			survey: profile.answers !== null,
			service: isServed(profile)
		}
	};
}
