/** The sample as if its files had been dropped: fetched from this site, mapped as guessed, stored. */
import { Failure } from '#lib/core/failure.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Manifest } from '#lib/store/database.ts';
import { today } from '#lib/ui/today.ts';
import type { Api } from '#lib/worker/api.ts';
import { mappingOf } from './mapping.ts';

export const SAMPLE_FILES = [
	'orders.csv',
	'customers.csv',
	'service.csv',
	'survey.csv',
	'receivables.csv'
] as const;

/** `address` tells where a file of the sample lies on this site. */
export async function storeSample(
	api: Api,
	locale: Locale,
	address: (file: (typeof SAMPLE_FILES)[number]) => string
): Promise<Manifest[]> {
	const files = await Promise.all(SAMPLE_FILES.map((file) => fetchFile(file, address(file))));
	const readings = await api.read({ files, locale }, () => {});
	const chosen = readings.map((reading) => ({ reading: reading.id, mapping: mappingOf(reading) }));
	return api.store({ readings: chosen, today: today() }, () => {});
}

async function fetchFile(name: string, url: string): Promise<File> {
	const response = await fetch(url);
	if (!response.ok) throw new Failure('import.unreadable', { file: name, status: response.status });
	return new File([await response.blob()], name, { type: 'text/csv' });
}
