/** What may be told of the ranks where nobody is listed: a bar a group of the largest customers. */
import type { Mark, Picture } from '#lib/chart/marks.ts';
import { textWidth, wrap } from '#lib/chart/text.ts';
import { formatCount, formatShare } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { MERGED_WORDS } from '../merged.ts';
import type { RanksResult } from './kernel.ts';
import { SIZE, SMALL, write } from './marks.ts';
import { table } from './table.ts';

const ROW = 52;
const BAR = 18;

interface Bar {
	readonly name: string;
	/** Null where it is not told. */
	readonly count: number | null;
	readonly said: string;
}

/** Lengths are of the first fifth by revenue, which all others are a part of. */
export function counted(view: View<RanksResult>, width: number): Picture {
	const bars = barsOf(view);
	const notes = wrap(MERGED_WORDS[view.locale].nobodyListed, width, SMALL);
	const room = Math.max(...bars.map(({ said }) => textWidth(said, SIZE, 600))) + 12;
	const full = Math.max(0, width - room);
	const foot = bars.length * ROW;
	return {
		width,
		height: foot + 14 + notes.length * 17,
		marks: [
			...bars.map((bar, i) => barGroup(bar, i, full * partOf(bar, view.result))),
			...notes.map((note, i) => write(note, 0, foot + 14 + i * 17, SMALL, 'ink-2'))
		]
	};
}

function barsOf(view: View<RanksResult>): Bar[] {
	const { locale, result } = view;
	return table(view).rows.map(([group, cell]) => {
		const count = typeof cell === 'number' ? cell : null;
		const share = formatShare(partOf({ count }, result), locale);
		return {
			name: String(group),
			count,
			said:
				count === null
					? MERGED_WORDS[locale].notTold
					: count === result.top
						? formatCount(count, locale)
						: `${formatCount(count, locale)} · ${share}`
		};
	});
}

function partOf({ count }: Pick<Bar, 'count'>, { top }: RanksResult): number {
	return count === null ? 0 : count / Math.max(1, top);
}

function barGroup({ name, count, said }: Bar, at: number, length: number): Mark {
	const top = at * ROW;
	const fill = at === 2 ? 'invalid' : at === 1 ? 'important' : 'general';
	return {
		mark: 'group',
		label: `${name}: ${said}`,
		marks: [
			write(name, 0, top + 16, SIZE, 'ink-2'),
			{ mark: 'rect', x: 0, y: top + 24, width: length, height: BAR, radius: 2, fill },
			write(
				said,
				length === 0 ? 0 : length + 8,
				top + 38,
				SIZE,
				count === null ? 'ink-3' : 'ink',
				'start',
				count === null ? 400 : 600
			)
		]
	};
}
