/** What evidence must be like, but for the results of its charts. */
import * as v from 'valibot';
import { EVIDENCE_VERSION, GROUP_SIZES, type Evidence } from '#lib/analyses/evidence.ts';
import { count, finite, money, part } from '#lib/analyses/shape-parts.ts';
import { KINDS } from '#lib/core/kinds.ts';
import { LOCALES } from '#lib/core/locale.ts';
import { toDays } from '#lib/core/dates.ts';
import { MEASURES, PROFIT_CLASSES, TIERS } from '#lib/core/parameters.ts';
import { PARAMETER_ENTRIES, PARAMETERS } from '#lib/analyses/parameters-schema.ts';

const whole = v.pipe(v.number(), v.safeInteger());
/** A day since 1970 that a date can be made of, or the mark for none. */
const day = v.pipe(whole, v.minValue(-0x80000000), v.maxValue(10_000_000));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));

const bucket = v.strictObject({
	rows: count,
	revenue: money,
	grossProfit: money,
	costToServe: money
});

const account = v.strictObject({
	dataset: v.pipe(v.string(), v.regex(/^\d{1,3}$/)),
	kind: v.picklist(KINDS),
	rows: count,
	outsideWindow: count,
	undated: count,
	unattributedRows: count,
	money: v.nullable(
		v.strictObject({
			file: money,
			window: money,
			outside: money,
			undated: money,
			unattributed: money
		})
	),
	unknownProfit: v.strictObject({ rows: count, revenue: v.nullable(money) })
});

const tier = v.picklist(TIERS);
const profitClass = v.picklist(PROFIT_CLASSES);
const dominance = v.pipe(finite, v.gtValue(0), v.maxValue(1));
const rules = v.strictObject({ k: v.picklist(GROUP_SIZES), dominance });

const whom = v.strictObject({
	path: v.pipe(
		v.array(
			v.variant('by', [
				v.strictObject({ by: v.literal('tier'), tier }),
				v.strictObject({ by: v.literal('class'), class: profitClass }),
				v.strictObject({
					by: v.literal('stretch'),
					measure: v.picklist(MEASURES),
					from: part,
					to: part
				})
			])
		),
		v.minLength(1),
		v.maxLength(20)
	),
	tierMethod: PARAMETER_ENTRIES.tierMethod,
	thresholds: PARAMETER_ENTRIES.thresholds
});

const context = v.strictObject({
	customers: v.pipe(count, v.minValue(1)),
	inactive: count,
	basis: v.picklist(['measured', 'assumed', 'none']),
	measure: v.picklist(MEASURES),
	scale: v.pipe(whole, v.minValue(0), v.maxValue(6)),
	currency: v.nullable(text(16)),
	window: v.strictObject({ from: day, to: day, whole: v.boolean() }),
	asOf: day,
	data: v.strictObject({ first: day, last: day }),
	unattributed: bucket,
	totals: bucket,
	reconciliation: v.pipe(v.array(account), v.maxLength(200)),
	names: v.strictObject({}),
	parameters: PARAMETERS,
	has: v.strictObject({ survey: v.boolean(), service: v.boolean() }),
	assumedShare: v.exactOptional(v.nullable(part)),
	timeless: v.exactOptional(
		v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,32}$/))), v.maxLength(64))
	),
	shared: v.strictObject({
		...rules.entries,
		reconciles: v.exactOptional(v.boolean()),
		part: v.exactOptional(v.literal(true)),
		of: v.exactOptional(count),
		whom: v.exactOptional(whom),
		tiers: v.strictObject({
			key: v.exactOptional(tier),
			important: v.exactOptional(tier),
			general: v.exactOptional(tier),
			maintain: v.exactOptional(tier),
			invalid: v.exactOptional(tier)
		}),
		classes: v.strictObject({
			core: v.exactOptional(profitClass),
			contributing: v.exactOptional(profitClass),
			thin: v.exactOptional(profitClass),
			breakEven: v.exactOptional(profitClass),
			illusory: v.exactOptional(profitClass),
			harmful: v.exactOptional(profitClass)
		})
	})
});

const chart = v.strictObject({
	analysis: v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z0-9-]{0,40}$/)),
	kernel: v.pipe(count, v.maxValue(10_000)),
	result: v.unknown(),
	hidden: count
});

export const EVIDENCE = v.strictObject({
	format: v.literal('tierbook-evidence'),
	version: v.literal(EVIDENCE_VERSION),
	product: v.pipe(v.string(), v.regex(/^[0-9A-Za-z.+-]{1,40}$/)),
	day: v.pipe(
		v.string(),
		v.isoDate(),
		v.check((value) => daysOf(value) !== null)
	),
	locale: v.picklist(LOCALES),
	title: text(500),
	rules,
	fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	context,
	charts: v.pipe(v.array(chart), v.maxLength(200))
}) satisfies v.GenericSchema<unknown, Omit<Evidence, 'context'> & { context: unknown }>;

/** Of an ISO day, days since 1970; null where the calendar has no such day. */
export function daysOf(day: string): number | null {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	return toDays(year, month, date);
}
