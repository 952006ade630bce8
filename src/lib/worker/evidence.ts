/** What leaves of a notebook, reduced where the customers are. */
import { EVIDENCE_VERSION, type Evidence, type SharedChart } from '#lib/analyses/evidence.ts';
import {
	groupingBeside,
	groupingNaming,
	groupingOf,
	type Grouping
} from '#lib/analyses/grouping.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import { KERNELS } from '#lib/analyses/kernels.ts';
import { sharedContext, whomOf } from '#lib/analyses/shared-context.ts';
import { SHARING } from '#lib/analyses/sharing.ts';
import type { Path } from '#lib/chart/marks.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Profile } from '#lib/rollup/profile.ts';
import { fingerprintOf } from '#lib/store/fingerprint.ts';
import type { EvidenceRequest } from './api.ts';
import { contextOf } from './compute.ts';
import { inputOf, manifestsOf } from './input.ts';
import { leavingPart } from './leaving-part.ts';
import { rowOfKey } from './row-of-key.ts';
import { selected } from './selected.ts';

/**
 * Charts that can't be reckoned, or that too few customers stand behind, are left out. Fails with
 * `snapshot.few` where not even all customers together may be told about, `snapshot.rest` where the
 * few whom a part leaves out would come out beside the charts of all, `snapshot.stretch` where they
 * could beside another part.
 */
export async function evidence(request: EvidenceRequest): Promise<Evidence> {
	const { datasets, parameters, analyses, rules, product, day, locale, title } = request;
	const path = await leavingPath(request);
	const input = naming(await inputOf(datasets, parameters, path), request);
	if (groupingOf(input, rules) === null) throw new Failure('snapshot.few', { k: rules.k });
	const grouping =
		path.length === 0 ? groupingOf(input, rules) : await besideAll({ ...request, path }, input);
	if (grouping === null) throw new Failure('snapshot.rest', { k: rules.k });
	return {
		format: 'tierbook-evidence',
		version: EVIDENCE_VERSION,
		product,
		day,
		locale,
		title,
		rules,
		fingerprint: await fingerprintOf(await manifestsOf(datasets)),
		context: sharedContext(
			contextOf(input, {}),
			grouping,
			rules,
			path.length > 0,
			whomOf(path, parameters),
			(await inputOf(datasets, parameters)).profile.activeCustomers
		),
		charts: analyses.flatMap((analysis) => sharedChart(analysis, input, rules) ?? [])
	};
}

/** By which the file says that they were picked, and can be verified. */
async function leavingPath({ datasets, parameters, path, rules }: EvidenceRequest): Promise<Path> {
	return path.length === 0 ? path : leavingPart(await inputOf(datasets, parameters), path, rules);
}

/** Under a tiering of its own where customers are named: groups are kept by it. */
function naming(input: KernelInput, { named = [], rules }: EvidenceRequest): KernelInput {
	if (named.length === 0) return input;
	const own = { ...input, tiering: { ...input.tiering } };
	groupingNaming(own, marked(input.profile, named), rules);
	return own;
}

function marked({ keys, customers }: Profile, named: readonly string[]): Uint8Array {
	const marks = new Uint8Array(customers);
	for (const row of named.map((key) => rowOfKey(keys, key))) if (row >= 0) marks[row] = 1;
	return marks;
}

/** Groups of a part, as they may be told where the charts of all customers are told too. */
async function besideAll(
	{ datasets, parameters, path, rules }: EvidenceRequest,
	part: KernelInput
): Promise<Grouping | null> {
	const whole = await inputOf(datasets, parameters);
	const marks = selected(whole, path);
	return marks ? groupingBeside(whole, marks, part, rules) : groupingOf(part, rules);
}

function sharedChart(
	analysis: string,
	input: KernelInput,
	rules: EvidenceRequest['rules']
): SharedChart | null {
	const [kernel, share] = [KERNELS.get(analysis), SHARING.get(analysis)];
	const outcome = kernel?.run(input);
	if (!kernel || !share || outcome?.state !== 'done') return null;
	const shared = share(input, outcome.result, rules);
	return shared && { analysis, kernel: kernel.version, ...shared };
}
