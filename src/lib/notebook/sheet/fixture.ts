/** Readings for tests: a small file of orders, and whatever a test wants otherwise. */
import { COMMON_DIALECT } from '#lib/import/cut/common.ts';
import {
	PLAIN_FORMAT,
	type ColumnFormat,
	type ColumnReading,
	type FileReading
} from '#lib/import/reading.ts';

type ColumnSpec = Partial<Omit<ColumnReading, 'format'>> & {
	readonly format?: Partial<ColumnFormat>;
};

export function columnOf({ format, ...spec }: ColumnSpec): ColumnReading {
	return {
		header: spec.role ?? 'column',
		nature: 'text',
		role: null,
		confidence: 1,
		filled: 3,
		distinct: 3,
		unreadable: 0,
		sum: null,
		ambiguousDates: false,
		...spec,
		format: { ...PLAIN_FORMAT, ...format }
	};
}

export function readingOf(spec: Partial<FileReading>): FileReading {
	return {
		id: 'a',
		fileName: 'a.csv',
		bytes: 100,
		dialect: COMMON_DIALECT,
		kind: 'orders',
		rows: 3,
		setAside: 0,
		columns: [
			columnOf({ role: 'customer' }),
			columnOf({ role: 'date', format: { type: 'date' } }),
			columnOf({ role: 'revenue', format: { type: 'money', scale: 2 }, sum: 18_000 })
		],
		preview: [['C1', '2025-01-05', '100.00']],
		problems: [],
		questions: [],
		answers: {},
		totals: [],
		prices: null,
		otherTables: [],
		currency: null,
		currencies: { column: '', signs: [] },
		...spec
	};
}
