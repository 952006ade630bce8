/** Where a table has no room: one figure under the other, names left and figures right. */
import type { Mark, Picture } from '#lib/chart/marks.ts';
import { ellipsize, wrap } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import type { Labels } from './layout.ts';
import type { FileLine, SumLine } from './lines.ts';
import { BOLD, SMALL, TEXT, rule, verdict } from './marks.ts';

const LINE = 22;

export function narrow(
	files: readonly FileLine[],
	sums: readonly SumLine[],
	labels: Labels,
	width: number
): Picture {
	const marks: Mark[] = [];
	let y = heading(labels.heading, 16);
	for (const sum of sums) y = sumCard(sum, y);
	y = heading(labels.filesHeading, y + 26);
	for (const file of files) y = fileCard(file, y);
	const notes = wrap(labels.note, width, SMALL);
	notes.forEach((line, i) => marks.push(write(line, 0, y + 14 + i * 17, SMALL, 'ink-3')));
	return { width, height: y + 10 + notes.length * 17, marks };

	function heading(text: string, top: number): number {
		const lines = wrap(text, width, 15, 600);
		lines.forEach((line, i) => marks.push(write(line, 0, top + i * 20, 15, 'ink', 'start', 600)));
		return top + (lines.length - 1) * 20 + 12;
	}

	function sumCard(sum: SumLine, top: number): number {
		const inner: Mark[] = [write(sum.name, 0, top + 22, TEXT, 'ink', 'start', 600)];
		sum.cells.forEach((cell, i) =>
			inner.push(...pair(labels.sums[i] ?? '', cell, top + 22 + (i + 1) * LINE, i === 2))
		);
		const end = top + 22 + 4 * LINE;
		inner.push(...verdict(sum, 0, end + 2));
		marks.push(rule(top, width, true), {
			mark: 'group',
			label: labels.sumLabel(sum),
			marks: inner
		});
		return end + 16;
	}

	function fileCard(file: FileLine, top: number): number {
		marks.push(
			rule(top, width, true),
			write(
				ellipsize(file.name, (width - 90) / BOLD, TEXT),
				0,
				top + 22,
				TEXT,
				'ink',
				'start',
				600
			),
			write(file.kind, width, top + 22, SMALL, 'ink-2', 'end')
		);
		let y = top + 22;
		labels.columns.forEach((name, i) => {
			// Under one another, figures that are 0 or have no meaning would bury the others.
			if (i > 0 && !file.strong[i]) return;
			y += LINE;
			marks.push(...pair(name, file.cells[i] ?? '', y, false));
		});
		return y + 14;
	}

	function pair(name: string, value: string, y: number, strong: boolean): Mark[] {
		return [
			write(name, 0, y, SMALL, 'ink-2'),
			write(value, width, y, TEXT, 'ink', 'end', strong ? 600 : 400)
		];
	}
}
