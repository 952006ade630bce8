import type { Share } from '../evidence.ts';
import { groupingOf, hiddenIn } from '../grouping.ts';
import type { ClassesResult, ClassRow } from './kernel.ts';

/** The rows of classes that are told as one are added up in the largest of them. */
const share: Share<ClassesResult> = (input, result, rules) => {
	const groups = groupingOf(input, rules)?.classes;
	if (!groups) return null;
	const classes = result.classes.map((row, code): ClassRow => {
		const members = result.classes.filter((_, other) => groups[other] === code);
		return members.reduce((sum, one) => together(sum, one), emptied(row));
	});
	return { result: { ...result, classes }, hidden: hiddenIn(groups) };
};
export default share;

function emptied({ name }: ClassRow): ClassRow {
	return { name, customers: 0, revenue: 0, grossProfit: 0, costToServe: 0, profit: 0 };
}

function together(a: ClassRow, b: ClassRow): ClassRow {
	return {
		name: a.name,
		customers: a.customers + b.customers,
		revenue: a.revenue + b.revenue,
		grossProfit: a.grossProfit + b.grossProfit,
		costToServe: a.costToServe + b.costToServe,
		profit: a.profit + b.profit
	};
}
