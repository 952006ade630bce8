/**
 * Results as a table for people, or one object a line. `ratio` says how many times as fast, or as
 * sparing, we are; a limit stands in the place of a peer.
 */

/** The middle one of an odd number of values. */
export function median(values) {
	return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** Figures are null where the contender failed. */
export function reporter(json) {
	const tell = (row) => console.log(json ? JSON.stringify(row) : lines(row));
	return {
		/** Seconds of both; a goal of null is none. */
		speed: ({ name, ours, peer, seconds, goal }) =>
			tell({
				name,
				ours_s: round(ours),
				peer,
				peer_s: round(seconds),
				...judged(ours, seconds, goal)
			}),
		/** Bytes. */
		memory: ({ name, ours, limit }) =>
			tell({
				name,
				ours_s: null,
				peer: 'limit',
				peer_s: null,
				...judged(ours, limit, 1),
				ours_mb: round(ours && ours / 1e6),
				peer_mb: limit / 1e6
			}),
		/** On the way, and of single runs. */
		note: (text) => console.error(text)
	};
}

function judged(ours, peer, goal) {
	const ratio = ours === null || peer === null ? null : peer / Math.max(ours, 1e-9);
	return {
		ratio: round(ratio),
		goal: round(goal),
		holds: goal === null ? null : (ratio ?? 0) >= goal
	};
}

function lines({ name, ours_s, peer, peer_s, ratio, goal, holds, ours_mb, peer_mb }) {
	const [ours, theirs, unit] =
		ours_mb === undefined ? [ours_s, peer_s, 's'] : [ours_mb, peer_mb, 'MB'];
	const figure = (value) => `${String(value ?? 'failed').padStart(9)} ${unit}`;
	const verdict = holds === null ? '' : `; goal ${goal} ×: ${holds ? 'holds' : 'MISSED'}`;
	return `${name.padEnd(50)}${figure(ours)}
  ${peer.padEnd(48)}${figure(theirs)}
  ${ratio ?? '–'} ×${verdict}\n`;
}

function round(value) {
	return value === null ? null : Math.round(value * 1000) / 1000;
}
