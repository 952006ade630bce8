/**
 * How loyalty goes with the score: a constant, a straight line, a line with one break, or three
 * zones with a flat middle; by weighted least squares over levels, compared by BIC over answers.
 * Section 5 of the definitions.
 *
 * Invariant: every residual sum counts the spread within the levels too, so that it is the one
 * over single answers, and models of any shape compare on equal terms.
 */

/** One level of the score, or the mean of one bin. */
export interface Point {
	readonly x: number;
	/** Answers, > 0. */
	readonly n: number;
	/** Sum of loyalty over them, each 0 to 1. */
	readonly sum: number;
	/** Sum of squares of loyalty over them. */
	readonly squares: number;
}

export const MODELS = ['constant', 'line', 'oneBreak', 'threeZones'] as const;
export type ModelName = (typeof MODELS)[number];

/** `base + below · min(x − from, 0) + above · max(x − to, 0)`. */
export interface Fit {
	readonly from: number;
	readonly to: number;
	readonly base: number;
	readonly below: number;
	readonly above: number;
	/** Residual sum of squares over answers. */
	readonly rss: number;
}

export interface Model extends Fit {
	readonly name: ModelName;
	readonly bic: number;
}

/** Parameters of each model, places of breaks included. */
const SIZE: Readonly<Record<ModelName, number>> = {
	constant: 1,
	line: 2,
	oneBreak: 4,
	threeZones: 5
};

/** Residual sums nearer than this share of the total are equal: they differ by rounding alone. */
const TIE = 1e-9;

/** A slope under this does not rise: it differs from none by rounding alone. */
const FLAT = 1e-9;

/** The models that these points can carry, in the order of MODELS; points ascending in x. */
export function models(points: readonly Point[]): Model[] {
	const n = points.reduce((sum, point) => sum + point.n, 0);
	const fits: [ModelName, Fit | null][] = [
		['constant', constant(points)],
		['line', line(points)],
		['oneBreak', oneBreak(points)],
		['threeZones', threeZones(points)]
	];
	return fits.flatMap(([name, fit]) =>
		fit ? [{ ...fit, name, bic: bic(fit.rss, n, SIZE[name]) }] : []
	);
}

/** The model of the lowest BIC; the simpler one where two are equal. */
export function best(candidates: readonly Model[]): Model {
	return candidates.reduce((a, b) => (b.bic < a.bic ? b : a));
}

/** The value of a fit at `x`. */
export function valueAt(fit: Fit, x: number): number {
	return fit.base + fit.below * Math.min(x - fit.from, 0) + fit.above * Math.max(x - fit.to, 0);
}

/**
 * The flat-middle fit of least squares over every pair of candidate breaks whose outer slopes
 * rise; null where there is none. Among equals the widest middle wins.
 */
export function threeZones(points: readonly Point[]): Fit | null {
	const breaks = candidates(points);
	let found: Fit | null = null;
	for (let i = 0; i < breaks.length; i++)
		for (let j = breaks.length - 1; j > i; j--) {
			const fit = flatBetween(points, breaks[i]!, breaks[j]!);
			if (fit && fit.below > FLAT && fit.above > FLAT) found = better(points, found, fit);
		}
	return found;
}

/** Where a break may lie: levels and midpoints, strictly within the outer levels. */
export function candidates(points: readonly Point[]): number[] {
	return points.flatMap(({ x }, i) => {
		const next = points[i + 1];
		const middle = next ? [(x + next.x) / 2] : [];
		return i > 0 && next ? [x, ...middle] : middle;
	});
}

function constant(points: readonly Point[]): Fit | null {
	return flatBetween(points, -Infinity, Infinity);
}

function line(points: readonly Point[]): Fit | null {
	const x = points[0]?.x ?? 0;
	return points.length < 2 ? null : kinked(points, x);
}

function oneBreak(points: readonly Point[]): Fit | null {
	return candidates(points)
		.filter(() => points.length > 2)
		.reduce<Fit | null>((found, at) => better(points, found, kinked(points, at)), null);
}

function better(points: readonly Point[], found: Fit | null, fit: Fit | null): Fit | null {
	if (!found || !fit) return found ?? fit;
	return fit.rss < found.rss - TIE * spread(points) ? fit : found;
}

/** Two slopes that meet at `at`; below the first level there is only the right one. */
function kinked(points: readonly Point[], at: number): Fit | null {
	return flatBetween(points, at, at);
}

/**
 * Least squares with given breaks. The two outer terms are never both off zero, so their cross
 * product vanishes and the normal equations solve one after the other.
 */
function flatBetween(points: readonly Point[], from: number, to: number): Fit | null {
	let n = 0,
		y = 0,
		u = 0,
		uu = 0,
		uy = 0,
		v = 0,
		vv = 0,
		vy = 0;
	for (const point of points) {
		const below = Math.min(point.x - from, 0);
		const above = Math.max(point.x - to, 0);
		n += point.n;
		y += point.sum;
		u += point.n * below;
		uu += point.n * below * below;
		uy += below * point.sum;
		v += point.n * above;
		vv += point.n * above * above;
		vy += above * point.sum;
	}
	const rest = n - part(u * u, uu) - part(v * v, vv);
	// No answer between the breaks and one level on each side: nothing fixes the base.
	if (!(rest > 1e-9 * n)) return null;
	const base = (y - part(u * uy, uu) - part(v * vy, vv)) / rest;
	const line = { from, to, base, below: part(uy - base * u, uu), above: part(vy - base * v, vv) };
	return { ...line, rss: residual(points, line) };
}

function part(numerator: number, denominator: number): number {
	return denominator > 0 ? numerator / denominator : 0;
}

function residual(points: readonly Point[], line: Omit<Fit, 'rss'>): number {
	const fit = { ...line, rss: 0 };
	return points.reduce((sum, { x, n, sum: y, squares }) => {
		const value = valueAt(fit, x);
		return sum + Math.max(0, squares - 2 * value * y + n * value * value);
	}, 0);
}

/** Sum of squares about nothing: the measure of what rounding can do. */
function spread(points: readonly Point[]): number {
	return points.reduce((sum, { squares }) => sum + squares, 0);
}

/** Schwarz's criterion for Gaussian errors; a perfect fit is held at rounding's floor. */
function bic(rss: number, n: number, parameters: number): number {
	return n * Math.log(Math.max(rss / n, 1e-12)) + parameters * Math.log(n);
}
