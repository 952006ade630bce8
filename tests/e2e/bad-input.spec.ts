/** Whatever is dropped, a sentence says what happened, and what is stored stays as it was. */
import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { en } from '#lib/i18n/en.ts';
import { chooseFiles, dropFiles, orders, text, type GivenFile } from './parts/files.ts';
import { expect, test } from './parts/site.ts';
import { confirm, customersCsv, drawn, keepFiles, openFront, stored } from './parts/steps.ts';

const { failures } = en;
const binary = Buffer.from([
	0x00, 0x01, 0x02, 0x47, 0, 0, 0, 13, 0xff, 0xfe, 0, 1, 2, 3, 0, 0, 0, 7
]);

const REFUSED: readonly [string, GivenFile, string][] = [
	['an empty file', text('empty.csv', ''), failures['import.empty']({}).happened],
	['a binary file', { name: 'picture.csv', bytes: binary }, failures['import.binary']({}).happened],
	['one column', text('one.csv', 'name\na\nb\nc\n'), failures['import.one_column']({}).happened],
	[
		'no header',
		text('bare.csv', '1,2,3\n4,5,6\n7,8,9\n'),
		failures['import.no_header']({}).happened
	],
	['no rows', text('head.csv', 'customer,date,revenue\n'), failures['import.no_rows']({}).happened],
	['missing roles', text('colours.csv', 'colour,size\nred,L\nblue,M\n'), en.sheet.goBlocked],
	[
		'a column of two currencies',
		text(
			'codes.csv',
			'customer,order date,revenue,currency\nC1,2025-01-05,1.00,USD\nC2,2025-01-06,2.00,EUR\n'
		),
		failures['import.two_currencies']({ signs: ['USD', 'EUR'] }).happened
	],
	[
		'no numbers in the money column',
		text('words.csv', 'customer,order date,revenue\nC1,2025-01-05,many\nC2,2025-01-06,few\n'),
		failures['import.no_numbers']({ column: 'revenue' }).happened
	]
];

for (const [what, file, sentence] of REFUSED)
	test(`${what} is refused with a sentence`, async ({ page }) => {
		await openFront(page);
		await keepFiles(page, [orders()]);
		await openFront(page);
		const before = await stored(page);
		await dropFiles(page, [file]);
		await expect(page.getByRole('dialog')).toContainText(sentence);
		await expect(page.getByRole('button', { name: en.sheet.go })).toBeDisabled();
		await page.getByRole('button', { name: en.app.cancel }).click();
		expect(await stored(page)).toBe(before);
	});

test('a row longer than the header is reported and the rest is read', async ({ page }) => {
	await openFront(page);
	await dropFiles(page, [orders(['C4,2025-04-05,20.00,2.00,surplus'])]);
	const problem = page.getByRole('dialog').getByRole('listitem');
	await expect(problem.filter({ hasText: en.problems.row_long.found })).toContainText(
		en.sheet.line('5')
	);
	await page.getByRole('button', { name: en.sheet.go }).click();
	await drawn(page);
	// The long row is set aside whole, since its cells may stand under the wrong headers.
	expect(await customersCsv(page)).toHaveLength(3);
});

test('headers that are empty or occur twice are reported, each in its place', async ({ page }) => {
	await openFront(page);
	const rows = ['C1,2025-01-05,10.00,4.00,x,', 'C2,2025-02-05,20.00,8.00,,'];
	const header = 'customer,date,revenue,revenue,,';
	await dropFiles(page, [text('headers.csv', [header, ...rows, ''].join('\n'))]);
	const sheet = page.getByRole('dialog');
	await expect(sheet).toContainText(en.problems.header_empty.found);
	await expect(sheet).toContainText(en.problems.header_duplicate.found);
	await expect(sheet).toContainText(en.problems.column_blank.found);
	await confirm(page);
	expect(await customersCsv(page)).toHaveLength(2);
});

test('only a button gives up an import', async ({ page }) => {
	await openFront(page);
	await dropFiles(page, [orders()]);
	await expect(page.getByRole('button', { name: en.sheet.go })).toBeEnabled();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: en.sheet.go })).toBeEnabled();
	await page.getByRole('button', { name: en.app.cancel }).click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a file of more than 4 GB is refused before it is read @once', async ({ page }, info) => {
	await openFront(page);
	const path = info.outputPath('huge.csv');
	sparse(path, 4.4e9);
	const before = await stored(page);
	await chooseFiles(page, [path]);
	await expect(page.getByRole('dialog')).toContainText(failures['import.too_large']({}).todo);
	expect(await stored(page)).toBe(before);
	rmSync(path);
});

test('where the browser has no room, nothing stored is touched', async ({ page, site, watch }) => {
	// Set before anything is written: Chromium remembers for a while how much room there was.
	const session = await page.context().newCDPSession(page);
	const { origin } = new URL(site.url);
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_500_000 });
	await openFront(page);
	await keepFiles(page, [orders()]);
	await openFront(page);
	const before = await stored(page);
	const lines = Array.from({ length: 100_000 }, (_, i) => `K${i},2025-01-05,${i}.25,1.00`);
	await dropFiles(page, [orders(lines)]);
	await page.getByRole('button', { name: en.sheet.go }).click();
	await expect(page.getByRole('dialog')).toContainText(failures['store.quota']({}).todo);
	expect(await stored(page)).toBe(before);
	expect(watch.faults).toEqual([]);
});

/** A file of a size that hardly takes room on the disk. */
function sparse(path: string, bytes: number): void {
	mkdirSync(dirname(path), { recursive: true });
	const file = openSync(path, 'w');
	writeSync(file, 'customer,order date,revenue\nC1,2025-01-05,1.00\n');
	ftruncateSync(file, bytes);
	closeSync(file);
}
