/** Starts the thread that helps to read a large file; it ends with the worker that started it. */
import { Failure } from '#lib/core/failure.ts';
import type { OtherReader, OtherThread } from '#lib/import/scan/both-ends.ts';
import entry from './other.ts?worker&url';
import { connect } from './rpc.ts';
import { trusted } from './trusted.ts';
import { turn } from './turn.ts';

/** Of two cores the other is busy with the page, the store and the bytes on their way. */
const FEWEST_CORES = 4;

/** Null where it would not pay, or the browser starts no worker from another. */
export function otherThread(): OtherThread | null {
	if (typeof Worker === 'undefined' || navigator.hardwareConcurrency < FEWEST_CORES) return null;
	const worker = started();
	if (!worker) return null;
	const { api: reader, lose } = connect<OtherReader>(worker);
	const close = () => {
		worker.terminate();
		lose(new Failure('worker.lost'));
	};
	worker.addEventListener('error', close);
	worker.addEventListener('messageerror', close);
	return { reader, close, turn };
}

/** A host's policy may know nothing of a second worker: then this one does all of it. */
function started(): Worker | null {
	try {
		return new Worker(trusted(entry), { type: 'module', name: 'tierbook-other' });
	} catch (thrown) {
		if (thrown instanceof TypeError || thrown instanceof DOMException) return null;
		throw thrown;
	}
}
