/** The command that reads files without a browser: what it prints, what it writes, how it ends. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workbookBytes } from './data/workbook.ts';

const COMMAND = new URL('../src/scripts/import.mjs', import.meta.url).pathname;
const FILES = {
	'semicolons.csv': 'Customer;Amount;Note\r\nAda;1,5;"say ""hi"""\r\nBen;2,5;\r\nCy;3,5;"a, b"\r\n',
	'ragged.csv': 'key,name,place\n1,Ada,Rome\n\n2,Ben\n3,Cy,Bern\n合计,,\n',
	'empty.csv': ''
} as const;
const TABLE = 'a,b\n1,2\n';

interface Decided {
	readonly file: string;
	readonly columns: readonly object[];
	readonly problems: readonly object[];
}

interface Ended {
	readonly code: number;
	readonly lines: readonly Decided[];
}

let folder: string;
let ended: Ended;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tierbook-'));
	const paths = Object.keys(FILES).map((name) => join(folder, name));
	for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
	paths.splice(1, 0, join(folder, 'missing.csv'));
	ended = await run(...paths, '--json', '--csv', join(folder, 'out'));
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

function run(...args: string[]): Promise<Ended> {
	return new Promise((resolve) => {
		execFile(process.execPath, [COMMAND, ...args], (error, stdout) => {
			const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
			const code = typeof error?.code === 'number' ? error.code : 0;
			resolve({ code, lines: lines.map((line) => JSON.parse(line) as Decided) });
		});
	});
}

test('tells of each file in one line, in the order given', () => {
	const names = ['semicolons.csv', 'missing.csv', 'ragged.csv', 'empty.csv'];
	expect(ended.lines.map(({ file }) => file)).toEqual(names.map((name) => join(folder, name)));
});

test('prints what was decided, under names that others may count on', () => {
	expect(ended.lines[0]).toMatchObject({
		encoding: 'utf-8',
		delimiter: ';',
		quote: '"',
		header_row: 1,
		rows: 3,
		set_aside: 0,
		problems: []
	});
	expect(ended.lines[0]!.columns[1]).toEqual({
		name: 'Amount',
		type: 'decimal',
		role: expect.any(String) as string,
		unit: null,
		nulls: 0,
		failed: 0
	});
});

test('counts what was wrong, with the lines where it stands', () => {
	expect(ended.lines[2]).toMatchObject({ rows: 3, set_aside: 1 });
	expect(ended.lines[2]!.problems).toEqual([
		{ code: 'row_short', count: 1, lines: [4] },
		{ code: 'row_blank', count: 1, lines: [3] },
		{ code: 'row_total', count: 1, lines: [6] }
	]);
});

test('goes on behind a file that can’t be read, says why, and ends with 1', () => {
	expect(ended.lines[1]).toMatchObject({ failure: { code: 'import.unreadable' } });
	expect(ended.lines[3]).toMatchObject({ failure: { code: 'import.empty' } });
	expect(ended.code).toBe(1);
});

test('writes each table as read, byte for byte', async () => {
	const written = (name: string) => readFile(join(folder, 'out', name), 'utf8');
	expect(await written('semicolons.csv')).toBe(
		'"Customer","Amount","Note"\n"Ada","1,5","say ""hi"""\n"Ben","2,5",""\n"Cy","3,5","a, b"\n'
	);
	expect(await written('ragged.csv')).toBe(
		'"key","name","place"\n"1","Ada","Rome"\n"2","Ben",""\n"3","Cy","Bern"\n'
	);
	expect(await written('empty.csv')).toBe('');
});

test('reads each table of a container, under a name of its own', async () => {
	const rows = [
		['a', 'b'],
		['1', '2']
	];
	const sheets = ['Q1', 'Q2'].map((name) => ({ name, rows }));
	await writeFile(join(folder, 'book.xlsx'), workbookBytes({ sheets }));
	await writeFile(join(folder, 'one.zip'), zipSync({ 'x.csv': strToU8(TABLE) }));
	const out = join(folder, 'parts');
	const paths = ['book.xlsx', 'one.zip'].map((name) => join(folder, name));
	const { code, lines } = await run(...paths, '--json', '--csv', out);
	expect(code).toBe(0);
	expect(lines.map(({ file }) => file)).toEqual([`${paths[0]}!Q1`, `${paths[0]}!Q2`, paths[1]]);
	expect(await readFile(join(out, 'book.xlsx!Q2.csv'), 'utf8')).toBe('"a","b"\n"1","2"\n');
}, 60_000);

test('keeps two files of one name apart, and knows two languages', async () => {
	const paths = ['a', 'b'].map((name) => join(folder, name, 'x.csv'));
	for (const path of paths) {
		await mkdir(dirname(path));
		await writeFile(path, TABLE.replace('1', path === paths[0] ? '1' : '9'));
	}
	const out = join(folder, 'alike');
	const { lines } = await run(...paths, '--json', '--csv', out);
	expect(lines).toMatchObject([{ csv: 'x.csv' }, { csv: 'x-2.csv' }]);
	expect(await readFile(join(out, 'x.csv'), 'utf8')).toBe('"a","b"\n"1","2"\n');
	expect(await readFile(join(out, 'x-2.csv'), 'utf8')).toBe('"a","b"\n"9","2"\n');
	expect((await run(...paths, '--locale', 'fr')).code).toBe(2);
}, 60_000);
