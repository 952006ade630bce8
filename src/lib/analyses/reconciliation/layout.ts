/** The reconciliation statement: tables where they have room, else one figure under the other. */
import type { Picture, Size } from '#lib/chart/marks.ts';
import type { View } from '../analysis.ts';
import type { ReconciliationResult } from './kernel.ts';
import { fileLines, shownColumns, sumLines, withoutNames, type SumLine } from './lines.ts';
import { MESSAGES } from './messages.ts';
import { narrow } from './narrow.ts';
import { wide } from './wide.ts';

/** Everything written that is not of one line. */
export interface Labels {
	readonly heading: string;
	readonly filesHeading: string;
	/** Customers, unattributed, files. */
	readonly sums: readonly [string, string, string];
	/** Of the figures shown of each file. */
	readonly columns: readonly string[];
	readonly note: string;
	readonly sumLabel: (sum: SumLine) => string;
}

const NARROW = 600;

/** As it leaves the page: files go by their kinds, as their names may tell whose they are. */
export function layout(view: View<ReconciliationResult>, size: Size): Picture {
	return namedLayout(withoutNames(view), size);
}

/** As the page shows it. Files cut across all customers, so a selection has no mark of its own here. */
export function namedLayout(view: View<ReconciliationResult>, { width }: Size): Picture {
	const words = MESSAGES[view.locale];
	const labels: Labels = {
		heading: words.heading,
		filesHeading: words.filesHeading,
		sums: [words.customers, words.unattributed, words.files],
		columns: shownColumns(view.result).map((column) => words.columns[column]),
		note: words.note,
		sumLabel: ({ name, verdict }) => words.sumLabel(name, verdict)
	};
	const [files, sums] = [fileLines(view), sumLines(view)];
	const table = width < NARROW ? null : wide(files, sums, labels, width);
	return table ?? narrow(files, sums, labels, width);
}
