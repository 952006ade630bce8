/** The statement as two tables: the sums with their verdicts, and a row a file. */
import type { Mark, Picture } from '#lib/chart/marks.ts';
import { ellipsize, textWidth, wrap } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import type { FileLine, SumLine } from './lines.ts';
import type { Labels } from './layout.ts';
import { BOLD, SMALL, TEXT, rule, verdict } from './marks.ts';

const ROW = 34;
const FILE_ROW = 44;
const HEAD_LINE = 15;
const GAP = 14;
const LEAST_NAME = 110;

/** Right edges of the columns of figures, and the room that is left for names. */
interface Columns {
	readonly rights: readonly number[];
	readonly name: number;
}

/** Null where the columns need more room than there is. */
export function wide(
	files: readonly FileLine[],
	sums: readonly SumLine[],
	labels: Labels,
	width: number
): Picture | null {
	const columns = columnsOf(files, labels, width);
	if (columns === null) return null;
	const above = sumTable(sums, labels, width);
	if (above === null) return null;
	const below = fileTable(files, labels, columns, above.height + 30, width);
	return { width, height: below.height, marks: [...above.marks, ...below.marks] };
}

interface Block {
	readonly marks: readonly Mark[];
	/** Where it ends. */
	readonly height: number;
}

function sumTable(sums: readonly SumLine[], labels: Labels, width: number): Block | null {
	const widest = (texts: readonly string[]): number =>
		Math.max(...texts.map((text) => textWidth(text, TEXT, 600)));
	const name = Math.max(LEAST_NAME, widest(sums.map((sum) => sum.name)) + 24);
	let at = name;
	const rights = labels.sums.map((head, i) => {
		at += Math.max(widest(sums.map(({ cells }) => cells[i] ?? '')), textWidth(head, SMALL)) + 40;
		return at;
	});
	const verdicts = widest(sums.map((sum) => sum.verdict)) + 28 + 24;
	if (at + verdicts > width) return null;
	const top = 46;
	return {
		height: top + 12 + sums.length * ROW,
		marks: [
			write(labels.heading, 0, 18, 15, 'ink', 'start', 600),
			...labels.sums.map((head, i) => write(head, rights[i] ?? 0, top, SMALL, 'ink-2', 'end')),
			rule(top + 10, width, true),
			...sums.flatMap((sum, i): Mark[] => {
				const y = top + 12 + i * ROW;
				return [
					{
						mark: 'group',
						label: labels.sumLabel(sum),
						marks: [
							write(sum.name, 0, y + 22, TEXT, 'ink', 'start', 600),
							...sum.cells.map((cell, c) =>
								write(cell, rights[c] ?? 0, y + 22, TEXT, 'ink', 'end', c === 2 ? 600 : 400)
							),
							...[0, 1].map((c) =>
								write(c === 0 ? '+' : '=', (rights[c] ?? 0) + 16, y + 22, TEXT, 'ink-3', 'middle')
							),
							...verdict(sum, at + 28, y + 22)
						]
					},
					rule(y + ROW, width)
				];
			})
		]
	};
}

/** Headers may break into lines, figures may not. */
function columnsOf(files: readonly FileLine[], { columns }: Labels, width: number): Columns | null {
	const needed = columns.map((head, i) => {
		const words = head.split(' ').map((word) => textWidth(word, SMALL));
		const cells = files.map(({ cells }) => textWidth(cells[i] ?? '', SMALL));
		return Math.max(...words, ...cells) + GAP;
	});
	const name = width - needed.reduce((sum, one) => sum + one, 0);
	if (name < LEAST_NAME) return null;
	const room = Math.min(name, 260);
	const spread = (name - room) / needed.length;
	let at = room;
	return { rights: needed.map((one) => (at += one + spread)), name: room };
}

function fileTable(
	files: readonly FileLine[],
	labels: Labels,
	{ rights, name }: Columns,
	top: number,
	width: number
): Block {
	const heads = labels.columns.map((head, i) =>
		wrap(head, (rights[i] ?? 0) - (rights[i - 1] ?? name) - 6, SMALL)
	);
	const lines = Math.max(...heads.map(({ length }) => length));
	const head = top + 30 + lines * HEAD_LINE;
	const bottom = head + 10 + files.length * FILE_ROW;
	return {
		height: bottom + 28,
		marks: [
			write(labels.note, 0, bottom + 20, SMALL, 'ink-3'),
			write(labels.filesHeading, 0, top + 12, 15, 'ink', 'start', 600),
			...heads.flatMap((texts, i) =>
				texts.map((text, n) =>
					write(
						text,
						rights[i] ?? 0,
						head - (texts.length - 1 - n) * HEAD_LINE,
						SMALL,
						'ink-2',
						'end'
					)
				)
			),
			rule(head + 8, width, true),
			...files.flatMap((file, i): Mark[] => {
				const y = head + 10 + i * FILE_ROW;
				return [
					write(
						ellipsize(file.name, (name - 16) / BOLD, TEXT),
						0,
						y + (file.kind === '' ? 26 : 18),
						TEXT,
						'ink',
						'start',
						600
					),
					write(file.kind, 0, y + 34, SMALL, 'ink-2'),
					...file.cells.map((cell, c) =>
						write(cell, rights[c] ?? 0, y + 26, SMALL, file.strong[c] ? 'ink' : 'ink-3', 'end')
					),
					rule(y + FILE_ROW, width)
				];
			})
		]
	};
}
