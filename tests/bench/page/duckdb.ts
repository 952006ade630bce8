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

/** The database, started, with nothing in it. */
export interface Database {
	/** The columns read from the file, by names and types, into the table `input`. */
	load(file: File, typed: string, columns?: string): Promise<void>;
	run(sql: string): Promise<void>;
	/** The one row that a query gives, of numbers. */
	row(sql: string): Promise<Readonly<Record<string, number>>>;
}

export async function openDuckDb(): Promise<Database> {
	const { mainModule, mainWorker } = await duckdb.selectBundle({
		mvp: { mainModule: mvpModule, mainWorker: mvpWorker },
		eh: { mainModule: ehModule, mainWorker: ehWorker }
	});
	const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(mainWorker));
	await db.instantiate(mainModule);
	const connection = await db.connect();
	return {
		async load(file, typed, columns = '*') {
			const { BROWSER_FILEREADER } = duckdb.DuckDBDataProtocol;
			await db.registerFileHandle('input.csv', file, BROWSER_FILEREADER, true);
			await connection.query(createTable(typed, columns));
		},
		run: async (sql) => void (await connection.query(sql)),
		async row(sql) {
			const row = (await connection.query(sql)).get(0)?.toJSON() ?? {};
			return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
		}
	};
}

export async function startDuckDb(): Promise<Contender> {
	const db = await openDuckDb();
	let shape: Shape = SHAPES.orders;
	return {
		async read({ file, shape: name }: Task) {
			shape = SHAPES[name];
			const start = performance.now();
			await db.load(file, typesOf(shape));
			return { parts: { read: performance.now() - start }, columnBytes: null };
		},
		answer: async () => answerOf(await db.row(askTable(shape)))
	};
}

function typesOf({ columns }: Shape): string {
	return columns.map(({ header, type }) => `'${header}': '${TYPES[type]}'`).join(', ');
}

function createTable(typed: string, columns: string): string {
	return `CREATE TABLE input AS SELECT ${columns} FROM read_csv('input.csv',
		auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\n',
		dateformat = '%Y-%m-%d', columns = {${typed}})`;
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

function answerOf(row: Readonly<Record<string, number>>): Answer {
	const number = (name: keyof Answer) => row[name] ?? NaN;
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
