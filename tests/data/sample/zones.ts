/**
 * Which of four shapes explains answers best by BIC: a constant, a straight line, one break, or
 * three zones with a flat middle. The plain way: least squares on the answers grouped by level.
 */
interface Point {
	readonly x: number;
	readonly y: number;
}

interface Fit {
	readonly model: 'constant' | 'line' | 'break' | 'zones';
	readonly breaks: readonly number[];
	readonly bic: number;
}

interface Level {
	readonly x: number;
	readonly n: number;
	readonly mean: number;
}

export function bestZones(points: readonly Point[]): Fit {
	return allFits(points).reduce((best, one) => (one.bic < best.bic ? one : best));
}

function allFits(points: readonly Point[]): Fit[] {
	const levels = levelsOf(points);
	const within = points.reduce((sum, { x, y }) => sum + (y - meanAt(levels, x)) ** 2, 0);
	const fit = (model: Fit['model'], breaks: readonly number[], columns: Columns): Fit => {
		const rss = within + residue(levels, columns);
		const parameters = columns(0).length + breaks.length;
		const bic =
			points.length * Math.log(rss / points.length) + parameters * Math.log(points.length);
		return { model, breaks, bic };
	};
	const cuts = cutsOf(levels);
	return [
		fit('constant', [], () => [1]),
		fit('line', [], (x) => [1, x]),
		...cuts.map((b) => fit('break', [b], (x) => [1, x, Math.max(0, x - b)])),
		...cuts.flatMap((a) =>
			cuts
				.filter((b) => b > a)
				.map((b) => fit('zones', [a, b], (x) => [1, Math.min(0, x - a), Math.max(0, x - b)]))
		)
	];
}

type Columns = (x: number) => number[];

function levelsOf(points: readonly Point[]): Level[] {
	const sums = new Map<number, { n: number; sum: number }>();
	for (const { x, y } of points) {
		const { n, sum } = sums.get(x) ?? { n: 0, sum: 0 };
		sums.set(x, { n: n + 1, sum: sum + y });
	}
	return [...sums].map(([x, { n, sum }]) => ({ x, n, mean: sum / n })).sort((a, b) => a.x - b.x);
}

function meanAt(levels: readonly Level[], x: number): number {
	return levels.find((level) => level.x === x)?.mean ?? NaN;
}

/** Inner levels, and the midpoints between all levels. */
function cutsOf(levels: readonly Level[]): number[] {
	const inner = levels.slice(1, -1).map(({ x }) => x);
	const middles = levels.slice(1).map(({ x }, i) => (x + (levels[i]?.x ?? x)) / 2);
	return [...inner, ...middles].sort((a, b) => a - b);
}

function residue(levels: readonly Level[], columns: Columns): number {
	const size = columns(0).length;
	const normal = Array.from({ length: size }, () => new Array<number>(size + 1).fill(0));
	for (const { x, n, mean } of levels) {
		const row = [...columns(x), mean];
		for (let i = 0; i < size; i++)
			for (let j = 0; j <= size; j++) normal[i]![j]! += n * row[i]! * row[j]!;
	}
	const solution = solve(normal);
	return levels.reduce((sum, { x, n, mean }) => {
		const fitted = columns(x).reduce((y, value, i) => y + value * solution[i]!, 0);
		return sum + n * (mean - fitted) ** 2;
	}, 0);
}

/** Gauss–Jordan with pivoting on a small system. */
function solve(rows: number[][]): number[] {
	const size = rows.length;
	for (let i = 0; i < size; i++) {
		const pivot = rows
			.slice(i)
			.reduce(
				(best, _, k) => (Math.abs(rows[i + k]![i]!) > Math.abs(rows[best]![i]!) ? i + k : best),
				i
			);
		[rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
		for (let k = 0; k < size; k++) {
			if (k === i) continue;
			const factor = rows[k]![i]! / rows[i]![i]!;
			for (let j = i; j <= size; j++) rows[k]![j]! -= factor * rows[i]![j]!;
		}
	}
	return rows.map((row, i) => row[size]! / row[i]!);
}
