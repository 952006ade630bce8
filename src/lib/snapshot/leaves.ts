/** A plain value as its single values: everything that a file of it would hold, none left out. */

type Leaf = string | number | boolean | null;

/** Values by their paths, `charts.0.result.total`, in the order in which they stand; an empty list or object is null. */
export function leavesOf(value: unknown): ReadonlyMap<string, Leaf> {
	const found = new Map<string, Leaf>();
	collect(value, '', found);
	return found;
}

function collect(value: unknown, path: string, found: Map<string, Leaf>): void {
	if (typeof value !== 'object' || value === null) {
		found.set(path, leafOf(value));
		return;
	}
	const inner = Object.entries(value).filter(([, one]) => one !== undefined);
	if (inner.length === 0) found.set(path, null);
	for (const [name, one] of inner) collect(one, path === '' ? name : `${path}.${name}`, found);
}

function leafOf(value: unknown): Leaf {
	const plain = ['string', 'number', 'boolean'].includes(typeof value);
	// No file tells the one zero from the other.
	if (value === 0) return 0;
	return plain ? (value as Leaf) : null;
}

/** Paths whose values differ between the two, or that only one of them has. */
export function differing(a: unknown, b: unknown): string[] {
	const [first, second] = [leavesOf(a), leavesOf(b)];
	const paths = new Set([...first.keys(), ...second.keys()]);
	return [...paths].filter((path) => !Object.is(first.get(path), second.get(path)));
}
