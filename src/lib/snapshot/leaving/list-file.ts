/** The customer list as a file that may leave: whoever is not named stands by its place in it. */
import { RULE_WORDS } from '#lib/analyses/tier-rule.ts';
import { CLASS_WORDS } from '#lib/analyses/words.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Listing } from '#lib/notebook/list/rows.svelte.ts';
import { fileName } from '#lib/ui/file-name.ts';
import { today } from '#lib/ui/today.ts';
import type { Api } from '#lib/worker/api.ts';
import { catalogueOf } from '../catalogue.ts';
import { MESSAGES } from '../messages.ts';
import type { LeavingFile } from './file.ts';
import { KINDS } from './forms.ts';

interface Choice {
	readonly named: boolean;
	/** Of the notebook; empty unless its owner lets it go. */
	readonly title: string;
}

export interface ListFile {
	readonly file: LeavingFile;
	/** Customers in it. */
	readonly count: number;
}

export async function listFile(
	listing: Listing,
	worker: Pick<Api, 'listCsv'>,
	locale: Locale,
	{ named, title }: Choice
): Promise<ListFile> {
	const { columns, tiers } = catalogueOf(locale);
	const words = MESSAGES[locale];
	const { csv, count } = await worker.listCsv({
		...listing,
		headers: columns,
		tierNames: tiers,
		classNames: CLASS_WORDS[locale],
		qualifierNames: RULE_WORDS[locale].qualifierNames,
		anonymous: named ? null : words.anonymous
	});
	const parts = [words.customers, words.files.csv, title].filter((part) => part !== '');
	const file = {
		name: fileName(parts.join(' · '), today(), KINDS.csv.extension),
		type: KINDS.csv.type,
		bytes: new TextEncoder().encode(csv),
		charts: [],
		named: named ? count : 0,
		drawn: [],
		evidence: null
	};
	return { file, count };
}
