/** Short messages that may be taken back; one shows at a time, the newest. */
import { createContext } from 'svelte';

export interface Toast {
	readonly text: string;
	readonly action?: { readonly label: string; readonly run: () => void };
}

/** Long enough to read, decide and reach the button. */
const SHOWN_MS = 8000;

export class Toasts {
	current = $state.raw<Toast | null>(null);
	#timer: ReturnType<typeof setTimeout> | undefined;

	show(toast: Toast): void {
		this.current = toast;
		this.resume();
	}

	dismiss(): void {
		clearTimeout(this.#timer);
		this.current = null;
	}

	/** Stays while a pointer or the focus is on it. */
	hold(): void {
		clearTimeout(this.#timer);
	}

	resume(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => (this.current = null), SHOWN_MS);
	}
}

export const [useToasts, provideToasts] = createContext<Toasts>();
