/** PapaParse in chunks into plain typed columns, told the types: the least that can be done with it. */
import Papa from 'papaparse';
import type { Column } from '../../../../src/lib/core/columns.ts';
import type { Answer, Contender, Task } from '../outcome.ts';
import { type Shape, SHAPES } from '../shapes.ts';
import { builderOf, type Builder } from './builders.ts';
import { serve } from './serve.ts';
import { daysIn, distinctIn, totalOf } from './sums.ts';

serve(papaparse());

function papaparse(): Contender {
	let shape: Shape = SHAPES.orders;
	let columns: (readonly Column[])[] = [];
	return {
		async read({ file, shape: name }: Task) {
			shape = SHAPES[name];
			const builders = shape.columns.map(({ type }) => builderOf(type));
			const start = performance.now();
			await parse(file, builders);
			const closed = builders.map((builder) => builder.close());
			columns = closed.map((each) => each.columns);
			const columnBytes = closed.reduce((sum, { bytes }) => sum + bytes, 0);
			return { parts: { read: performance.now() - start }, columnBytes };
		},
		answer: async () => answerOf(shape, columns)
	};
}

function parse(file: File, builders: readonly Builder[]): Promise<void> {
	let header = true;
	return new Promise((complete, error) => {
		Papa.parse<string[], File>(file, {
			delimiter: ',',
			newline: '\n',
			skipEmptyLines: true,
			chunk: ({ data }) => {
				for (let row = header ? 1 : 0; row < data.length; row++) add(builders, data[row]!);
				header = false;
			},
			complete: () => complete(),
			error
		});
	});
}

function add(builders: readonly Builder[], cells: readonly string[]): void {
	for (let i = 0; i < builders.length; i++) builders[i]!.add(cells[i]!);
}

function answerOf(shape: Shape, columns: readonly (readonly Column[])[]): Answer {
	return {
		rows: columns[0]!.reduce((sum, { values }) => sum + values.length, 0),
		setAside: 0,
		amountCents: totalOf(columns[shape.amount]!),
		costCents: totalOf(columns[shape.cost]!),
		customers: distinctIn(columns[shape.customer]!),
		...daysIn(columns[shape.date]!)
	};
}
