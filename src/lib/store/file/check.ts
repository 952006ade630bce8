/**
 * Whether segments are the table that a manifest says. Kernels trust what is stored, so nothing gets
 * there that a table can't hold: a code without its text, money that is no whole number, half a column.
 */
import { isValid, type Column, type Field } from '#lib/core/columns.ts';
import { Failure, toFailure } from '#lib/core/failure.ts';
import { decodeBatch, decodeDictionary } from '#lib/table/ipc.ts';
import type { FileDataset } from './layout.ts';

/** Days from 1970 on either side: a hundred thousand years. */
const FARTHEST_DAY = 36_525_000;

export class TableCheck {
	readonly #dataset: FileDataset;
	readonly #columns: ReadonlyMap<string, ColumnCheck>;

	constructor(dataset: FileDataset) {
		this.#dataset = dataset;
		this.#columns = new Map(dataset.fields.map((field) => [field.name, new ColumnCheck(field)]));
	}

	/** The segments in their order. Fails with `notebook.file_damaged`. */
	add({ part, column }: FileDataset['segments'][number], bytes: Uint8Array): void {
		const check = this.#columns.get(column);
		if (!check) throw damaged(`column ${column}`);
		try {
			check[part](bytes);
		} catch (thrown) {
			throw damaged(toFailure(thrown).message, thrown);
		}
	}

	end(): void {
		const columns = [...this.#columns.values()];
		const first = String(columns[0]?.batches);
		for (const { field, batches, texts, highest } of columns) {
			if (String(batches) !== first) throw damaged(`rows of ${field.name}`);
			if (field.type === 'text' && highest >= texts) throw damaged(`texts of ${field.name}`);
		}
		const rows = columns[0]?.batches.reduce((sum, batch) => sum + batch, 0);
		if (rows !== this.#dataset.rows) throw damaged('rows');
	}
}

class ColumnCheck {
	readonly field: Field;
	/** Rows of each. */
	readonly batches: number[] = [];
	/** In its dictionary; and the highest code that a row has. */
	texts = 0;
	highest = -1;

	constructor(field: Field) {
		this.field = field;
	}

	rows(bytes: Uint8Array): void {
		const { fields, batch } = decodeBatch(bytes);
		const [found, another] = fields;
		const column = batch.columns[0];
		if (!found || another || !column) throw damaged('one column');
		if (found.type !== this.field.type || found.scale !== this.field.scale) throw damaged('type');
		const { values, valid } = column;
		if (values.length !== batch.rows || (valid && valid.length < (batch.rows + 7) >> 3))
			throw damaged('length');
		this.#look(column);
		this.batches.push(batch.rows);
	}

	dictionary(bytes: Uint8Array): void {
		if (this.field.type !== 'text') throw damaged('dictionary');
		this.texts += decodeDictionary([bytes]).size;
	}

	#look({ type, values, valid }: Column): void {
		const holds = HOLDS[type];
		for (let row = 0; row < values.length; row++) {
			if (!isValid(valid, row)) continue;
			const value = values[row]!;
			if (!holds(value)) throw damaged('value');
			if (type === 'text' && value > this.highest) this.highest = value;
		}
	}
}

const HOLDS: Readonly<Record<Column['type'], (value: number) => boolean>> = {
	text: (code) => code >= 0,
	money: Number.isSafeInteger,
	number: Number.isFinite,
	date: (day) => Math.abs(day) <= FARTHEST_DAY,
	boolean: (bit) => bit === 0 || bit === 1
};

function damaged(message: string, cause?: unknown): Failure {
	return new Failure('notebook.file_damaged', { message }, cause);
}
