/**
 * `npm run bench`: how fast the product is, in Chromium, beside what is known to be fast.
 *
 * `--json` prints one object a line in place of a table; `--quick` reads a million rows in place of
 * ten; `--orders FILE` and `--customers FILE` read files of the generator's shape; `--rounds N`;
 * `--only economics` leaves out the reading of files and all the rest, `--only notebook` all but a long
 * notebook in the built site.
 * Ends with 1 where answers differ; a goal that is missed is only told.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../src/scripts/install.mjs';

const { values } = parseArgs({
	options: {
		json: { type: 'boolean', default: false },
		quick: { type: 'boolean', default: false },
		rounds: { type: 'string', default: '3' },
		only: { type: 'string' },
		orders: { type: 'string' },
		customers: { type: 'string' }
	}
});

prepare('src/scripts/install.mjs');
prepare('src/scripts/install.mjs', join(root, 'tests/bench'));
prepare('src/scripts/build.mjs');
const { measure } = await import('./measure.mjs');
const { json, quick, rounds, only, orders, customers } = values;
const right = await measure({
	json,
	rows: quick ? 1_000_000 : 10_000_000,
	rounds: Number(rounds),
	only,
	...(orders && { orders }),
	...(customers && { customers })
});
process.exitCode = right ? 0 : 1;

/** What is said on the way goes to where no results are expected. */
function prepare(...args) {
	const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] });
	if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
}
