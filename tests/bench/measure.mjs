/** The parts of the benchmark, one after the other: each tells its rows as soon as it has them. */
import { basename } from 'node:path';
import { serve } from '../../src/scripts/serve.mjs';
import { findChromium } from '../chromium.mjs';
import { buildPage } from './bundle.mjs';
import { raceEconomics } from './economics.mjs';
import { filesFor } from './files.mjs';
import { openNotebook } from './notebook.mjs';
import { raceReaders } from './race.mjs';
import { reporter } from './report.mjs';
import { rollUp } from './rollup.mjs';
import { waits } from './waits.mjs';

/** Returns whether every answer was right. */
export async function measure({ json, rounds, only, ...asked }) {
	const report = reporter(json);
	const { path: executablePath, version } = await findChromium();
	const million = await filesFor({ rows: 1_000_000 });
	const long = { executablePath, path: million.customers, rounds, report };
	if (only === 'notebook') {
		await openNotebook(long);
		return true;
	}
	const files = await filesFor(asked);
	const smaller = await filesFor({ rows: asked.rows / 10 });
	// A file that was given has others in it than the generator's, and grew from none of them.
	const tenth = {
		orders: asked.orders === undefined ? smaller.orders : null,
		customers: asked.customers === undefined ? smaller.customers : null
	};
	const pages = await serve({ folder: await buildPage() });
	const common = { executablePath, url: pages.url, rounds, report };
	console.error(`${version}; ${basename(files.orders)}, ${basename(files.customers)}`);
	try {
		const economics = await raceEconomics({ ...common, files, tenth });
		if (only === 'economics') return economics;
		const orders = await raceReaders({ ...common, shape: 'orders', files });
		const customers = await raceReaders({ ...common, shape: 'customers', files });
		await waits({ executablePath, path: files.orders, rounds, report });
		await openNotebook(long);
		const rolledUp = await rollUp(report);
		return economics && orders && customers && rolledUp;
	} finally {
		await pages.close();
	}
}
