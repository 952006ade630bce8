/**
 * The product's own reading: from the file to the typed batches that would be stored, each made and
 * let go of, as the store does.
 */
import type { TableSource } from '../../../../src/lib/core/columns.ts';
import { judge, readFile, toSource, type RawReading } from '../../../../src/lib/import/read.ts';
import type { Mapping } from '../../../../src/lib/import/reading.ts';
import { bytesOf } from '../../../../src/lib/store/room.ts';
import type { Answer, Contender, Task } from '../outcome.ts';
import { type Shape, SHAPES } from '../shapes.ts';
import { daysIn, distinctIn, totalOf } from './sums.ts';

interface Read {
	readonly raw: RawReading;
	readonly table: TableSource;
	readonly rows: number;
	readonly shape: Shape;
}

/** `lane` asks for one of the two ways to read; null: the product chooses. */
export function product(lane: 'lenient' | null): Contender {
	let read: Read | null = null;
	return {
		async read({ file, shape: name }: Task) {
			const shape = SHAPES[name];
			const start = performance.now();
			const raw = await readFile(file, {
				id: 'bench',
				locale: 'en',
				onProgress: () => {},
				...(lane && { lane })
			});
			const rawRead = performance.now();
			const mapping = mappingOf(raw, shape);
			const judged = performance.now();
			const { table } = toSource(raw, mapping);
			const rows = makeAll(table);
			const typed = performance.now();
			read = { raw, table, rows, shape };
			return {
				parts: { read: rawRead - start, judge: judged - rawRead, type: typed - judged },
				columnBytes: bytesOf(table)
			};
		},
		answer: async () => read && answerOf(read)
	};
}

/** Every column of the file is kept, whatever the product would guess of a file with such headers. */
function mappingOf(raw: RawReading, { columns }: Shape): Mapping {
	const reading = judge(raw);
	return {
		kind: 'orders',
		answers: reading.answers,
		columns: reading.columns.map(({ format }, i) => ({ role: columns[i]!.role, format }))
	};
}

/** Returns the rows of all batches. */
function makeAll({ batches }: TableSource): number {
	let rows = 0;
	for (const batch of batches) rows += batch.rows;
	return rows;
}

function answerOf({ raw, table, rows, shape }: Read): Answer {
	const batches = [...table.batches];
	const columns = (place: number) => batches.map((batch) => batch.columns[place]!);
	return {
		rows,
		setAside: raw.setAside,
		amountCents: totalOf(columns(shape.amount)),
		costCents: totalOf(columns(shape.cost)),
		customers: distinctIn(columns(shape.customer)),
		...daysIn(columns(shape.date))
	};
}
