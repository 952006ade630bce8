/** What a set of controls reads and changes: the notebook's parameters, or those of one cell. */
import { createContext } from 'svelte';
import type { Context } from '#lib/analyses/analysis.ts';
import type { Parameters } from '#lib/core/parameters.ts';
import type { CellOutcome } from '#lib/worker/api.ts';
import { followNotebook, parametersOf, setOwnParameters } from '../cells.ts';
import { setParameters, type Edit } from '../edit.ts';
import type { Cell } from '../notebook.ts';
import type { Session } from '../session.svelte.ts';

export type ParameterName = keyof Parameters;

export abstract class Settings {
	protected readonly session: Session;

	constructor(session: Session) {
		this.session = session;
	}

	/** Those in force. */
	abstract readonly parameters: Parameters;
	protected abstract change(patch: Partial<Parameters>): Edit;

	/** `gesture` names a drag, which undo takes as one step. */
	set(patch: Partial<Parameters>, gesture: string | null = null): void {
		this.session.edit(this.change(patch), gesture);
	}

	/** Ends a drag. */
	settle(): void {
		this.session.settle();
	}

	/** Whether it differs from the notebook's. */
	abstract isOwn(name: ParameterName): boolean;

	/** Takes the notebook's again. */
	abstract follow(names: readonly ParameterName[]): void;

	/** What the last figures of the notebook stand on; null before the first. */
	get context(): Context | null {
		return this.session.computed?.context ?? null;
	}

	outcome(analysis: string): CellOutcome | undefined {
		return this.session.computed?.outcomes[analysis];
	}
}

export class NotebookSettings extends Settings {
	get parameters(): Parameters {
		return this.session.notebook.parameters;
	}

	isOwn(): boolean {
		return false;
	}

	follow(): void {}

	protected change(patch: Partial<Parameters>): Edit {
		return setParameters(patch);
	}
}

/** What is set here holds for one analysis alone. */
export class CellSettings extends Settings {
	readonly #cell: () => Cell;

	constructor(session: Session, cell: () => Cell) {
		super(session);
		this.#cell = cell;
	}

	get parameters(): Parameters {
		return parametersOf(this.session.notebook, this.#cell());
	}

	/** Its own result may stand on another basis than the notebook's. */
	override get context(): Context | null {
		const cell = this.#cell();
		const own = cell.type === 'analysis' ? this.session.shownIn(cell)?.context : null;
		return own ?? super.context;
	}

	isOwn(name: ParameterName): boolean {
		const cell = this.#cell();
		return cell.type === 'analysis' && name in cell.parameters;
	}

	follow(names: readonly ParameterName[]): void {
		this.session.edit(followNotebook(this.#cell().id, names));
	}

	protected change(patch: Partial<Parameters>): Edit {
		return setOwnParameters(this.#cell().id, patch);
	}
}

export const [getSettings, setSettings] = createContext<Settings>();
