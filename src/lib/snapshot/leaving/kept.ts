/** The last thing asked for, made once however often it is asked for; what failed is made anew. */
export class Kept<T> {
	#last: { readonly asked: string; readonly made: Promise<T> } | null = null;

	/** `asked`: all that `make` depends on, as one text. */
	of(asked: string, make: () => Promise<T>): Promise<T> {
		if (this.#last?.asked === asked) return this.#last.made;
		const made = make();
		const last = { asked, made };
		this.#last = last;
		made.catch(() => {
			if (this.#last === last) this.#last = null;
		});
		return made;
	}
}
