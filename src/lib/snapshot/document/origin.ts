/** Where a file comes from, what was left out for the customers' sake, and how to check it. */
import type { NamedText } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { formatCount, formatDay, formatShare } from '#lib/core/format.ts';
import { toDays } from '#lib/core/dates.ts';
import type { Locale } from '#lib/core/locale.ts';
import { productOf } from '../product.ts';
import type { Shown } from '../shown.ts';
import { standingOf } from '../standing.ts';
import { markup, type Markup } from './markup.ts';
import { MESSAGES } from './messages.ts';
import { titled } from './method.ts';

/** `hidden`: cells merged or blanked in what the document shows; `named`: customers whom it names. */
export function originOf(evidence: Evidence, hidden: number, named: number): Markup {
	const words = MESSAGES[evidence.locale];
	const [hash, ...others] = originTexts(evidence, hidden, named);
	return markup`${titled(
		words.fingerprint,
		markup`<p class="hash">${hash?.value ?? ''}</p>
			<p class="note">${words.fingerprintHint}</p>`
	)}
	${others.map(({ name, value }) => titled(name, markup`<p>${value}</p>`))}`;
}

/** The same as plain texts, the fingerprint first. */
export function originTexts(evidence: Evidence, hidden: number, named: number): NamedText[] {
	const { locale, fingerprint, product, day, context } = evidence;
	const picked = context.shared?.part === true && context.shared.whom === undefined;
	const words = MESSAGES[locale];
	return [
		{ name: words.fingerprint, value: inEights(fingerprint) },
		{
			name: words.written,
			value: words.writtenBy(productOf(locale, product), dayText(day, locale))
		},
		{ name: words.privacy, value: rulesOf(evidence, hidden, named) },
		{ name: words.check, value: picked ? words.checkPart : words.checkHint }
	];
}

function rulesOf({ rules, locale }: Evidence, hidden: number, named: number): string {
	const words = MESSAGES[locale];
	const count = hidden === 0 ? null : words.hidden(formatCount(hidden, locale));
	const [k, dominance] = [formatCount(rules.k, locale), formatShare(rules.dominance, locale)];
	return named === 0
		? words.rules(k, dominance, count)
		: words.rulesNamed(formatCount(named, locale), k, dominance, count);
}

/** In few words, for a file that holds figures alone. */
export function originLines(shown: Shown, evidence: Evidence): NamedText[] {
	const { locale, fingerprint, product, day } = evidence;
	const words = MESSAGES[locale];
	return [
		{ name: words.standsOn, value: standingOf(shown).join(' · ') },
		{
			name: words.written,
			value: words.writtenBy(productOf(locale, product), dayText(day, locale))
		},
		{ name: words.fingerprint, value: `SHA-256 ${fingerprint}` }
	];
}

/** `22 Nov 2026` for an ISO day; anything else stays as it is. */
export function dayText(iso: string, locale: Locale): string {
	const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
	const days = toDays(Number(year ?? 0), Number(month), Number(day));
	return days === null ? iso : formatDay(days, locale);
}

/** A hash in groups that a reader can compare and a line can break between. */
function inEights(hash: string): string {
	return hash.replace(/(.{8})(?=.)/g, '$1 ');
}
