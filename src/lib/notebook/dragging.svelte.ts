/** A cell under the pointer on its way to another place. */
import { dropPlace, placeAfter, scrollStep } from './drag.ts';

export class Dragging {
	readonly #move: (id: string, place: number) => void;
	/** The cell that is being moved; null where none is. */
	id: string | null = $state(null);
	/** The cell before which it would be put, counted; null while it would stay. */
	drop: number | null = $state(null);
	#end: AbortController | null = null;
	#y = 0;

	/** `move` takes the place counted without the cell itself. */
	constructor(move: (id: string, place: number) => void) {
		this.#move = move;
	}

	begin(event: PointerEvent, id: string): void {
		if (event.button !== 0 || this.id !== null) return;
		event.preventDefault();
		this.id = id;
		this.#y = event.clientY;
		this.#end = new AbortController();
		const { signal } = this.#end;
		window.addEventListener('pointermove', (moved) => this.#follow(moved.clientY), { signal });
		window.addEventListener('pointerup', () => this.#put(), { signal });
		window.addEventListener('pointercancel', () => this.#stop(), { signal });
		window.addEventListener('keydown', (pressed) => this.#escape(pressed), {
			signal,
			capture: true
		});
		requestAnimationFrame(() => this.#scroll());
	}

	#follow(y: number): void {
		this.#y = y;
		const cells = cellElements();
		const from = cells.findIndex((cell) => cell.id === `cell-${this.id}`);
		const place = dropPlace(cells.map(middleOf), y);
		this.drop = placeAfter(from, place) === from ? null : place;
	}

	#put(): void {
		const { id, drop } = this;
		const from = cellElements().findIndex((cell) => cell.id === `cell-${id}`);
		this.#stop();
		if (id !== null && drop !== null && from >= 0) this.#move(id, placeAfter(from, drop));
	}

	#escape(pressed: KeyboardEvent): void {
		if (pressed.key !== 'Escape') return;
		pressed.preventDefault();
		pressed.stopPropagation();
		this.#stop();
	}

	#stop(): void {
		this.#end?.abort();
		this.#end = null;
		this.id = null;
		this.drop = null;
	}

	#scroll(): void {
		if (this.id === null) return;
		const step = scrollStep(this.#y, window.innerHeight);
		if (step !== 0) {
			window.scrollBy(0, step);
			this.#follow(this.#y);
		}
		requestAnimationFrame(() => this.#scroll());
	}
}

function cellElements(): HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>('section[id^="cell-"]')];
}

function middleOf(cell: HTMLElement): number {
	const { top, height } = cell.getBoundingClientRect();
	return top + height / 2;
}
