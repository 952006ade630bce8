/**
 * DuckDB-WASM told everything: the dialect, the names and the types, nothing left to find out. Its
 * own worker reads the file handle; of its single-threaded builds the one that it chooses for this browser itself.
 */
import * as duckdb from '@duckdb/duckdb-wasm';
import ehModule from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import mvpModule from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import type { Answer, Contender, Task } from './outcome.ts';
import { type Shape, SHAPES } from './shapes.ts';

const TYPES = {
	text: 'VARCHAR',
	money: 'DECIMAL(12,2)',
	number: 'INTEGER',
	date: 'DATE',
	boolean: 'BOOLEAN'
};

export async function startDuckDb(): Promise<Contender> {
	const { mainModule, mainWorker } = await duckdb.selectBundle({
		mvp: { mainModule: mvpModule, mainWorker: mvpWorker },
		eh: { mainModule: ehModule, mainWorker: ehWorker }
	});
	const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(mainWorker));
	await db.instantiate(mainModule);
	const connection = await db.connect();
	let shape: Shape = SHAPES.orders;
	return {
		async read({ file, shape: name }: Task) {
			shape = SHAPES[name];
			const start = performance.now();
			const { BROWSER_FILEREADER } = duckdb.DuckDBDataProtocol;
			await db.registerFileHandle('input.csv', file, BROWSER_FILEREADER, true);
			await connection.query(createTable(shape));
			return { parts: { read: performance.now() - start }, columnBytes: null };
		},
		async answer() {
			const result = await connection.query(askTable(shape));
			return answerOf(result.get(0)?.toJSON() ?? {});
		}
	};
}

function createTable({ columns }: Shape): string {
	const typed = columns.map(({ header, type }) => `'${header}': '${TYPES[type]}'`);
	return `CREATE TABLE input AS SELECT * FROM read_csv('input.csv',
		auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\n',
		dateformat = '%Y-%m-%d', columns = {${typed.join(', ')}})`;
}

function askTable({ columns, customer, date, amount, cost }: Shape): string {
	const name = (place: number) => columns[place]!.header;
	const days = (day: string) => `datediff('day', DATE '1970-01-01', ${day})`;
	return `SELECT count(*)::DOUBLE AS "rows", 0::DOUBLE AS "setAside",
		(sum(${name(amount)}) * 100)::DOUBLE AS "amountCents",
		(sum(${name(cost)}) * 100)::DOUBLE AS "costCents",
		count(DISTINCT ${name(customer)})::DOUBLE AS "customers",
		${days(`min(${name(date)})`)}::DOUBLE AS "firstDay",
		${days(`max(${name(date)})`)}::DOUBLE AS "lastDay" FROM input`;
}

function answerOf(row: Record<string, unknown>): Answer {
	const number = (name: keyof Answer) => Number(row[name]);
	return {
		rows: number('rows'),
		setAside: number('setAside'),
		amountCents: Math.round(number('amountCents')),
		costCents: Math.round(number('costCents')),
		customers: number('customers'),
		firstDay: number('firstDay'),
		lastDay: number('lastDay')
	};
}
