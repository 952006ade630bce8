/** The other thread of a large file's reading: it scans stretches of it and holds nothing else. */
import './offline.ts';
import type { OtherReader } from '#lib/import/scan/both-ends.ts';
import { buffersOf, otherReader } from '#lib/import/scan/stretch.ts';
import { givingAway, serve } from './rpc.ts';

const reader = otherReader();

const api: OtherReader = {
	open: reader.open,
	async read(part) {
		const stretch = await reader.read(part);
		return stretch && givingAway(stretch, buffersOf(stretch));
	},
	async known() {
		const known = await reader.known();
		const buffers = known.flatMap(({ offsets, bytes, counts }) =>
			[offsets, bytes, counts].flatMap((values) => values?.buffer ?? [])
		);
		return givingAway(known, buffers as ArrayBuffer[]);
	}
};

serve(api, self);
