/**
 * Columns of a file that is still being read, as they will be stored if the rest of it is like its
 * head. Only what needs no text to be typed: keys that stand as they were written, and numbers.
 * It is a guess, for a reader that can do without: the whole file may say otherwise.
 */
import type { Column, Field } from '#lib/core/columns.ts';
import type { NumberColumns } from '../cut/collect.ts';
import { filler } from './filler.ts';
import { BLOCK_ROWS, type CellBlock, type Standing } from './intern.ts';
import type { ColumnPlan, Plan } from '../roles/plan.ts';
import type { RawReading } from '../raw.ts';
import { shiftOf } from './typed.ts';

export interface EarlyColumn {
	readonly field: Field;
	readonly column: Column;
}

export class EarlyBlocks {
	readonly #columns: readonly (ColumnPlan & { readonly standing: Standing })[];
	#next = 0;

	constructor(head: RawReading, plan: Plan, columns: readonly Standing[], numbers: NumberColumns) {
		this.#columns = plan.columns.flatMap((planned, i) => {
			const standing = columns[i];
			const plainKeys = planned.format.type === 'text' && head.columns[i]?.texts.odd.length === 0;
			return standing && planned.role && (plainKeys || numbers.has(i))
				? { ...planned, standing }
				: [];
		});
	}

	/** Of the next block that is full; null while there is none. What they hold may be the reading's own. */
	next(): EarlyColumn[] | null {
		const block = this.#next;
		if (this.#columns[0]?.standing.blocks[block]?.rows !== BLOCK_ROWS) return null;
		this.#next++;
		return this.#columns.flatMap(({ role, format, standing }) => {
			const column = typed(standing.blocks[block]!, standing.scale, format);
			const scale = format.type === 'money' ? format.scale : 0;
			return column ? { field: { name: role!, type: format.type, scale }, column } : [];
		});
	}
}

/** Nothing where a cell is no plain number, as only the texts tell what it is. */
function typed(block: CellBlock, scale: number, format: ColumnPlan['format']): Column | null {
	if (block.odd !== null) return null;
	const read = {
		state: new Uint8Array(0),
		values: new Float64Array(0),
		keys: null,
		shift: shiftOf({ scale }, format)
	};
	return filler(format.type, { blocks: [block] }, read)(0);
}
