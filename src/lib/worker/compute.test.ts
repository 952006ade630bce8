import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import type { Kind } from '#lib/core/kinds.ts';
import { writeDatasets, type NewDataset } from '#lib/store/datasets.ts';
import { datasetOf } from '../../../tests/data/tables.ts';
import { compute } from './compute.ts';

const cells = { customer: ['a', 'b'], date: ['2025-01-05', '2025-01-06'], revenue: [1, 2] };

function stored(id: string, kind: Kind, revenue = cells.revenue): NewDataset {
	const { table } = datasetOf(kind, { ...cells, revenue });
	return {
		table,
		draft: {
			id,
			fileName: `${id}.csv`,
			kind,
			rows: table.rows,
			setAside: 0,
			fileBytes: 1,
			headers: {},
			currency: null,
			problems: [],
			imported: '2025-01-05'
		}
	};
}

test('a file whose rows another of its kind holds is named', async () => {
	await writeDatasets([
		stored('first', 'orders'),
		stored('other', 'orders', [1, 3]),
		stored('attributes', 'customers'),
		stored('again', 'orders')
	]);
	const duplicates = async (datasets: readonly string[]) => {
		const request = { datasets, parameters: DEFAULT_PARAMETERS, analyses: [] };
		return (await compute(request, () => {})).context.duplicates;
	};
	expect(await duplicates(['first', 'other', 'attributes'])).toEqual([]);
	expect(await duplicates(['first', 'other', 'attributes', 'again'])).toEqual(['again.csv']);
});
