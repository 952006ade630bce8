/**
 * `npm run test:engines`: the main job in three engines. An engine that can't be had is a
 * failure under CI, and is said to be missing elsewhere.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { buildIfChanged } from '../../src/scripts/build.mjs';
import { installMissing, root } from '../../src/scripts/install.mjs';
import { serve } from '../../src/scripts/serve.mjs';
import { ENGINES } from './drivers.mjs';
import { mainJob } from './job.mjs';

installMissing();
buildIfChanged();

const asked = process.argv.slice(2);
const counts = { passed: 0, failed: 0 };
/** What the engines drew, by engine and chart. */
const drawn = new Map();
for (const [name, open] of Object.entries(ENGINES))
	if (asked.length === 0 || asked.includes(name)) await tryEngine(name, open);
if (drawn.size > 1) await step('all draw the same bytes', drawAlike).catch(() => {});
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed === 0 ? 0 : 1);

async function tryEngine(name, open) {
	const driver = await open().catch((error) => missing(name, error));
	if (driver === null) return;
	console.log(`\n── ${name}: ${driver.version}`);
	const requested = [];
	const site = await serve({
		folder: join(root, 'build'),
		headers: true,
		onRequest: (path) => requested.push(path)
	});
	try {
		drawn.set(name, await mainJob({ driver, url: site.url, requested, step }));
	} catch (error) {
		// The steps after a failed one have nothing to stand on.
		console.log(`   the rest of the job was not tried: ${error.message.split('\n')[0]}`);
	} finally {
		await driver.close().catch(() => {});
		await site.close();
	}
}

function drawAlike() {
	const [[first, drawings], ...others] = drawn;
	for (const [name, found] of others)
		for (const [chart, svg] of drawings)
			assert.ok(found.get(chart) === svg, `${name} draws “${chart}” otherwise than ${first}`);
}

async function step(title, run) {
	const start = performance.now();
	try {
		await run();
		counts.passed++;
		console.log(`✓  ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
	} catch (error) {
		counts.failed++;
		console.log(`✗  ${title}: ${error.message}`);
		throw error;
	}
}

function missing(name, error) {
	console.log(`\n── ${name}: missing: ${error.message}`);
	if (process.env.CI) counts.failed++;
	return null;
}
