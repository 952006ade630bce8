/**
 * Two shared charts of one analysis, figure by figure.
 *
 * Invariant: a change is `after` less `before`, and stands only where both are known and count the
 * same thing; money in two currencies has none. A change too small to be written is none.
 */
import type { NamedFigure } from '#lib/analyses/analysis.ts';
import type { Figures, ToldFigure } from './figures.ts';

export interface ComparedFigure {
	readonly key: string;
	readonly title: string;
	readonly type: NamedFigure['type'];
	/** Money in minor units at the comparison's scale. */
	readonly before: number | null;
	readonly after: number | null;
	readonly change: number | null;
	/** Among what the chart shows most. */
	readonly main: boolean;
}

export interface Comparison {
	/** The finer of the two scales, so that no digit is lost. */
	readonly scale: number;
	/** The first currency, and the second where it is another. */
	readonly currencies: readonly [string | null, string | null];
	readonly figures: readonly ComparedFigure[];
}

/** Figures by their keys; those that only one side has stand with a null on the other, those that neither tells nowhere. */
export function compare(before: Figures, after: Figures): Comparison {
	const scale = Math.max(before.scale, after.scale);
	const money = before.currency === after.currency;
	const [first, second] = [atScale(before, scale), atScale(after, scale)];
	const keys = new Set([...first.keys(), ...second.keys()]);
	const figures = [...keys].flatMap((key) => {
		const [a, b] = [first.get(key), second.get(key)];
		const either = b ?? a;
		const [before, after] = [a?.value ?? null, b?.value ?? null];
		if (!either || (before === null && after === null)) return [];
		return [compared(either, before, after, { money, scale })];
	});
	return { scale, currencies: [before.currency, after.currency], figures };
}

function atScale({ figures, scale }: Figures, wanted: number): Map<string, ToldFigure> {
	const factor = 10 ** (wanted - scale);
	return new Map(
		figures.map((one) => [
			one.key,
			one.type === 'money' && one.value !== null ? { ...one, value: one.value * factor } : one
		])
	);
}

function compared(
	{ key, title, type, main }: ToldFigure,
	before: number | null,
	after: number | null,
	{ money, scale }: { readonly money: boolean; readonly scale: number }
): ComparedFigure {
	const known = before !== null && after !== null && (type !== 'money' || money);
	return {
		key,
		title,
		type,
		before,
		after,
		change: known ? written(after - before, type, scale) : null,
		main: main === true
	};
}

/** Decimals of a number and of a share in percent, as a comparison writes them. */
export const DIGITS = { number: 2, share: 1 } as const;

function written(change: number, type: NamedFigure['type'], scale: number): number {
	const least = leastWritten(type, scale);
	return Math.abs(change) < least / 2 ? 0 : change;
}

/** The least that is written other than 0. */
function leastWritten(type: NamedFigure['type'], scale: number): number {
	if (type === 'share') return 10 ** (-2 - DIGITS.share);
	if (type === 'number') return 10 ** -DIGITS.number;
	// Money is written to two decimals, whatever its scale.
	return type === 'money' ? 10 ** Math.max(0, scale - 2) : 1;
}

interface Tally {
	readonly higher: number;
	readonly lower: number;
	readonly same: number;
	/** Known on one side only, or not to be compared. */
	readonly apart: number;
	/**
	 * The money that changed most for its size, else the share that moved furthest, by a point at
	 * least, else whatever changed most for its size: of what the chart shows most, else of all; null
	 * where nothing moved.
	 */
	readonly widest: ComparedFigure | null;
}

export function tally(figures: readonly ComparedFigure[]): Tally {
	const told = figures.filter(({ change }) => change !== null);
	const count = (sign: number): number =>
		told.filter(({ change }) => Math.sign(change ?? 0) === sign).length;
	return {
		higher: count(1),
		lower: count(-1),
		same: count(0),
		apart: figures.length - told.length,
		widest: widestOf(told.filter(({ main }) => main)) ?? widestOf(told)
	};
}

/** A point: a share that moved less did hardly. */
const LEAST_MOVE = 0.01;

function widestOf(figures: readonly ComparedFigure[]): ComparedFigure | null {
	const moved = figures.filter(({ change }) => change !== 0);
	const money = moved.filter((figure) => figure.type === 'money' && growth(figure) !== null);
	const shares = moved.filter(
		({ type, change }) => type === 'share' && Math.abs(change ?? 0) >= LEAST_MOVE
	);
	return (
		most(money, relative) ??
		most(shares, ({ change }) => Math.abs(change ?? 0)) ??
		most(moved, relative)
	);
}

/** Of what it was before; null for shares, which move by points, and where that says nothing. */
export function growth({ type, before, change }: ComparedFigure): number | null {
	if (before === null || before === 0 || change === null || change === 0) return null;
	return type === 'share' ? null : change / Math.abs(before);
}

/** Of the larger of the two, so in 0–2 whatever is measured. */
function relative({ before, after, change }: ComparedFigure): number {
	const size = Math.max(Math.abs(before ?? 0), Math.abs(after ?? 0));
	return size === 0 ? 0 : Math.abs(change ?? 0) / size;
}

function most<T>(values: readonly T[], measure: (value: T) => number): T | null {
	let best: T | null = null;
	for (const value of values) if (best === null || measure(value) > measure(best)) best = value;
	return best;
}

/** Of more than can be read at a glance what the chart shows most, else the `count` that changed most for their size, in their order. */
export function chief(
	figures: readonly ComparedFigure[],
	count: number
): { readonly shown: readonly ComparedFigure[]; readonly by: 'main' | 'change' } {
	const main = figures.filter((figure) => figure.main);
	if (main.length > 0) return { shown: main, by: 'main' };
	const ranked = [...figures].sort((a, b) => relative(b) - relative(a)).slice(0, count);
	const kept = new Set(ranked);
	return { shown: figures.filter((figure) => kept.has(figure)), by: 'change' };
}
