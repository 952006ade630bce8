/** Who changes tier when a cut-off moves 2 points, the others standing still, before qualifiers. */
import { leastReaching } from '#lib/core/money.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import { sumCut } from '#lib/segment/lines.ts';
import { placesOf, type Cut, type Place, type Ranking } from '#lib/segment/ranking.ts';
import type { Line } from '#lib/segment/tiering.ts';

/** Two points of a share; of a threshold, two per cent of it. */
export const POINTS = 0.02;

export interface Sensitivity {
	/** The cut-off lower and higher; never past its neighbours, nor past 0 and 100 %. */
	readonly lower: Change;
	readonly higher: Change;
}

export interface Change {
	readonly customers: number;
	/** Their measure, minor units. */
	readonly measure: number;
}

/** A line in the terms of its method: cumulative shares, or minor units. */
type At = number;

export function sensitivity(
	ranking: Ranking,
	lines: readonly Line[],
	parameters: Parameters
): Sensitivity[] {
	const at = standing(lines, parameters);
	const moved = at.flatMap((_, i) => [-1, 1].map((way) => shifted(at, i, way, parameters)));
	const places = placesOf(
		ranking,
		moved.map((to) => cutAt(to, ranking, parameters))
	);
	return lines.map((line, i) => {
		const [lower, higher] = [places[2 * i]!, places[2 * i + 1]!];
		return { lower: between(line, lower), higher: between(line, higher) };
	});
}

function between(line: Place, other: Place): Change {
	return {
		customers: Math.abs(other.rank - line.rank),
		measure: Math.abs(other.sum - line.sum)
	};
}

function standing(
	lines: readonly Line[],
	{ tierMethod, cutOffs, customerShares }: Parameters
): At[] {
	if (tierMethod === 'profitShare') return [...cutOffs];
	if (tierMethod === 'thresholds')
		return lines.map(({ cut }) => (cut.by === 'value' ? cut.least : 0));
	let end = 0;
	return customerShares.map((share) => (end += share));
}

/** Where line `i` goes; thresholds fall from tier to tier, shares rise. */
function shifted(at: readonly At[], i: number, way: number, { tierMethod }: Parameters): At {
	const here = at[i]!;
	const before = at[i - 1];
	const after = at[i + 1];
	if (tierMethod === 'thresholds')
		return clamp(here * (1 + way * POINTS), after ?? 0, before ?? Infinity);
	return clamp(here + way * POINTS, before ?? 0, after ?? 1);
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(least, Math.min(most, value));
}

function cutAt(at: At, { positive, winners }: Ranking, { tierMethod }: Parameters): Cut {
	if (tierMethod === 'profitShare') return sumCut(positive, at);
	if (tierMethod === 'thresholds') return { by: 'value', least: Math.ceil(at) };
	return { by: 'rank', below: leastReaching(winners, at) };
}
