/** The sample as its owner would share it: read, rolled up, computed and reduced as the product does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	DEFAULT_RULES,
	EVIDENCE_VERSION,
	type Evidence,
	type SharedChart
} from '#lib/analyses/evidence.ts';
import type { KernelInput } from '#lib/analyses/analysis.ts';
import { groupingOf } from '#lib/analyses/grouping.ts';
import { KERNELS } from '#lib/analyses/kernels.ts';
import { sharedContext } from '#lib/analyses/shared-context.ts';
import { SHARING } from '#lib/analyses/sharing.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import type { Locale } from '#lib/core/locale.ts';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { judge, readFile, toTable } from '#lib/import/read.ts';
import { rollup } from '#lib/rollup/rollup.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import { contextOf } from '#lib/worker/compute.ts';

const FILES = ['orders', 'customers', 'service', 'survey', 'receivables'];
const FOLDER = join(import.meta.dirname, '../../static/samples');

let read: Promise<KernelInput> | null = null;

/** Read once, however many tests ask for it. */
export function sampleInput(): Promise<KernelInput> {
	read ??= inputOf();
	return read;
}

async function inputOf(): Promise<KernelInput> {
	const datasets = await Promise.all(FILES.map((name, i) => datasetOf(`${name}.csv`, i + 1)));
	const parameters = DEFAULT_PARAMETERS;
	const profile = rollup(datasets, parameters, '¥');
	return { profile, tiering: assignTiers(profile, parameters), parameters };
}

async function datasetOf(name: string, place: number): Promise<Dataset> {
	const file = new File([readFileSync(join(FOLDER, name))], name);
	const raw = await readFile(file, { id: String(place), locale: 'en', onProgress: () => {} });
	const { kind, columns, answers } = judge(raw);
	const roles = columns.map(({ role, format }) => ({ role, format }));
	const { table } = toTable(raw, { kind, columns: roles, answers });
	return { id: String(place), kind, table };
}

/** All charts of the sample under the default rules; written on a day of its own. */
export async function sampleEvidence(locale: Locale, title = ''): Promise<Evidence> {
	const input = await sampleInput();
	const grouping = groupingOf(input, DEFAULT_RULES);
	if (grouping === null) throw new Error('The sample has too few customers.');
	return {
		format: 'tierbook-evidence',
		version: EVIDENCE_VERSION,
		product: '0.1.0',
		day: '2026-11-22',
		locale,
		title,
		rules: DEFAULT_RULES,
		fingerprint: '0123456789abcdef'.repeat(4),
		context: sharedContext(contextOf(input, {}), grouping, DEFAULT_RULES, false),
		charts: [...KERNELS.keys()].flatMap((id) => sharedChart(id, input) ?? [])
	};
}

function sharedChart(analysis: string, input: KernelInput): SharedChart | null {
	const [kernel, share] = [KERNELS.get(analysis), SHARING.get(analysis)];
	const outcome = kernel?.run(input);
	if (!kernel || !share || outcome?.state !== 'done') return null;
	const shared = share(input, outcome.result, DEFAULT_RULES);
	return shared && { analysis, kernel: kernel.version, ...shared };
}
