/**
 * Results as they were computed once, kept by what they were computed from, so that a notebook
 * that is opened again shows them before any dataset is read.
 *
 * Invariant: a result is found again only for the same datasets, filter, analysis, code, and
 * parameters that say what it read. All of it can be lost without loss.
 */
import { toFailure } from '#lib/core/failure.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import { KERNELS } from '#lib/analyses/kernels.ts';
import type { Manifest } from '#lib/store/database.ts';
import { hashOf } from '#lib/store/hash.ts';
import { addMemos, readMemos, type Memo } from '#lib/store/memos.ts';
import type { Job, Ran } from './api.ts';
import { agrees } from './reads.ts';

/** Results of one key under different parameters. */
const VARIANTS = 4;
/** So long after the last one, what was computed is written: a drag writes its end alone. */
const REST_MS = 1000;

interface Kept extends Memo {
	readonly results: readonly Ran[];
}

/** The results at hand for each of the jobs, which all are of these datasets. */
export async function recalled(
	manifests: readonly Manifest[],
	jobs: readonly Job[]
): Promise<(Ran | null)[]> {
	const keys = await Promise.all(jobs.map((job) => keyOf(manifests, job)));
	const found = (await readMemos(keys)) as (Kept | undefined)[];
	return jobs.map(({ parameters }, i) => {
		const ran = found[i]?.results.find(({ reads }) => agrees(reads, parameters));
		return ran ? withParameters(ran, parameters) : null;
	});
}

const fresh = new Map<string, { readonly datasets: readonly string[]; readonly ran: Ran }>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps a result, soon; one that failed is not kept. */
export async function remember(manifests: readonly Manifest[], job: Job, ran: Ran): Promise<void> {
	if (ran.outcome.state === 'failed') return;
	fresh.set(await keyOf(manifests, job), { datasets: job.datasets, ran });
	clearTimeout(timer);
	timer = setTimeout(() => void write(), REST_MS);
}

/** Nothing hangs on it: a store without room or out of reach means computing again, no more. */
async function write(): Promise<void> {
	const entries = [...fresh];
	fresh.clear();
	try {
		const old = (await readMemos(entries.map(([key]) => key))) as (Kept | undefined)[];
		const used = Date.now();
		await addMemos(
			entries.map(([key, { datasets, ran }], i) => {
				const others = old[i]?.results.filter(({ reads }) => !sameReads(reads, ran.reads)) ?? [];
				const memo: Kept = { datasets, used, results: [ran, ...others].slice(0, VARIANTS) };
				return [key, memo];
			})
		);
	} catch (thrown) {
		if (toFailure(thrown).code === 'worker.unknown') throw thrown;
	}
}

/** As if it had been computed now: what it never read is as it is now. */
function withParameters(ran: Ran, parameters: Parameters): Ran {
	return { ...ran, context: { ...ran.context, parameters: { ...parameters, ...ran.imposed } } };
}

function sameReads(a: Ran['reads'], b: Ran['reads']): boolean {
	return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

/** The name of this script changes with its contents: other code never finds these results. */
const CODE = import.meta.url;

function keyOf(manifests: readonly Manifest[], { analysis, path }: Job): Promise<string> {
	const data = manifests.map(({ id, kind, hash, fields, fileName, currency }) => [
		id,
		kind,
		hash,
		fields,
		fileName,
		currency
	]);
	const version = KERNELS.get(analysis)?.version ?? 0;
	const key = JSON.stringify([CODE, data, path, analysis, version]);
	return hashOf(new TextEncoder().encode(key));
}
