/**
 * Every failure of the product by name. The catalogues hold three sentences for each:
 * what happened, what is safe, what to do next.
 */
export const FAILURE_CODES = [
	'import.empty',
	'import.binary',
	'import.spreadsheet',
	'import.locked',
	'import.damaged',
	'import.compression',
	'import.expands',
	'import.no_table',
	'import.one_column',
	'import.no_header',
	'import.no_rows',
	'import.nothing_new',
	'import.role_missing',
	'import.no_numbers',
	'import.no_dates',
	'import.two_currencies',
	'import.too_large',
	'import.too_many_columns',
	'import.too_many_distinct',
	'import.unreadable',
	'import.encoding',
	'import.cancelled',
	'money.overflow',
	'store.quota',
	'store.blocked',
	'store.unavailable',
	'store.damaged',
	'store.newer',
	'store.missing',
	'notebook.no_orders',
	'notebook.no_customers',
	'notebook.missing',
	'notebook.newer',
	'notebook.damaged',
	'notebook.taken',
	'notebook.no_file',
	'notebook.file_damaged',
	'notebook.file_newer',
	'notebook.file_large',
	'snapshot.none',
	'snapshot.report',
	'snapshot.empty',
	'snapshot.zip',
	'snapshot.notebook',
	'snapshot.cut_off',
	'snapshot.damaged',
	'snapshot.altered',
	'snapshot.shown_differs',
	'snapshot.rest',
	'snapshot.stretch',
	'snapshot.later',
	'snapshot.newer',
	'snapshot.unknown_analysis',
	'snapshot.too_large',
	'snapshot.few',
	'worker.lost',
	'worker.unknown',
	'export.clipboard',
	'export.image'
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** Plain values that the sentence of a failure may name: a file, a column, a line, a size. */
export type Facts = Readonly<Record<string, string | number | readonly string[]>>;

/** A failure that the reader can be told about; anything else thrown is a defect. */
export class Failure extends Error {
	override readonly name = 'Failure';
	readonly code: FailureCode;
	readonly facts: Facts;

	constructor(code: FailureCode, facts: Facts = {}, cause?: unknown) {
		super(code, cause === undefined ? {} : { cause });
		this.code = code;
		this.facts = facts;
	}
}

/** Turns anything thrown into a failure; what is not one already becomes `worker.unknown`. */
export function toFailure(thrown: unknown): Failure {
	if (thrown instanceof Failure) return thrown;
	const message = thrown instanceof Error ? thrown.message : String(thrown);
	return new Failure('worker.unknown', { message }, thrown);
}
