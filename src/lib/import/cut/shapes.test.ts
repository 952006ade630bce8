/** Every file of tests/data/shapes beside how it is to be cut: a fixture added is a test added. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cellAt } from '../columns/intern.ts';
import { readFile } from '../read.ts';
import type { Dialect } from '../reading.ts';

interface Expected {
	readonly names: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly aside: readonly (readonly string[])[];
	readonly problems: Readonly<Record<string, number>>;
	readonly dialect: Partial<Dialect>;
}

const FOLDER = new URL('../../../../tests/data/shapes/', import.meta.url);
const names = readdirSync(FOLDER)
	.filter((name) => name.endsWith('.json'))
	.map((name) => name.slice(0, -5));

test.each(names)('%s.csv', async (name) => {
	const expected = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as Expected;
	const blob = new Blob([readFileSync(new URL(`${name}.csv`, FOLDER))]);
	const file = Object.assign(blob, { name: `${name}.csv` });
	const options = { id: name, locale: 'en', anyTable: true, onProgress: () => undefined } as const;
	const raw = await readFile(file, options);
	const rows = Array.from({ length: raw.rows }, (_, row) =>
		raw.columns.map((column) => cellAt(column, row))
	);
	const problems: Record<string, number> = {};
	for (const { problem, count } of raw.problems)
		problems[problem] = (problems[problem] ?? 0) + count;
	expect({
		names: raw.columns.map(({ header }) => header),
		rows,
		aside: [...raw.aside].map(({ cells }) => cells),
		problems
	}).toEqual({
		names: expected.names,
		rows: expected.rows,
		aside: expected.aside,
		problems: expected.problems
	});
	expect(raw.dialect).toMatchObject(expected.dialect);
});
