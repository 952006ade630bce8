/**
 * `make` that remembers its last answer: called again with equal plain arguments it gives the same
 * one. A failed attempt is forgotten.
 */
export function latest<A extends readonly unknown[], R>(
	make: (...args: A) => Promise<R>
): (...args: A) => Promise<R> {
	let key: string | null = null;
	let value: Promise<R> | null = null;
	return (...args) => {
		const asked = JSON.stringify(args);
		if (value === null || asked !== key) {
			key = asked;
			const made = make(...args);
			value = made;
			made.catch(() => {
				if (value === made) value = null;
			});
		}
		return value;
	};
}
