/** The steps in words, lengths and colours: what both layouts print. */
import type { GroupMark, Mark, Paint } from '#lib/chart/marks.ts';
import { formatMoneyShort } from '#lib/core/format.ts';
import type { View } from '../analysis.ts';
import { moneyOf } from '../standing.ts';
import { percent } from '../words.ts';
import type { PnlResult } from './kernel.ts';
import { MESSAGES } from './messages.ts';
import { stepsOf, type Statement, type Step } from './statement.ts';

export interface Bar {
	readonly level: boolean;
	readonly name: string;
	readonly money: string;
	/** Of the revenue; empty where there is none to take it of, and at the revenue itself. */
	readonly share: string;
	/** What is said of the step as a whole. */
	readonly label: string;
	/** Ends on a scale that runs from `low` to `high` over all bars, both in minor units. */
	readonly from: number;
	readonly to: number;
	readonly fill: Paint;
	readonly ink: Paint;
}

/** Words that stand over or under the bars. */
export interface Labels {
	readonly heading: string;
	readonly note: string;
}

export function barsOf(statement: Statement, { context, locale }: View<PnlResult>): Bar[] {
	const words = MESSAGES[locale];
	const assumedCost =
		context.assumedShare === undefined ? words.assumedCost : words.partlyAssumedCost;
	const nameOf = ({ name }: Step): string =>
		name === 'cost' && context.basis === 'assumed' ? assumedCost : words.steps[name];
	const shareOf = ({ name, amount }: Step): string =>
		statement.revenue > 0 && name !== 'revenue' ? percent(amount / statement.revenue, locale) : '';
	return stepsOf(statement).map((step) => {
		const name = nameOf(step);
		const money = formatMoneyShort(step.amount, moneyOf(context), locale);
		const share = shareOf(step);
		const { from, to, level } = step;
		const label = `${name} ${money}${share === '' ? '' : `, ${words.ofRevenue(share)}`}`;
		return { level, name, money, share, label, from, to, ...colours(step) };
	});
}

function colours({ name, level, amount }: Step): Pick<Bar, 'fill' | 'ink'> {
	if (level && amount < 0) return { fill: 'invalid', ink: 'invalid' };
	if (!level) return { fill: 'ink-3', ink: 'ink' };
	return { fill: name === 'profit' ? 'key' : 'general', ink: 'ink' };
}

/** The values that the scale has to hold; 0 is among them. */
export function extent(bars: readonly Bar[]): { low: number; high: number } {
	const ends = bars.flatMap(({ from, to }) => [from, to]);
	const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
	return { low, high: high === low ? low + 1 : high };
}

export function group({ label }: Bar, marks: readonly Mark[]): GroupMark {
	return { mark: 'group', label, marks };
}
