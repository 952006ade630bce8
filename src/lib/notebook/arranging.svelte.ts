/** Putting cells in, moving them and taking them out, with what the reader is told of it. */
import { createContext, tick } from 'svelte';
import { words } from '#lib/i18n/index.svelte.ts';
import type { Toasts } from '#lib/ui/toasts.svelte.ts';
import {
	duplicateCell,
	insertCell,
	isSectionFolded,
	moveCell,
	moveCellTo,
	newCell,
	removeCell,
	restoreCell,
	sectionOf,
	setFolded,
	setSectionFolded
} from './cells.ts';
import { Dragging } from './dragging.svelte.ts';
import { focusCell } from './keys.ts';
import type { Cell, CellKind } from './notebook.ts';
import type { Session } from './session.svelte.ts';
import { titleIn } from './titles.ts';
import { editAndTell } from './told.ts';

interface Folding {
	readonly folded: boolean;
	/** What `run` does, in words. */
	readonly label: string;
	readonly run: () => void;
}

export class Arranging {
	readonly #session: Session;
	readonly #toasts: Toasts;
	/** Where the reader is about to put a cell in; null where nobody is. */
	place: number | null = $state(null);
	/** The cell that the reader was in last; it may be gone. */
	selected: string | null = $state(null);
	readonly dragging = new Dragging((id, place) => void this.#moveTo(id, place));
	/** The same in the outline, where the reader stays in the outline. */
	readonly outlined = new Dragging((id, place) => this.#session.edit(moveCellTo(id, place)));

	constructor(session: Session, toasts: Toasts) {
		this.#session = session;
		this.#toasts = toasts;
	}

	/** Asks what to put before the cell (0) or behind it (1). */
	ask(id: string, behind: 0 | 1): void {
		this.place = this.placeOf(id) + behind;
	}

	/** Asks what to put behind the cell that the reader was in last, else at the end. */
	askBelow(): void {
		if (this.selectedCell) this.ask(this.selectedCell.id, 1);
		else this.askLast();
	}

	/** Asks what to put at the end. */
	askLast(): void {
		this.place = this.#cells.length;
	}

	/** Puts it where the reader was asked about, else behind the cell that it was in last; its id. */
	insert(kind: CellKind): string {
		if (this.place === null) this.askBelow();
		const cell = newCell(kind, this.#cells);
		this.#session.edit(insertCell(cell, this.place ?? this.#cells.length));
		this.place = null;
		return cell.id;
	}

	/** The focus stays on what has moved. */
	async move(id: string, by: 1 | -1): Promise<void> {
		this.#session.edit(moveCell(id, by));
		await tick();
		focusCell(id);
	}

	async #moveTo(id: string, place: number): Promise<void> {
		this.#session.edit(moveCellTo(id, place));
		await tick();
		focusCell(id);
	}

	/** The focus goes to the copy. */
	async duplicate(id: string): Promise<void> {
		const place = this.placeOf(id);
		this.#session.edit(duplicateCell(id));
		await tick();
		focusCell(this.#cells[place + 1]?.id ?? id);
	}

	fold(id: string, folded: boolean): void {
		this.#session.edit(setFolded(id, folded));
	}

	/** How a cell is folded or unfolded, a heading with all that stands under it; null where nothing can be. */
	foldingOf(id: string): Folding | null {
		const cell = this.cell(id);
		if (!cell) return null;
		if (cell.type === 'heading') return this.#sectionFolding(cell);
		const { folded } = cell;
		const label = folded ? words().cells.unfold : words().cells.fold;
		return { folded, label, run: () => this.fold(id, !folded) };
	}

	#sectionFolding(heading: Cell): Folding | null {
		if (sectionOf(this.#cells, heading.id).length === 0) return null;
		const folded = isSectionFolded(this.#cells, heading.id);
		const { foldSection, unfoldSection } = words().cells;
		const label = (folded ? unfoldSection : foldSection)(titleIn(this.#session, heading));
		const run = () => this.#session.edit(setSectionFolded(heading.id, !folded));
		return { folded, label, run };
	}

	remove(id: string): void {
		const place = this.placeOf(id);
		const cell = this.#cells[place];
		if (!cell) return;
		editAndTell(this.#session, this.#toasts, {
			text: words().cells.removed(titleIn(this.#session, cell)),
			change: removeCell(id),
			inverse: restoreCell(cell, place)
		});
	}

	placeOf(id: string): number {
		return this.#cells.findIndex((cell) => cell.id === id);
	}

	cell(id: string): Cell | null {
		return this.#cells.find((cell) => cell.id === id) ?? null;
	}

	get selectedCell(): Cell | null {
		return this.selected === null ? null : this.cell(this.selected);
	}

	get count(): number {
		return this.#cells.length;
	}

	get #cells() {
		return this.#session.notebook.cells;
	}
}

export const [getArranging, setArranging] = createContext<Arranging>();
