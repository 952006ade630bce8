/**
 * Public data sets that tests read where they are there: in the folder that TIERBOOK_DATA names,
 * else in `shared/data` beside the project.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../../src/scripts/install.mjs';

const FOLDER = resolve(root, process.env['TIERBOOK_DATA'] ?? '../shared/data');

/** What to say of the tests that are left out where the folder is absent. */
export const ABSENT = 'the public data sets are not beside the project (set TIERBOOK_DATA)';

/** The full path of a file of theirs, or null where it is absent. */
export function publicData(path: string): string | null {
	const full = join(FOLDER, path);
	return existsSync(full) ? full : null;
}
