/**
 * Whether something has been out of date for long enough to be worth saying: what is made good in
 * a blink changes nothing on the screen, so that a slider moves the figures and nothing else.
 */
export const LAG_MS = 250;

export class Lag {
	late = $state(false);
	#timer: ReturnType<typeof setTimeout> | null = null;

	/** Something is out of date; a wait that has begun goes on. */
	begin(): void {
		this.#timer ??= setTimeout(() => (this.late = true), LAG_MS);
	}

	/** Something new has come. */
	end(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
		this.late = false;
	}
}
