/**
 * What sums over groups give away: every set of cells whose own sum follows from them by adding
 * and subtracting.
 *
 * Such a set is a vector of zeros and ones in the row space of the groups. In reduced echelon form
 * the coefficients of a vector are its entries at the pivots, so that zeros and ones are all that
 * need be tried: the search is complete.
 */

/** So many steps of the search are taken before all counts as given away. */
export const MOST_STEPS = 200_000;

/** Sets of cells that weigh `below` or more need not be looked at; no weight is negative. */
export interface Bound {
	readonly weights: Float64Array;
	readonly below: number;
}

/**
 * Whether `found` holds for some determined set of cells; empty sets are none. `groups` and what
 * `found` is given have a 1 for each cell that belongs to them. Where the search takes more than
 * MOST_STEPS, it counts as found.
 */
export function someDetermined(
	groups: readonly Uint8Array[],
	found: (set: Uint8Array) => boolean,
	bound: Bound | null = null
): boolean {
	const cells = groups[0]?.length ?? 0;
	const basis = settlingSoon(echelon(groups), cells);
	const settled = settledBy(basis, cells);
	const sums = new Float64Array(cells);
	let steps = 0;
	return from(0, 0);

	/** What no later row touches has to be 0 or 1 already: most of the tree is never entered. */
	function from(row: number, weight: number): boolean {
		if (++steps > MOST_STEPS) return true;
		if (row === basis.length) return isFound();
		if (entered(row, weight)) return true;
		add(sums, basis[row]!, 1);
		const taken = entered(row, weight);
		add(sums, basis[row]!, -1);
		return taken;
	}

	function entered(row: number, weight: number): boolean {
		let heavier = weight;
		for (const cell of settled[row]!) {
			const isIn = isNear(sums[cell]!, 1);
			if (!isIn && !isNear(sums[cell]!, 0)) return false;
			if (bound && isIn) heavier += bound.weights[cell]!;
		}
		return (bound === null || heavier < bound.below) && from(row + 1, heavier);
	}

	function isFound(): boolean {
		const set = Uint8Array.from(sums, Math.round);
		return set.includes(1) && found(set);
	}
}

/** The rows in such an order that cells are settled early: next is what settles one with fewest. */
function settlingSoon(basis: readonly Float64Array[], cells: number): Float64Array[] {
	const touching = Array.from({ length: cells }, (_, cell) =>
		[...basis.keys()].filter((row) => !isNear(basis[row]![cell]!, 0))
	);
	const order = new Set<number>();
	while (order.size < basis.length) {
		let fewest: readonly number[] = [...basis.keys()].filter((row) => !order.has(row));
		for (const rows of touching) {
			const open = rows.filter((row) => !order.has(row));
			if (open.length > 0 && open.length < fewest.length) fewest = open;
		}
		for (const row of fewest) order.add(row);
	}
	return [...order].map((row) => basis[row]!);
}

/** For each row the cells of which it is the last to have any. */
function settledBy(basis: readonly Float64Array[], cells: number): number[][] {
	const settled = basis.map((): number[] => []);
	for (let cell = 0; cell < cells; cell++)
		settled[basis.findLastIndex((row) => !isNear(row[cell]!, 0))]?.push(cell);
	return settled;
}

function add(sums: Float64Array, row: Float64Array, sign: number): void {
	for (let cell = 0; cell < sums.length; cell++) sums[cell]! += sign * row[cell]!;
}

/** Entries are sums of few small fractions: nearer to a whole number than this they are it. */
const NEAR = 1e-6;

function isNear(value: number, whole: number): boolean {
	return Math.abs(value - whole) < NEAR;
}

/** Gauss–Jordan: a basis of the row space with a pivot that only its own row has. */
function echelon(groups: readonly Uint8Array[]): Float64Array[] {
	const rows = groups.map((group) => Float64Array.from(group));
	const cells = rows[0]?.length ?? 0;
	let rank = 0;
	for (let cell = 0; cell < cells && rank < rows.length; cell++) {
		const at = largest(rows, rank, cell);
		const pivot = rows[at]!;
		if (isNear(pivot[cell]!, 0)) continue;
		[rows[at], rows[rank]] = [rows[rank]!, pivot];
		scale(pivot, 1 / pivot[cell]!);
		for (const row of rows) if (row !== pivot) subtract(row, pivot, row[cell]!);
		rank++;
	}
	return rows.slice(0, rank);
}

function largest(rows: readonly Float64Array[], from: number, cell: number): number {
	let at = from;
	for (let i = from; i < rows.length; i++)
		if (Math.abs(rows[i]![cell]!) > Math.abs(rows[at]![cell]!)) at = i;
	return at;
}

function scale(row: Float64Array, by: number): void {
	for (let cell = 0; cell < row.length; cell++) row[cell]! *= by;
}

function subtract(row: Float64Array, other: Float64Array, times: number): void {
	if (times === 0) return;
	for (let cell = 0; cell < row.length; cell++) row[cell]! -= times * other[cell]!;
}
