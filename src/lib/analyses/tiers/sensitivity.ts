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
	const places = placesOf(ranking, movedCuts(ranking, lines, parameters));
	return lines.map((line, i) => {
		const [lower, higher] = [places[2 * i]!, places[2 * i + 1]!];
		return { lower: between(line, lower), higher: between(line, higher) };
	});
}

/** Each line moved down, then up. */
function movedCuts(ranking: Ranking, lines: readonly Line[], parameters: Parameters): Cut[] {
	if (parameters.tierMethod === 'customerShare')
		return lines.flatMap((_, i) =>
			WAYS.map((way) => headcount(ranking, lines, i, way, parameters))
		);
	const at = standing(lines, parameters);
	return at.flatMap((_, i) =>
		WAYS.map((way) => cutAt(shifted(at, i, way, parameters), ranking, parameters))
	);
}

const WAYS = [-1, 1] as const;

/** A tier's share is rounded up for itself, from where the tier above really ends. */
function headcount(
	{ winners }: Ranking,
	lines: readonly Line[],
	i: number,
	way: number,
	{ customerShares }: Parameters
): Cut {
	const share = Math.max(0, customerShares[i]! + way * POINTS);
	const end = (lines[i - 1]?.rank ?? 0) + leastReaching(winners, share);
	return { by: 'rank', below: Math.min(end, lines[i + 1]?.rank ?? winners) };
}

function between(line: Place, other: Place): Change {
	return {
		customers: Math.abs(other.rank - line.rank),
		measure: Math.abs(other.sum - line.sum)
	};
}

function standing(lines: readonly Line[], { tierMethod, cutOffs }: Parameters): At[] {
	if (tierMethod === 'profitShare') return [...cutOffs];
	return lines.map(({ cut }) => (cut.by === 'value' ? cut.least : 0));
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

function cutAt(at: At, { positive }: Ranking, { tierMethod }: Parameters): Cut {
	if (tierMethod === 'profitShare') return sumCut(positive, at);
	return { by: 'value', least: Math.ceil(at) };
}
