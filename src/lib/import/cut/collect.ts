/**
 * Rows to raw columns.
 * Invariant: rows + setAside = non-blank rows after the header; what is set aside is in the report.
 */
import { AsideRows } from './aside.ts';
import { Beyond } from './beyond.ts';
import { type ColumnBuilder, columnBuilder } from '../columns/builder.ts';
import type { Layout } from './layout.ts';
import type { CutRow } from './row.ts';
import type { DecimalSign } from '../columns/intern.ts';
import type { RowSink } from './lenient.ts';
import { LineMap } from './lines.ts';
import { Report } from '../faults/report.ts';

/** The places of the columns that are kept as numbers, with their decimal signs. */
export type NumberColumns = ReadonlyMap<number, DecimalSign>;

export class Collector implements RowSink {
	readonly lines = new LineMap();
	readonly report = new Report();
	readonly columns: readonly Omit<ColumnBuilder, 'add'>[];
	/** Rows set aside, as cut, in the order of the file. */
	readonly aside = new AsideRows();
	readonly beyond: Beyond;
	rows = 0;
	readonly #builders: readonly ColumnBuilder[];

	constructor(layout: Layout, numbers: NumberColumns = new Map()) {
		this.beyond = new Beyond(layout);
		this.#builders = layout.names.map((name, i) => columnBuilder(name, numbers.get(i) ?? null));
		this.columns = this.#builders;
		for (const { problem, column, count, line, text } of layout.notes)
			this.report.addAll(problem, column, count, [{ line, text }]);
	}

	get setAside(): number {
		return this.aside.length;
	}

	row(cells: readonly string[], line: number): void {
		const columns = this.#builders;
		for (let i = 0; i < columns.length; i++) columns[i]!.add(cells[i] ?? '');
		this.lines.add(this.rows, line);
		this.rows++;
	}

	take(row: CutRow, line: number, written: string): void {
		const { cells, aside, mended } = row;
		this.beyond.odd(row, line, written);
		for (const problem of mended) this.report.add(problem, null, line, written);
		if (aside === null) return this.row(cells, line);
		if (aside === 'row_blank') return this.report.add('row_blank', null, line, '');
		this.report.add(aside, null, line, written);
		this.aside.add({ line, cells, why: aside });
	}

	nul(line: number): void {
		this.report.add('nul_removed', null, line, '');
	}
}
