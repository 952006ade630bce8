/** One analysis of one notebook at a time, from what is at hand; the page says which comes first. */
import { Failure, toFailure } from '#lib/core/failure.ts';
import { KERNELS } from '#lib/analyses/kernels.ts';
import type { Context, KernelInput } from '#lib/analyses/analysis.ts';
import { isServed } from '#lib/rollup/costToServe.ts';
import { notTold } from '#lib/rollup/told.ts';
import type { CellOutcome, Job, Ran } from './api.ts';
import { loadedFrom, manifestsOf, tracedInput } from './input.ts';
import { recalled, remember } from './memo.ts';
import { watched } from './reads.ts';

/** Fails where there is nothing that any analysis could read; what fails in one is its outcome. */
export async function run(job: Job): Promise<Ran> {
	const loaded = await loadedFrom(job.datasets);
	const { input, reads } = tracedInput(loaded, job.parameters, job.path);
	const { parameters, reads: own } = watched(input.parameters);
	const outcome = outcomeOf(job.analysis, { ...input, parameters });
	const imposed = imposedOn(job, input);
	const ran: Ran = {
		context: { ...contextOf(input, loaded.names), found: loaded.found },
		outcome,
		reads: { ...without(own, imposed), ...reads },
		imposed
	};
	await remember(await manifestsOf(job.datasets), job, ran);
	return ran;
}

/** What is remembered of each of these jobs; all are of the same datasets, none of which is read. */
export async function recall({ jobs }: { jobs: readonly Job[] }): Promise<(Ran | null)[]> {
	const [first] = jobs;
	if (!first) return [];
	return recalled(await manifestsOf(first.datasets), jobs);
}

/** What one analysis says of what it is given; a failure is one of the things it can say. */
export function outcomeOf(id: string, input: KernelInput): CellOutcome {
	try {
		const kernel = KERNELS.get(id);
		if (!kernel) throw new Failure('notebook.newer', { analysis: id });
		return kernel.run(input);
	} catch (thrown) {
		const { code, facts } = toFailure(thrown);
		return { state: 'failed', failure: { code, facts } };
	}
}

/** What a filter puts in the place of what the reader chose. */
function imposedOn({ path }: Job, { parameters }: KernelInput): Ran['imposed'] {
	if (path.length === 0) return {};
	const { tierMethod, thresholds } = parameters;
	return { tierMethod, thresholds };
}

/** What was imposed hangs on what the tiers read, and on nothing else. */
function without(reads: Ran['reads'], imposed: Ran['imposed']): Ran['reads'] {
	return Object.fromEntries(Object.entries(reads).filter(([name]) => !(name in imposed)));
}

export function contextOf(
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
			survey: profile.columns.satisfaction !== null,
			service: isServed(profile)
		},
		...notTold(profile)
	};
}
