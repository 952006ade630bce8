import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Collector } from './collect.ts';
import { GroupSums, provesSums } from './group-sums.ts';
import { layoutOf } from './layout.ts';
import { RowSplitter } from './lenient.ts';
import { sniff } from './sniff.ts';

/** First cells of the rows that are set aside as totals, and how many rows are kept. */
function totalsIn(lines: readonly string[]): { totals: (string | undefined)[]; rows: number } {
	const text = lines.join('\n') + '\n';
	const { dialect } = sniff(text, 'utf-8', true);
	const layout = layoutOf(text, dialect, true);
	const collector = new Collector(layout);
	const splitter = new RowSplitter(layout, collector);
	splitter.push(text);
	splitter.end();
	const totals = collector.aside.because('row_total').map(({ cells }) => cells[0]);
	return { totals, rows: collector.rows };
}

const HEAD = 'Customer,Date,Amount,Note';

test('customers called Total are kept, whatever is blank in their rows', () => {
	const lines = [
		HEAD,
		'Harbour,20240105,100.50,a',
		'Total Energies,20240106,80.00,',
		'Total Wine,20240107,70.00,',
		'Crystal Total,,30.00,',
		'Total - Marine,20240109,12.00,',
		'Meadow,20240110,5.00,b'
	];
	expect(totalsIn(lines)).toEqual({ totals: [], rows: 6 });
});

test('a customer called Total is kept among sums of groups', () => {
	const lines = [
		HEAD,
		'Harbour,20240105,100.50,a',
		'Total Energies,20240106,80.00,',
		'Total Wine,,20.00,',
		'East Total,,200.50,',
		'Meadow,20240107,70.00,b',
		'Total Wine,,30.00,',
		'West Total,,100.00,',
		'Orchard,20240108,9.00,',
		'Total - North,,9.00,'
	];
	expect(totalsIn(lines)).toEqual({
		totals: ['East Total', 'West Total', 'Total - North'],
		rows: 6
	});
});

test('sums that do not hold stay data, as they may be customers', () => {
	const lines = [
		HEAD,
		'A,20240105,1.50,',
		'B,20240105,2.00,',
		'East Total,,9.00,',
		'West Total,,8.00,'
	];
	expect(totalsIn(lines)).toEqual({ totals: [], rows: 4 });
});

test('equal fees prove nothing', () => {
	const lines = [
		HEAD,
		'A,20240105,9.00,',
		'Total Wine,,9.00,',
		'B,20240105,9.00,',
		'Total Oil,,9.00,'
	];
	expect(totalsIn(lines)).toEqual({ totals: [], rows: 4 });
});

test('groups named in Chinese are sums by their names, unless a day stands in the row', () => {
	const lines = [
		'客户,日期,金额,备注',
		'黑土,20240105,70.00,',
		'华北 汇总,,71.00,',
		'海鲜小计,20240106,5.00,'
	];
	expect(totalsIn(lines)).toEqual({ totals: ['华北 汇总'], rows: 2 });
});

test('a sum is of the rows behind some earlier sum, of groups too', () => {
	const sums = new GroupSums();
	for (const amount of ['1.10', '2.20', '-0.30']) sums.add(['a', amount]);
	expect(sums.rowsIn(['East Total', '3.00'])).toBe(3);
	expect(sums.rowsIn(['East Total', '3.01'])).toBe(0);
	expect(sums.rowsIn(['East Total', '0'])).toBe(0);
	expect(sums.rowsIn(['East Total', ''])).toBe(0);
	sums.end();
	sums.add(['b', '1.234,50']);
	expect(sums.rowsIn(['West Total', '1,234.50'])).toBe(1);
	expect(sums.rowsIn(['All Total', '1237.50'])).toBe(4);
});

test('proof takes two names, and a sum of more than one row', () => {
	const rows = [
		['a', '1'],
		['b', '2'],
		['East Total', '', '3']
	];
	expect(provesSums([])).toBe(false);
	expect(provesSums(rows)).toBe(false);
});

test('finds the sums that adding up row by row finds', () => {
	const step = fc.oneof(
		{ weight: 4, arbitrary: fc.integer({ min: -30, max: 60 }) },
		{ weight: 1, arbitrary: fc.constant(null) }
	);
	fc.assert(
		fc.property(
			fc.array(step, { maxLength: 20 }),
			fc.integer({ min: -40, max: 90 }),
			(steps, asked) => {
				const sums = new GroupSums();
				const amounts: number[] = [];
				const begins = [0];
				for (const each of steps) {
					if (each === null) {
						sums.end();
						begins.push(amounts.length);
					} else {
						sums.add(['x', (each / 100).toFixed(2)]);
						amounts.push(each);
					}
				}
				const begin = begins.find(
					(from) => amounts.slice(from).reduce((sum, amount) => sum + amount, 0) === asked
				);
				const expected = asked === 0 || begin === undefined ? 0 : amounts.length - begin;
				expect(sums.rowsIn(['East Total', (asked / 100).toFixed(2)])).toBe(expected);
			}
		),
		{ numRuns: 200 }
	);
});
