/** What is wrong with the cells of a reading under a plan, with the lines where it stands. */
import { REVENUE_FROM, ROLES, type Role } from '#lib/core/kinds.ts';
import { BLOCK_ROWS, codeIn, type RawColumn, type Texts } from '../columns/intern.ts';
import type { Plan } from '../roles/plan.ts';
import type { View } from '../questions/view.ts';
import type { RawReading } from '../raw.ts';
import type { Problem, ProblemCode } from '../reading.ts';
import { EXAMPLES, Report } from './report.ts';
import { MISSING, UNREADABLE } from '../columns/typed.ts';
import { isUndated, moneyAt } from './undated.ts';

/** `explained` are places of columns whose blanks are no gaps. */
export function problemsOf(view: View, explained: ReadonlySet<number>): Problem[] {
	const { raw, plan, lookups } = view;
	const report = new Report();
	plan.columns.forEach(({ role }, i) => {
		const column = raw.columns[i]!;
		const { state, flags } = lookups[i]!;
		const tell = (problem: ProblemCode, marks: Uint8Array, mark = MARKED) =>
			note(report, view, i, problem, marks, mark);
		tell('characters_replaced', replaced(column.texts));
		if (!role) return;
		tell('cell_unreadable', state, UNREADABLE);
		for (const [problem, marks] of flags) tell(problem, marks);
		const missing = explained.has(i) ? null : missingCode(plan, role);
		// A column that is blank throughout is not one whose cells were forgotten.
		const told = missing === 'amount_missing' ? hasCells(column, state) : true;
		if (missing && told) tell(missing, withoutErrors(state, flags.get('cell_error')), MISSING);
	});
	return [...raw.problems, ...report.problems()];
}

/** A formula that failed is told by itself, and not as a blank too. */
function withoutErrors(state: Uint8Array, errors: Uint8Array | undefined): Uint8Array {
	return errors ? state.map((each, code) => (errors[code] === MARKED ? UNREADABLE : each)) : state;
}

/** What makes the revenue and the profit of an order line. */
function amountRoles(columns: Plan['columns']): ReadonlySet<Role> {
	const named = columns.some(({ role }) => role === 'revenue');
	return new Set<Role>(['revenue', 'cost', 'grossProfit', ...(named ? [] : REVENUE_FROM)]);
}

function missingCode({ kind, columns }: Plan, role: Role): ProblemCode | null {
	if (role === 'customer') return 'customer_missing';
	if (kind === 'orders' && amountRoles(columns).has(role)) return 'amount_missing';
	const required = ROLES[kind].some((spec) => spec.role === role && spec.required);
	// What serving cost has to fall into a window, where days are told at all.
	const dated = required || kind === 'service';
	return dated && (role === 'date' || role === 'dueDate') ? 'date_missing' : null;
}

function hasCells({ numbers }: RawColumn, state: Uint8Array): boolean {
	return (numbers !== null && numbers.count > 0) || state.some((each) => each !== MISSING);
}

/** Texts with U+FFFD, the sign for bytes that meant nothing; such a text is never plain. */
function replaced({ size, odd, dictionary: { offsets, bytes } }: Texts): Uint8Array {
	const marks = new Uint8Array(size);
	for (const code of odd)
		for (let i = offsets[code]! + 2; i < offsets[code + 1]!; i++)
			if (bytes[i] === 0xbd && bytes[i - 1] === 0xbf && bytes[i - 2] === 0xef) marks[code] = 1;
	return marks;
}

const MARKED = 1;

function note(
	report: Report,
	view: View,
	place: number,
	problem: ProblemCode,
	marks: Uint8Array,
	mark: number
): void {
	const column = view.raw.columns[place]!;
	let [count, ids] = [0, 0];
	for (let code = 0; code < marks.length; code++)
		if (marks[code] === mark) {
			count += column.counts[code]!;
			ids++;
		}
	if (count === 0) return;
	const money = isUndated(view, place, problem) ? moneyAt(view, place, marks, mark) : null;
	report.addAll(problem, column.header, count, places(view.raw, column, marks, mark), {
		...(ROUNDED.has(problem) && { ids }),
		...(money && { money })
	});
}

const ROUNDED: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['id_broken', 'id_rounded']);

function places(
	raw: RawReading,
	{ blocks, texts }: RawColumn,
	marks: Uint8Array,
	mark: number
): Problem['examples'] {
	const found: { line: number; text: string }[] = [];
	for (const [b, block] of blocks.entries()) {
		if (block.codes === null && block.odd === null) continue;
		for (let i = 0; i < block.rows; i++) {
			const code = codeIn(block, i);
			if (code < 0 || marks[code] !== mark) continue;
			found.push({ line: raw.lines.lineOf(b * BLOCK_ROWS + i), text: texts.at(code) });
			if (found.length === EXAMPLES) return found;
		}
	}
	return found;
}
