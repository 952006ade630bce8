/**
 * `npm run bench`: what the product does to a file, beside what one would write with a well-known
 * library. A table, or with `--json` one object a line. `ratio` says how many times as fast we are.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { installMissing, root } from '../../src/scripts/install.mjs';
import { ordersCsv } from './orders.mjs';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

installMissing();
const { default: Papa } = await import('papaparse');
const d3 = await import('d3');
const product = await bundle(join(root, 'tests/bench/subjects.ts'));
const bytes = ordersCsv();
const megabytes = (bytes.length / 1e6).toFixed(0);

const reading = await race({
	name: `read ${megabytes} MB of orders into typed columns`,
	against: 'PapaParse into row objects',
	goal: 1,
	ours: readOurs,
	peer: readPeer
});
const { table } = reading.ours;
const rows = reading.peer;
reading.report();

const profiling = await race({
	name: 'roll up to customers and assign tiers',
	against: 'd3.rollups over row objects, sorted',
	goal: 1,
	ours: profileOurs,
	peer: profilePeer
});
assert.equal(profiling.ours.customers, profiling.peer.customers);
assert.equal(profiling.ours.revenue, profiling.peer.revenue);
profiling.report();

async function readOurs() {
	const file = new File([bytes], 'orders.csv');
	const raw = await product.readFile(file, { id: 'bench', locale: 'en', onProgress: () => {} });
	const { kind, columns } = product.judge(raw);
	return product.toTable(raw, { kind, columns });
}

async function readPeer() {
	const text = new TextDecoder().decode(bytes);
	return Papa.parse(text, { header: true, skipEmptyLines: true }).data;
}

async function profileOurs() {
	const datasets = [{ id: 'orders', kind: 'orders', table }];
	const profile = product.rollup(datasets, product.DEFAULT_PARAMETERS, null);
	const tiering = product.assignTiers(profile, product.DEFAULT_PARAMETERS);
	const revenue = tiering.rows.reduce((sum, tier) => sum + tier.revenue, 0);
	return { customers: profile.activeCustomers, revenue };
}

/** The same columns as whole cents, the same order, no more than the tiers need. */
async function profilePeer() {
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

/** Times both, the median of three, in turn so that neither has the warmer machine. */
async function race({ name, against, goal, ours, peer }) {
	const times = { ours: [], peer: [] };
	const results = {};
	for (let round = 0; round < 3; round++)
		for (const [who, run] of Object.entries({ ours, peer })) {
			const start = performance.now();
			results[who] = await run();
			times[who].push((performance.now() - start) / 1000);
		}
	const seconds = { ours: median(times.ours), peer: median(times.peer) };
	return { ...results, report: () => report({ name, against, goal, seconds }) };
}

/** The middle one of an odd number of times. */
function median(times) {
	return times.toSorted((a, b) => a - b)[times.length >> 1];
}

function report({ name, against, goal, seconds }) {
	const ratio = seconds.peer / seconds.ours;
	const row = {
		name,
		ours_s: round(seconds.ours),
		peer: against,
		peer_s: round(seconds.peer),
		ratio: round(ratio),
		goal,
		holds: ratio >= goal
	};
	if (values.json) console.log(JSON.stringify(row));
	else print(row);
}

function print({ name, ours_s, peer, peer_s, ratio, goal, holds }) {
	console.log(`${name.padEnd(50)} ${String(ours_s).padStart(7)} s`);
	console.log(`  ${peer.padEnd(48)} ${String(peer_s).padStart(7)} s`);
	console.log(`  ${ratio} × as fast; goal ${goal} ×; holds=${holds ? 'yes' : 'no'}\n`);
}

function round(value) {
	return Math.round(value * 1000) / 1000;
}

/** Compiles a TypeScript module with what it imports, and loads it. */
async function bundle(entry) {
	const { build } = await import('vite');
	const outDir = join(root, 'node_modules/.cache/tierbook/bench');
	await build({
		root,
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		build: { ssr: entry, outDir, emptyOutDir: true, target: 'node20', minify: false }
	});
	return import(pathToFileURL(join(outDir, 'subjects.js')).href);
}
