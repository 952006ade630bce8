/** Figures as files: one kind of row a file for machines, and what was withheld never a mere blank. */
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { FigureTable } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { MERGED_WORDS } from '#lib/analyses/merged.ts';
import { sampleEvidence } from '../../../tests/data/shared.ts';
import { toCsv, toPlainCsv } from './csv.ts';
import { chartFile } from './leaving/file.ts';
import { shownCharts } from './shown.ts';

let evidence: Evidence;
beforeAll(async () => {
	evidence = await sampleEvidence('en');
}, 300_000);

const TABLE: FigureTable = {
	columns: [
		{ key: 'tier', title: 'Tier', type: 'text' },
		{ key: 'median', title: 'Median', type: 'number', withheld: true },
		{ key: 'rate', title: 'Rate', type: 'share' }
	],
	rows: [
		['Key', null, 0.5],
		['General', 3, null]
	]
};
const WHOLE = { scale: 2 };
const SHARED = { ...WHOLE, shared: { k: 5, dominance: 0.7, tiers: {}, classes: {} } };

test('what was withheld says so to people, and is named to machines', () => {
	expect(toCsv(TABLE, SHARED, 'en')).toContain(
		`Key,${MERGED_WORDS.en.blank},50%\r\nGeneral,3,\r\n`
	);
	expect(toPlainCsv(TABLE, SHARED)[0]?.content).toBe(
		'tier,median,rate,withheld\nKey,,0.5,median\nGeneral,3,,\n'
	);
});

test('for people shares are in percent and origin stands below; for machines neither', () => {
	const table: FigureTable = {
		columns: [
			{ key: 'rate', title: 'Rate', type: 'share' },
			{ key: 'mean', title: 'Mean', type: 'number' },
			{ key: 'sum', title: 'Sum', type: 'money' }
		],
		rows: [
			[0.0449438202247191, 1.23456, 123_456_789],
			[-0.5, NaN, -1]
		]
	};
	const origin = [{ name: 'Written', value: '=by us' }];
	expect(toCsv(table, WHOLE, 'en', origin)).toBe(
		"\uFEFFRate,Mean,Sum\r\n4.5%,1.23,1234567.89\r\n-50%,,-0.01\r\n\r\nWritten,'=by us\r\n"
	);
	expect(toPlainCsv(table, WHOLE)[0]?.content).toBe(
		'rate,mean,sum\n0.0449438202247191,1.23456,1234567.89\n-0.5,,-0.01\n'
	);
});

test('where nothing is withheld, empty cells are empty', () => {
	expect(toCsv(TABLE, WHOLE, 'en')).toContain('Key,,50%');
	expect(toPlainCsv(TABLE, WHOLE)[0]?.content).not.toContain('withheld');
});

test('a file for machines holds one kind of row, and every column one kind of value', () => {
	const several = shownCharts(evidence).filter(({ analysis, view }) => {
		const table = analysis.table(view);
		const files = toPlainCsv(table, view.context);
		const rows = files.map(({ content }) => String(content).trimEnd().split('\n').length - 1);
		expect([analysis.id, rows.reduce((sum, count) => sum + count, 0)]).toEqual([
			analysis.id,
			table.rows.length
		]);
		return files.length > 1;
	});
	expect(several.map(({ analysis }) => analysis.id).sort()).toEqual([
		'breakeven',
		'concentration',
		'pnl',
		'reconciliation',
		'satisfaction'
	]);
});

test('several tables leave as an archive of them', async () => {
	const one = (id: string): Evidence => ({
		...evidence,
		charts: evidence.charts.filter(({ analysis }) => analysis === id)
	});
	const file = await chartFile('csvPlain', one('breakeven'));
	expect(file.name).toMatch(/ · data · [\d–-]{21}_2026-11-22\.zip$/);
	const files = unzipSync(file.bytes);
	expect(Object.keys(files)).toEqual(['tiers.csv', 'days.csv']);
	const text = (name: string): string => new TextDecoder().decode(files[name]);
	expect(text('days.csv')).toMatch(
		/^days,customers,broken_even,share,withheld\n0,\d+,\d+,0\.\d+,\n/
	);
	expect(text('tiers.csv')).toMatch(/\nKey,.*,,,,median_days orders orders_needed\n/);
	expect((await chartFile('csvPlain', one('classes'))).name).toMatch(
		/ · data · [\d–-]{21}_2026-11-22\.csv$/
	);
});
