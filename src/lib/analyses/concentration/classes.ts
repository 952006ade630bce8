/** Classes A, B and C against the five tiers, as a small heat map of customers. */
import type { Mark, Selected } from '#lib/chart/marks.ts';
import { chosenStretch, chosenTier } from '#lib/chart/selection.ts';
import { ellipsize, textWidth, wrapSentence } from '#lib/chart/text.ts';
import { write } from '#lib/chart/write.ts';
import { formatCount } from '#lib/core/format.ts';
import { TIERS, type Tier } from '#lib/core/parameters.ts';
import type { View } from '../analysis.ts';
import { MERGED_WORDS, losersMixed, tierName, tierWith } from '../merged.ts';
import { FADED, hitArea } from '../tier-marks.ts';
import { MEASURE_WORDS, customers } from '../words.ts';
import { classRows } from './class-rows.ts';
import type { ConcentrationResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import { SIZE, SMALL } from './sizes.ts';
import { overlaps, stretchesOf } from './stretches.ts';

const ROW = 34;
const GAP = 3;

export function classes(
	view: View<ConcentrationResult>,
	top: number,
	width: number,
	selection: Selected
): { marks: Mark[]; bottom: number } {
	const words = MESSAGES[view.locale];
	const measure = MEASURE_WORDS[view.locale][view.context.measure];
	const rows = classRows(view.result, view.locale);
	const apart = view.result.together ? [words.notApart] : invalidA(view);
	const head = wrapSentence([words.classesOf, ...apart].join(' '), width, SMALL);
	const first = top + 56 + head.length * 17;
	const gutter = Math.ceil(
		Math.max(26, ...rows.map(({ letters }) => textWidth(words.class(letters), SIZE, 600) + 14))
	);
	const cell = (width + GAP - gutter) / TIERS.length;
	return {
		marks: [
			write(words.classes(measure), 0, top + 15, 15, 'ink', 'start', 600),
			...head.map((line, i) => write(line, 0, top + 36 + i * 17, SMALL, 'ink-2')),
			...rows.map(({ letters }, i) =>
				write(
					words.class(letters),
					0,
					first + i * (ROW + GAP) + ROW / 2 + 5,
					SIZE,
					'ink',
					'start',
					600
				)
			),
			...TIERS.map((tier, i) =>
				column(view, i, { left: gutter + i * cell, top: first, width: cell - GAP }, tier, selection)
			)
		],
		bottom: first + rows.length * (ROW + GAP)
	};
}

/** Who is large and brings nothing. */
function invalidA({ result, context, locale }: View<ConcentrationResult>): string[] {
	const counts = result.classes[0] ?? [];
	const invalid = counts.at(-1) ?? 0;
	if (invalid === 0 || counts.includes(null) || losersMixed(context)) return [];
	const all = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
	return [
		MESSAGES[locale].invalidA(
			formatCount(invalid, locale),
			formatCount(all, locale),
			MEASURE_WORDS[locale][context.measure]
		)
	];
}

interface Place {
	readonly left: number;
	readonly top: number;
	readonly width: number;
}

/** A tier: its name picks all of it, each cell those of the class alone, where classes are told. */
function column(
	view: View<ConcentrationResult>,
	at: number,
	place: Place,
	tier: Tier,
	selection: Selected
): Mark {
	const { result, context, locale } = view;
	const words = MESSAGES[locale];
	const rows = classRows(result, locale);
	const counts = rows.map((row) => row.counts[at] ?? null);
	const few = MERGED_WORDS[locale].blank;
	const said = counts.map(
		(n, i) => `${words.class(rows[i]?.letters ?? '')} ${n === null ? few : customers(n, locale)}`
	);
	const merged = tierWith(context, tier, locale);
	const name = tierName(context, tier, locale);
	const text = (n: number | null): string =>
		n === null ? few : merged === null ? formatCount(n, locale) : '';
	// Of a part alone, under own settings, or of what was reduced for others, they are no stretches of all.
	const stretches = view.whom || view.own || context.shared ? null : stretchesOf(result);
	const cells = counts.map((count, i) =>
		cellMarks(rows[i]?.counts ?? [], text(count), i, at, place)
	);
	const chosen = chosenTier(selection);
	const group = {
		mark: 'group',
		label: words.tierColumn(name, merged ?? said.join(words.and)),
		select: { by: 'tier', tier },
		...(chosen === null || chosen === tier ? {} : { opacity: FADED })
	} as const;
	if (stretches === null)
		return { ...group, marks: [...heading(merged ?? name, place, tier), ...cells.flat()] };
	return {
		mark: 'group',
		marks: [
			{ ...group, marks: heading(merged ?? name, place, tier) },
			...cells.map((marks, i): Mark => {
				const stretch = stretches[i]!;
				const faded = group.opacity !== undefined || !overlaps(chosenStretch(selection), stretch);
				const count = counts[i] ?? 0;
				return {
					mark: 'group',
					label: words.tierColumn(
						`${words.class(rows[i]?.letters ?? '')}${words.and}${name}`,
						customers(count, locale)
					),
					...(count > 0 ? { select: [stretch, { by: 'tier', tier }] } : {}),
					...(faded ? { opacity: FADED } : {}),
					marks
				};
			})
		]
	};
}

function heading(name: string, { left, top, width }: Place, tier: Tier): Mark[] {
	return [
		hitArea(left, top - 27, width, 24),
		write(
			ellipsize(name, width + GAP, SMALL),
			left + width / 2,
			top - 10,
			SMALL,
			tier === 'invalid' ? 'invalid' : 'ink-2',
			'middle'
		)
	];
}

function cellMarks(
	counts: readonly (number | null)[],
	text: string,
	row: number,
	at: number,
	{ left, top, width }: Place
): Mark[] {
	const y = top + row * (ROW + GAP);
	const count = counts[at] ?? null;
	const none = count === 0 || count === null;
	return [
		{ mark: 'rect', x: left, y, width, height: ROW, radius: 3, fill: 'sunk' },
		heat(count, counts, { left, y, width }, TIERS[at] === 'invalid'),
		write(
			text,
			left + width / 2,
			y + ROW / 2 + 5,
			count === null ? SMALL : SIZE,
			none ? 'ink-3' : 'ink',
			'middle',
			none ? 400 : 600
		)
	];
}

/** The deeper, the more of the class. */
function heat(
	count: number | null,
	row: readonly (number | null)[],
	{ left, y, width }: { left: number; y: number; width: number },
	loss: boolean
): Mark {
	const all = row.reduce<number>((sum, one) => sum + (one ?? 0), 0);
	return {
		mark: 'rect',
		x: left,
		y,
		width,
		height: ROW,
		radius: 3,
		fill: loss ? 'invalid' : 'accent',
		opacity: all === 0 || count === 0 || count === null ? 0 : 0.06 + (0.34 * count) / all
	};
}
