/** JSON of a notebook file, that someone else may have written. */
import { Failure } from '#lib/core/failure.ts';
import { parseJson as parsed } from '#lib/core/json.ts';
import { LIMITS } from './layout.ts';

const CAPS = { depth: LIMITS.jsonDepth, values: Infinity, string: Infinity };

/** Fails with `notebook.file_damaged`: not UTF-8, no JSON, too deep, or with keys that no value has. */
export function parseJson(bytes: Uint8Array): unknown {
	try {
		return parsed(new TextDecoder('utf-8', { fatal: true }).decode(bytes), CAPS);
	} catch (thrown) {
		throw new Failure('notebook.file_damaged', { message: String(thrown) }, thrown);
	}
}
