/** From typed columns to customers in tiers, beside what one would write with d3 over row objects. */
import assert from 'node:assert/strict';
import Papa from 'papaparse';
import * as d3 from 'd3';
import { load } from './bundle.mjs';
import { median } from './report.mjs';
import { ordersCsv } from './year.mjs';

const ROUNDS = 3;

/** Runs in this process; returns whether both came to the same. */
export async function rollUp(report) {
	const product = await load('tests/bench/subjects.ts');
	const bytes = ordersCsv();
	const table = await tableOf(product, bytes);
	const rows = rowsOf(bytes);
	const times = { ours: [], peer: [] };
	const results = {};
	for (let round = 0; round < ROUNDS; round++)
		for (const [who, run] of Object.entries({
			ours: () => profileOurs(product, table),
			peer: () => profilePeer(rows)
		})) {
			const start = performance.now();
			results[who] = run();
			times[who].push((performance.now() - start) / 1000);
		}
	report.speed({
		name: `roll up ${table.rows.toLocaleString('en')} orders, assign tiers`,
		ours: median(times.ours),
		peer: 'd3.rollups over row objects, sorted',
		seconds: median(times.peer),
		goal: 1
	});
	return same(results, report);
}

function same({ ours, peer }, report) {
	try {
		assert.deepEqual(ours, peer);
		return true;
	} catch (error) {
		report.note(`roll up: WRONG ${error.message}`);
		return false;
	}
}

async function tableOf({ readFile, judge, toTable }, bytes) {
	const file = new File([bytes], 'orders.csv');
	const raw = await readFile(file, { id: 'bench', locale: 'en', onProgress: () => {} });
	const { kind, columns, answers } = judge(raw);
	return toTable(raw, { kind, columns, answers }).table;
}

function rowsOf(bytes) {
	const text = new TextDecoder().decode(bytes);
	return Papa.parse(text, { header: true, skipEmptyLines: true }).data;
}

function profileOurs({ rollup, assignTiers, DEFAULT_PARAMETERS }, table) {
	const datasets = [{ id: 'orders', kind: 'orders', table }];
	const profile = rollup(datasets, DEFAULT_PARAMETERS, null);
	const tiering = assignTiers(profile, DEFAULT_PARAMETERS);
	const revenue = tiering.rows.reduce((sum, tier) => sum + tier.revenue, 0);
	return { customers: profile.activeCustomers, revenue };
}

/** The same columns as whole cents, the same order, no more than the tiers need. */
function profilePeer(rows) {
	const customers = d3.rollups(
		rows.filter(({ customer }) => customer !== ''),
		(lines) => ({
			revenue: d3.sum(lines, (line) => Math.round(line.revenue * 100)),
			profit: d3.sum(lines, (line) => Math.round(line['gross profit'] * 100)),
			quantity: d3.sum(lines, (line) => +line.quantity),
			orders: new Set(lines.map((line) => line['order id'])).size,
			first: d3.min(lines, (line) => line['order date']),
			last: d3.max(lines, (line) => line['order date'])
		}),
		({ customer }) => customer
	);
	customers.sort(([, a], [, b]) => b.profit - a.profit);
	d3.cumsum(customers, ([, { profit }]) => Math.max(0, profit));
	return { customers: customers.length, revenue: d3.sum(customers, ([, { revenue }]) => revenue) };
}
