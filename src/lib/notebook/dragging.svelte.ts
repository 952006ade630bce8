/** A cell under the pointer on its way to another place, among the cells or in a list of them. */
import { dropPlace, placeAfter, scrollStep } from './drag.ts';

export class Dragging {
	readonly #move: (id: string, place: number) => void;
	/** The cell that is being moved; null where none is. */
	id: string | null = $state(null);
	/** The cell before which it would be put, counted; null while it would stay. */
	drop: number | null = $state(null);
	#end: AbortController | null = null;
	#y = 0;
	/** What the cells stand in, and what scrolls with them; null: the page. */
	#list: HTMLElement | null = null;
	#scroller: HTMLElement | null = null;

	/** `move` takes the place counted without the cell itself. */
	constructor(move: (id: string, place: number) => void) {
		this.#move = move;
	}

	/** `list` holds the elements of all cells, each under `data-cell`; null: the cells themselves. */
	begin(event: PointerEvent, id: string, list: HTMLElement | null = null): void {
		if (event.button !== 0 || this.id !== null) return;
		event.preventDefault();
		this.id = id;
		this.#list = list;
		this.#scroller = list && scrollerOf(list);
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
		const cells = this.#cells();
		const from = this.#from(cells);
		const place = dropPlace(cells.map(middleOf), y);
		this.drop = placeAfter(from, place) === from ? null : place;
	}

	#put(): void {
		const { id, drop } = this;
		const from = this.#from(this.#cells());
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
		const { top, height } = this.#scroller?.getBoundingClientRect() ?? {
			top: 0,
			height: window.innerHeight
		};
		const step = scrollStep(this.#y - top, height);
		if (step !== 0) {
			(this.#scroller ?? window).scrollBy(0, step);
			this.#follow(this.#y);
		}
		requestAnimationFrame(() => this.#scroll());
	}

	#cells(): HTMLElement[] {
		const selector = this.#list ? '[data-cell]' : 'section[data-cell]';
		return [...(this.#list ?? document).querySelectorAll<HTMLElement>(selector)];
	}

	#from(cells: readonly HTMLElement[]): number {
		return cells.findIndex(({ dataset }) => dataset['cell'] === this.id);
	}
}

function scrollerOf(list: HTMLElement): HTMLElement | null {
	for (let at: HTMLElement | null = list; at; at = at.parentElement)
		if (at.scrollHeight > at.clientHeight && getComputedStyle(at).overflowY !== 'visible')
			return at;
	return null;
}

function middleOf(cell: HTMLElement): number {
	const { top, height } = cell.getBoundingClientRect();
	return top + height / 2;
}
