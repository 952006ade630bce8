/**
 * What sums over groups give away: every set of cells whose own sum follows from them by adding
 * and subtracting.
 *
 * Such a set is a vector of zeros and ones in the row space of the groups. In reduced echelon form
 * the coefficients of a vector are its entries at the pivots, so that zeros and ones are all that
 * need be tried: the search is complete.
 */

/** More independent groups than this are too many to look through. */
export const MOST_GROUPS = 22;

/**
 * Whether `found` holds for some determined set of cells; empty sets are none. `groups` and what
 * `found` is given have a 1 for each cell that belongs to them. Groups beyond MOST_GROUPS count as
 * giving everything away.
 */
export function someDetermined(
	groups: readonly Uint8Array[],
	found: (set: Uint8Array) => boolean
): boolean {
	const basis = echelon(groups);
	if (basis.length > MOST_GROUPS) return true;
	const cells = groups[0]?.length ?? 0;
	const settled = settledBy(basis, cells);
	const sums = new Float64Array(cells);
	return from(0);

	/** What no later row touches has to be 0 or 1 already: most of the tree is never entered. */
	function from(row: number): boolean {
		if (row === basis.length) return isFound();
		if (isSettled(row) && from(row + 1)) return true;
		add(sums, basis[row]!, 1);
		const taken = isSettled(row) && from(row + 1);
		add(sums, basis[row]!, -1);
		return taken;
	}

	function isSettled(row: number): boolean {
		return settled[row]!.every((cell) => isNear(sums[cell]!, 0) || isNear(sums[cell]!, 1));
	}

	function isFound(): boolean {
		const set = Uint8Array.from(sums, Math.round);
		return set.includes(1) && found(set);
	}
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
