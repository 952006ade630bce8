import type { Profile } from '#lib/rollup/profile.ts';

/**
 * `make` that remembers its last answer for each profile: what hangs on the customer table and a
 * few plain arguments, but not on tiers, is not made again when a cut-off moves.
 */
export function remembered<A extends readonly unknown[], R>(
	make: (profile: Profile, ...args: A) => R
): (profile: Profile, ...args: A) => R {
	const known = new WeakMap<Profile, { readonly key: string; readonly value: R }>();
	return (profile, ...args) => {
		const key = JSON.stringify(args);
		const last = known.get(profile);
		if (last?.key === key) return last.value;
		const value = make(profile, ...args);
		known.set(profile, { key, value });
		return value;
	};
}
