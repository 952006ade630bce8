/** Every file of tests/data/import beside what is expected of it: a fixture added is a test added. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnOf, isValid } from '#lib/core/columns.ts';
import { toIso } from '#lib/core/dates.ts';
import { Failure } from '#lib/core/failure.ts';
import type { Locale } from '#lib/core/locale.ts';
import { judge, readFile, type RawReading, toTable } from './read.ts';
import type { Dialect, FileReading } from './reading.ts';

interface Expected {
	readonly locale: Locale;
	/** The code that reading the file, or making a table of it, fails with. */
	readonly failure?: string;
	readonly storing?: string;
	readonly dialect: Partial<Dialect>;
	readonly kind: string;
	readonly rows: number;
	readonly setAside: number;
	readonly roles: Readonly<Record<string, string | null>>;
	/** What the cells are by themselves, by header. */
	readonly natures?: Readonly<Record<string, string>>;
	/** By role; money in minor units. */
	readonly sums: Readonly<Record<string, number | null>>;
	readonly scales?: Readonly<Record<string, number>>;
	readonly problems: Readonly<Record<string, number>>;
	/** The line of the first example. */
	readonly lines?: Readonly<Record<string, number>>;
	readonly currency?: string;
	/** Distinct keys in the table, in order of appearance. */
	readonly customers?: readonly string[];
	readonly firstDate?: string;
	/** Headers whose guess is to be asked. */
	readonly questions?: readonly string[];
	/** By header sum and scale of a column with points and with commas for decimals, where that is asked. */
	readonly decimals?: Readonly<Record<string, readonly (readonly number[])[]>>;
	/** What is asked of the file as a whole, where the fixture is about that. */
	readonly asked?: readonly string[];
}

const FOLDER = new URL('../../../tests/data/import/', import.meta.url);
const names = readdirSync(FOLDER)
	.filter((name) => name.endsWith('.json'))
	.map((name) => name.slice(0, -5));

describe.each(names)('%s.csv', (name) => {
	const expected = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as Expected;
	const bytes = readFileSync(new URL(`${name}.csv`, FOLDER));
	const file = Object.assign(new Blob([bytes]), { name: `${name}.csv` });
	const read = () =>
		readFile(file, { id: name, locale: expected.locale, onProgress: () => undefined });

	test('reads as expected', async () => {
		if (expected.failure) return expect(await codeOf(read)).toBe(expected.failure);
		const raw = await read();
		const reading = judge(raw);
		expectReading(reading, expected);
		if (expected.storing)
			return expect(await codeOf(async () => toTable(raw, reading))).toBe(expected.storing);
		expectTable(raw, reading, expected);
	});
});

interface Recipe {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly twin: Expected;
}

test('the files are what their recipes make', async () => {
	const { recipes } = (await import(new URL('recipes/index.mjs', FOLDER).href)) as {
		recipes: readonly Recipe[];
	};
	expect(recipes.length).toBeGreaterThanOrEqual(60);
	for (const { name, bytes, twin } of recipes) {
		const stored = readFileSync(new URL(`${name}.csv`, FOLDER));
		expect([name, stored.equals(bytes)]).toEqual([name, true]);
		expect(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))).toEqual(
			JSON.parse(JSON.stringify(twin))
		);
	}
});

async function codeOf(attempt: () => Promise<unknown>): Promise<string> {
	try {
		await attempt();
		return 'no failure';
	} catch (error) {
		if (error instanceof Failure) return error.code;
		throw error;
	}
}

function expectReading(reading: FileReading, expected: Expected): void {
	expect(reading.dialect).toMatchObject(expected.dialect);
	expect(Object.fromEntries(reading.columns.map(({ header, role }) => [header, role]))).toEqual(
		expected.roles
	);
	if (expected.natures)
		expect(
			Object.fromEntries(reading.columns.map(({ header, nature }) => [header, nature]))
		).toEqual(expected.natures);
	const { kind, rows, setAside, currency } = reading;
	expect({ kind, rows, setAside, currency }).toEqual({
		kind: expected.kind,
		rows: expected.rows,
		setAside: expected.setAside,
		currency: expected.currency ?? null
	});
	expect(questions(reading)).toEqual(expected.questions ?? []);
	expect(decimals(reading)).toEqual(expected.decimals ?? {});
	if (expected.asked)
		expect(reading.questions.map(({ question }) => question)).toEqual(expected.asked);
	expect(counts(reading)).toEqual(expected.problems);
	for (const [problem, line] of Object.entries(expected.lines ?? {}))
		expect(reading.problems.find((each) => each.problem === problem)?.examples[0]?.line).toBe(line);
	for (const [role, sum] of Object.entries(expected.sums))
		expect([role, reading.columns.find((each) => each.role === role)?.sum]).toEqual([role, sum]);
	for (const [role, scale] of Object.entries(expected.scales ?? {}))
		expect(reading.columns.find((each) => each.role === role)?.format.scale).toBe(scale);
}

function questions({ columns }: FileReading): string[] {
	return columns.filter(({ role, confidence }) => role && confidence < 0.5).map((c) => c.header);
}

function decimals({ columns }: FileReading): Record<string, (number | null)[][]> {
	const open = columns.filter((column) => column.decimals);
	return Object.fromEntries(
		open.map(({ header, decimals = [] }) => [
			header,
			decimals.map(({ sum, scale }) => [sum, scale])
		])
	);
}

function counts({ problems }: FileReading): Record<string, number> {
	const all: Record<string, number> = {};
	for (const { problem, count } of problems) all[problem] = (all[problem] ?? 0) + count;
	return all;
}

function expectTable(raw: RawReading, reading: FileReading, expected: Expected): void {
	const { table } = toTable(raw, reading);
	const { row_cancelled: cancelled = 0, row_paid_out: paidOut = 0 } = expected.problems;
	expect(table.rows).toBe(expected.rows - cancelled - paidOut);
	const customer = table.fields.findIndex((field) => field.name === 'customer');
	const keys = table.dictionaries[customer];
	if (expected.customers && keys)
		expect(Array.from({ length: keys.size }, (_, i) => keys.at(i))).toEqual(expected.customers);
	const batch = table.batches[0]!;
	const date = columnOf(table, batch, 'date', 'date');
	if (expected.firstDate) expect(date && toIso(date.values[0]!)).toBe(expected.firstDate);
	for (const [role, sum] of Object.entries(expected.sums)) {
		const column = columnOf(table, batch, role, 'money') ?? columnOf(table, batch, role, 'number');
		const cells = [...(column?.values ?? [])].filter((_, i) => isValid(column?.valid ?? null, i));
		expect([role, cells.reduce((a, b) => a + b, 0)]).toEqual([role, sum]);
	}
}
