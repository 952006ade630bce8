/** From stored datasets to what kernels read: what is at hand is kept, only what changed is done again. */
import { Failure } from '#lib/core/failure.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import type { Context, KernelInput } from '#lib/analyses/analysis.ts';
import type { Path } from '#lib/chart/marks.ts';
import type { Manifest } from '#lib/store/database.ts';
import { readDataset, readManifest } from '#lib/store/datasets.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import type { Tiering } from '#lib/segment/tiering.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import { latest } from './latest.ts';
import { Made, type Reads } from './reads.ts';
import { imposed, restricted } from '#lib/analyses/restrict.ts';
import { selected, selectedRows } from './selected.ts';

export interface Loaded {
	readonly datasets: readonly Dataset[];
	readonly currency: string | null;
	/** File names by the id of their dataset. */
	readonly names: Readonly<Record<string, string>>;
	/** What reading them found amiss, likewise. */
	readonly found: NonNullable<Context['found']>;
}

export interface TracedInput {
	readonly input: KernelInput;
	/** The parameters that it hangs on. */
	readonly reads: Reads;
}

/** The manifests of a notebook's datasets, which tell what is in them without reading it. */
export const manifestsOf = latest((ids: readonly string[]): Promise<Manifest[]> =>
	Promise.all(ids.map(readManifest))
);

/** The tables of one notebook at a time: a second notebook takes the place of the first. */
export const loadedFrom = latest(async (ids: readonly string[]): Promise<Loaded> => {
	const manifests = await manifestsOf(ids);
	return {
		datasets: await readAll(ids),
		currency: currencyOf(manifests),
		names: Object.fromEntries(manifests.map(({ id, fileName }) => [id, fileName])),
		found: Object.fromEntries(manifests.map(({ id, problems }) => [id, problems]))
	};
});

/** Customers whose profiles are kept: two tables of millions would not fit beside each other. */
const ROOM = 2_500_000;
const profiles = new Made<Profile>(ROOM, ({ customers }) => customers);

/** What hangs on a profile goes with it. */
const tierings = new WeakMap<Profile, Made<Tiering>>();
const parts = new WeakMap<Tiering, Map<string, KernelInput>>();
const KEPT = 2;

/** Customer table and tiers of those whom `path` picks; a moved cut-off does not roll up again. */
export async function inputOf(
	ids: readonly string[],
	parameters: Parameters,
	path: Path = []
): Promise<KernelInput> {
	return tracedInput(await loadedFrom(ids), parameters, path).input;
}

/** The same with the parameters that it hangs on. */
export function tracedInput(loaded: Loaded, parameters: Parameters, path: Path): TracedInput {
	const profile = profiles.of(loaded, parameters, (seen) =>
		rollup(loaded.datasets, seen, loaded.currency)
	);
	const tiering = tieringsOf(profile.made).of(profile.made, parameters, (seen) =>
		assignTiers(profile.made, seen)
	);
	const input = { profile: profile.made, tiering: tiering.made, parameters };
	return { input: partOf(input, path), reads: { ...profile.reads, ...tiering.reads } };
}

function tieringsOf(profile: Profile): Made<Tiering> {
	const made = tierings.get(profile) ?? new Made<Tiering>(KEPT);
	tierings.set(profile, made);
	return made;
}

function partOf(whole: KernelInput, path: Path): KernelInput {
	if (path.length === 0) return whole;
	const made = parts.get(whole.tiering) ?? new Map<string, KernelInput>();
	parts.set(whole.tiering, made);
	const name = JSON.stringify(path);
	const part = made.get(name) ?? restrictedBy(whole, path);
	made.delete(name);
	made.set(name, part);
	for (const oldest of [...made.keys()].slice(0, -KEPT)) made.delete(oldest);
	return { ...part, parameters: { ...whole.parameters, ...imposed(whole) } };
}

function restrictedBy(whole: KernelInput, path: Path): KernelInput {
	const marks = selected(whole, path);
	return marks ? restricted(whole, selectedRows(marks)) : whole;
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
