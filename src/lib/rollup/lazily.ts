/**
 * What is made only where it is asked for.
 *
 * Invariant: whatever is read, in whatever order and however often, each value is made at most once
 * and is the same ever after; one that could not be made fails at every reading.
 */

export type Makers<T> = { readonly [K in keyof T]: () => T[K] };

export function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | null = null;
	return () => (made ??= { value: make() }).value;
}

/** An object with the values of `plain`, and those of `makers`, each made when it is first read. */
export function lazily<P extends object, M extends object>(plain: P, makers: Makers<M>): P & M {
	const object = { ...plain };
	for (const name of Object.keys(makers) as (keyof M & string)[])
		keepMade(object, name, makers[name]);
	return object as P & M;
}

// A plain value from then on; nothing of what it was made from is held by it.
function keepMade(object: object, name: string, make: () => unknown): void {
	Object.defineProperty(object, name, {
		enumerable: true,
		configurable: true,
		get() {
			const value = make();
			Object.defineProperty(object, name, { value, enumerable: true });
			return value;
		}
	});
}
