/** A raw reading seen under a mapping: the value that the mapping sheet shows. */
import { blanksExplained, leftOutProblems } from './questions/answers.ts';
import { currenciesIn, mixesSigns } from './types/currencies.ts';
import { failsOf } from './types/fails.ts';
import type { RawColumn } from './columns/intern.ts';
import { isSignOpen, openTexts } from './types/habits.ts';
import { dateOrders, scaleOf } from './types/infer.ts';
import { natureOf } from './types/nature.ts';
import { problemsOf } from './faults/faults.ts';
import { type ColumnPlan, guessPlan, mappedPlan, type Plan } from './roles/plan.ts';
import { previewOf } from './preview.ts';
import { ask } from './questions/ask.ts';
import { View } from './questions/view.ts';
import type { RawReading } from './raw.ts';
import type { ColumnFormat, ColumnReading, FileReading, Mapping } from './reading.ts';
import { sumOf } from './columns/sums.ts';
import { differingTotals } from './questions/differing-totals.ts';
import { totalsOf } from './questions/totals.ts';
import {
	cellsOf,
	type Lookup,
	lookup,
	MISSING,
	READABLE,
	readCells,
	UNREADABLE
} from './columns/typed.ts';

/**
 * Judges under `mapping`, or under the best guess where none is given; reads nothing again.
 * `early`: the first rows are to be seen at once, and what fails under other types is not counted.
 */
export function judge(raw: RawReading, mapping?: Mapping, early = false): FileReading {
	const view = viewOf(raw, mapping);
	const { plan, lookups } = view;
	const { questions, answers, terms, prices } = ask(view, mapping?.answers ?? {});
	const problems = problemsOf(view, blanksExplained(view, terms));
	const totals = totalsOf(view, terms);
	const fails = early ? null : failsOf(raw.columns);
	return {
		id: raw.id,
		fileName: raw.fileName,
		bytes: raw.bytes,
		dialect: raw.dialect,
		kind: plan.kind,
		rows: raw.rows,
		setAside: raw.setAside,
		columns: plan.columns.map((each, i) => ({
			...columnReading(raw.columns[i]!, each, lookups[i]!),
			...(fails && { fails: fails[i]! }),
			...(!early && decimalsOf(raw, raw.columns[i]!, each))
		})),
		preview: raw.preview ?? previewOf(raw),
		problems: [...problems, ...leftOutProblems(view, terms), ...differingTotals(totals)],
		questions,
		answers,
		totals,
		prices,
		otherTables: raw.otherTables,
		currency: currencyOf(plan),
		currencies: currenciesIn(raw, plan)
	};
}

/** Its columns as the mapping, or else the best guess, has them. */
export function viewOf(raw: RawReading, mapping?: Mapping): View {
	const plan = mapping ? mappedPlan(raw, mapping) : guessPlan(raw);
	const lookups = plan.columns.map(({ format, role }, i) => lookup(raw.columns[i]!, format, role));
	return new View(raw, plan, lookups);
}

function columnReading(column: RawColumn, plan: ColumnPlan, read: Lookup): ColumnReading {
	const cells = cellsOf(column, read);
	const { role, format, confidence } = plan;
	const { ambiguous: ambiguousDates, serials } =
		format.type === 'date' ? dateOrders(column) : NO_DATES;
	return {
		header: column.header,
		nature: natureOf(column).nature,
		format,
		role,
		confidence: ambiguousDates ? Math.min(confidence, 0.4) : confidence,
		filled: cells[READABLE] + cells[UNREADABLE] + (column.numbers?.count ?? 0),
		distinct: distinctOf(column, read),
		unreadable: cells[UNREADABLE],
		sum: addsUp(column, format) ? sumOf(column, read) : null,
		ambiguousDates,
		...(serials && { serials })
	};
}

const SHOWN = 3;

/** Of a column that counts both readings, where nothing proves one of them, and cells to ask by. */
function decimalsOf(
	raw: RawReading,
	column: RawColumn,
	{ role, format }: ColumnPlan
): Pick<ColumnReading, 'decimals' | 'openAmounts'> {
	const amounts = format.type === 'money' || format.type === 'number';
	if (role === null || !amounts || !isSignOpen(raw, column)) return {};
	const decimals = (['.', ','] as const).map((decimal) => {
		const scale = format.type === 'money' ? scaleOf(column, { ...format, decimal }) : 0;
		const read = readCells(column, { ...format, decimal, scale }, role);
		return { decimal, scale, sum: sumOf(column, read) };
	});
	return { decimals, openAmounts: openTexts(column, SHOWN) };
}

/** Euros and dollars have no sum. */
function addsUp(column: RawColumn, { type, decimal }: ColumnFormat): boolean {
	return type === 'number' || (type === 'money' && !mixesSigns(column, decimal));
}

const NO_DATES = { ambiguous: false, serials: false };

/** Of a column of numbers nobody has counted them. */
function distinctOf({ numbers }: RawColumn, { keys, state }: Lookup): number | null {
	if (numbers) return null;
	return keys ? keys.size : state.reduce((sum, each) => sum + (each === MISSING ? 0 : 1), 0);
}

/** Of the money that a role counts; a sign in a column left out says nothing of the notebook's. */
export function currencyOf({ columns }: Plan): string | null {
	const counted = columns.find(
		({ role, format }) => role !== null && format.type === 'money' && format.currency !== null
	);
	return counted?.format.currency ?? null;
}
