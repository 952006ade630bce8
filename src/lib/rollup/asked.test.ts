/** What of the files is looked at, and when. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column } from '#lib/core/columns.ts';
import type { Dataset } from '#lib/core/kinds.ts';
import { DEFAULT_PARAMETERS, type Parameters } from '#lib/core/parameters.ts';
import { datasetOf } from '../../../tests/data/tables.ts';
import type { Profile } from './profile.ts';
import { rollup } from './rollup.ts';

const DAYS = ['2025-01-01', '2025-02-11', '2025-03-05', null, '2025-02-11', '2025-03-31'];
const FILES: readonly Dataset[] = [
	datasetOf('orders', {
		customer: ['ann', 'bob', 'ann', 'cy', null, 'bob'],
		orderId: ['1', '2', '2', null, '3', '2'],
		date: DAYS,
		revenue: [1000, 500, -20, 300, 40, 700],
		cost: [600, null, -10, 200, 10, 90],
		discount: [10, 0, 5, null, 1, 2],
		quantity: [1, 2, -1, null, 3, 4],
		product: ['x', 'y', 'x', 'x', 'y', null],
		region: ['N', 'S', null, 'N', 'W', 'E']
	}),
	datasetOf('service', { customer: ['ann', 'dee'], cost: [5, 7], date: ['2025-03-01', null] }),
	datasetOf('survey', {
		customer: ['bob', 'ann', 'bob'],
		satisfaction: [4, 2, 5],
		recommend: [9, null, 3],
		date: ['2025-01-20', null, '2025-03-02']
	}),
	datasetOf('receivables', {
		customer: ['ann', 'cy'],
		amount: [100, 250],
		dueDate: ['2025-02-01', '2025-05-01']
	}),
	datasetOf('customers', { customer: ['bob', 'eve'], name: ['Bob', 'Eve'], potential: [90, 80] })
];
const RATES: Partial<Parameters> = { costPerOrder: 2, costOfCapital: 0.1, windowMonths: 2 };

type Name = keyof Profile['columns'];
const LATE = ['reconciliation', 'answers'] as const;

/** With all that can be asked for asked for, as it stands. */
function readThrough(profile: Profile): Profile {
	return { ...profile, columns: { ...profile.columns } };
}

/** The same files, with the names of all columns that were looked at. */
function watched(files: readonly Dataset[]): { files: Dataset[]; seen: Set<string> } {
	const seen = new Set<string>();
	const watch = ({ kind, table, ...rest }: Dataset): Dataset => ({
		...rest,
		kind,
		table: {
			...table,
			batches: table.batches.map(({ rows, columns }) => {
				const told: Column[] = [];
				columns.forEach((column, i) =>
					Object.defineProperty(told, i, {
						get() {
							seen.add(`${kind}.${table.fields[i]!.name}`);
							return column;
						}
					})
				);
				return { rows, columns: told };
			})
		}
	});
	return { files: files.map(watch), seen };
}

describe('a profile', () => {
	test('is the same in whatever order its columns are read', () => {
		const orders = fc.record({
			windowed: fc.boolean(),
			names: fc.shuffledSubarray([
				...(Object.keys(rollup(FILES, DEFAULT_PARAMETERS, null).columns) as Name[]),
				...LATE
			])
		});
		fc.assert(
			fc.property(orders, ({ windowed, names }) => {
				const parameters = { ...DEFAULT_PARAMETERS, ...(windowed ? RATES : {}) };
				const whole = readThrough(rollup(FILES, parameters, null));
				const profile = rollup(FILES, parameters, null);
				for (const name of names)
					if (name === 'reconciliation' || name === 'answers')
						expect(profile[name]).toEqual(whole[name]);
					else expect(profile.columns[name]).toEqual(whole.columns[name]);
				expect(profile).toEqual(whole);
			}),
			{ numRuns: 60 }
		);
	});

	test('looks at what makes the money, and at the rest when it is asked for', () => {
		const { files, seen } = watched(FILES);
		const { columns } = rollup(files, DEFAULT_PARAMETERS, null);
		expect(columns.profit?.values).toHaveLength(5);
		const rest = ['discount', 'quantity', 'product', 'region', 'orderId'];
		for (const role of rest) expect(seen).not.toContain(`orders.${role}`);
		for (const role of ['survey.satisfaction', 'customers.name', 'receivables.amount'])
			expect(seen).not.toContain(role);
		const since = (read: () => unknown) => {
			seen.clear();
			expect(read()).not.toBeNull();
			return [...seen];
		};
		expect(since(() => columns.orders)).toContain('orders.orderId');
		expect(since(() => columns.orders)).toEqual([]);
		expect(since(() => columns.products)).toContain('orders.product');
		expect(since(() => columns.region)).not.toContain('orders.product');
		expect(since(() => columns.discount)).toContain('orders.discount');
		expect(since(() => columns.discountRate)).toEqual([]);
		expect(since(() => columns.satisfaction)).not.toContain('survey.recommend');
		expect(since(() => columns.overdue)).toContain('receivables.amount');
		expect(since(() => columns.overdue30)).toEqual([]);
		expect(since(() => columns.recency)).not.toContain('orders.orderId');
		expect(since(() => columns.lastOrder)).toEqual([]);
	});

	test('reads the parameters that its columns hang on before any of these is read', () => {
		const read = new Set<string>();
		const parameters = new Proxy(DEFAULT_PARAMETERS, {
			get: (all, name: keyof Parameters) => (read.add(name), all[name])
		});
		const profile = rollup(FILES, parameters, null);
		const before = [...read];
		for (const name of Object.keys(profile.columns) as Name[]) void profile.columns[name];
		expect([profile.reconciliation.length, profile.answers?.customer.length]).toEqual([5, 3]);
		expect(profile.book?.ordersBy('profit').amount.length).toBeGreaterThan(0);
		expect([...read]).toEqual(before);
	});
});
