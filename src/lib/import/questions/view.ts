/** A reading under a plan as the questions see it: typed columns block by block, each made when asked for. */
import type { Column } from '#lib/core/columns.ts';
import type { Role } from '#lib/core/kinds.ts';
import { filler } from '../columns/filler.ts';
import { BLOCK_ROWS } from '../columns/intern.ts';
import type { Plan } from '../roles/plan.ts';
import type { RawReading } from '../raw.ts';
import { cellsOf, type Lookup, MISSING } from '../columns/typed.ts';

export class View {
	readonly raw: RawReading;
	readonly plan: Plan;
	readonly lookups: readonly Lookup[];
	readonly #fillers = new Map<number, (block: number) => Column>();

	constructor(raw: RawReading, plan: Plan, lookups: readonly Lookup[]) {
		this.raw = raw;
		this.plan = plan;
		this.lookups = lookups;
	}

	get blocks(): number {
		return Math.ceil(this.raw.rows / BLOCK_ROWS);
	}

	rowsOf(block: number): number {
		return Math.min(BLOCK_ROWS, this.raw.rows - block * BLOCK_ROWS);
	}

	/** Where the column of `role` stands, or −1. */
	place(role: Role): number {
		return this.plan.columns.findIndex((column) => column.role === role);
	}

	header(place: number): string {
		return this.raw.columns[place]?.header ?? '';
	}

	/** The column at `place` as its plan says; its buffers may be the reading's own. */
	column(place: number, block: number): Column {
		const known = this.#fillers.get(place);
		if (known) return known(block);
		const { type } = this.plan.columns[place]!.format;
		const fill = filler(type, this.raw.columns[place]!, this.lookups[place]!);
		this.#fillers.set(place, fill);
		return fill(block);
	}

	/** Rows in which the column has nothing. */
	missing(place: number): number {
		return cellsOf(this.raw.columns[place]!, this.lookups[place]!)[MISSING];
	}
}
