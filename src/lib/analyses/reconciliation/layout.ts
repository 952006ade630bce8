/** The reconciliation statement: tables where they have room, else one figure under the other. */
import type { Mark, Picture, Size } from '#lib/chart/marks.ts';
import { wrap } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import type { View } from '../analysis.ts';
import type { ReconciliationResult } from './kernel.ts';
import { fileLines, shownColumns, sumLines, withoutNames, type SumLine } from './lines.ts';
import { foundTexts } from './found.ts';
import { rule, TEXT } from './marks.ts';
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
		sums: [words.customers, words.unattributed, isCut(view) ? words.filesInWindow : words.files],
		columns: shownColumns(view.result).map((column) =>
			column === 'moneyWindow' ? words.ofWhichInWindow : words.columns[column]
		),
		note: words.note,
		sumLabel: ({ name, verdict }) => words.sumLabel(name, verdict)
	};
	const [files, sums] = [fileLines(view), sumLines(view)];
	const table = width < NARROW ? null : wide(files, sums, labels, width);
	const picture = table ?? narrow(files, sums, labels, width);
	return withFound(picture, words.foundHeading, foundTexts(view));
}

function isCut({ result }: View<ReconciliationResult>): boolean {
	return result.datasets.some(({ moneyFile, moneyWindow }) => moneyFile !== moneyWindow);
}

const LINE = 20;

/** With what reading found below all else, a paragraph each. */
function withFound(picture: Picture, heading: string, texts: readonly string[]): Picture {
	if (texts.length === 0) return picture;
	const { width } = picture;
	const marks: Mark[] = [...picture.marks];
	let y = picture.height + 30;
	marks.push(write(heading, 0, y, 15, 'ink', 'start', 600), rule(y + 10, width, true));
	y += 12;
	for (const text of texts) {
		for (const line of wrap(text, width, TEXT))
			marks.push(write(line, 0, (y += LINE), TEXT, 'ink'));
		marks.push(rule((y += 8), width));
	}
	return { width, height: y + 4, marks };
}
