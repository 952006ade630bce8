/** Real files, from drop to drawn charts, with the times printed. */
import { en } from '#lib/i18n/en.ts';
import { ABSENT, publicData } from '../data/public.ts';
import { chooseFiles, dropFiles } from './parts/files.ts';
import { expect, test } from './parts/site.ts';
import { cell, confirm, customersCsv, openFront, sumOf } from './parts/steps.ts';

const superstore = publicData('superstore/superstore.csv');
const onlineRetail = publicData('online-retail/online-retail.csv');

test('Superstore: 793 customers, sales and profit to the last digit', async ({ page }) => {
	test.skip(superstore === null, ABSENT);
	await openFront(page);
	const start = Date.now();
	await dropFiles(page, [superstore ?? '']);
	await confirm(page);
	say('Superstore', start);
	const rows = await customersCsv(page);
	expect(rows).toHaveLength(793);
	const scale = 4;
	expect(sumOf(rows, en.columns.revenue, scale)).toBe(22_972_008_603n);
	expect(sumOf(rows, en.columns.profit, scale)).toBe(2_863_970_217n);
	const losing = rows.filter((row) => Number(row[en.columns.profit]) <= 0);
	expect(losing.length).toBeGreaterThan(0);
	expect(losing.every((row) => row[en.columns.tier] === en.tiers.invalid)).toBe(true);
	const svg = cell(page, 'pyramids').locator('.draw svg').first();
	await expect(svg).toContainText(String(losing.length));
});

test('Online retail: 48 MB, and not a cent is lost @once', async ({ page }) => {
	test.skip(onlineRetail === null, ABSENT);
	test.setTimeout(180_000);
	await openFront(page);
	const start = Date.now();
	await chooseFiles(page, [onlineRetail ?? '']);
	await confirm(page, 120_000);
	say('Online retail', start);
	const rows = await customersCsv(page);
	expect(rows).toHaveLength(4372);
	const customers = sumOf(rows, en.columns.revenue, 3);
	expect(customers).toBe(8_300_065_814n);
	await expect(page.getByText(/135,080/).first()).toBeVisible();
	await expect(page.getByText(/1,447,68[12]/).first()).toBeVisible();
});

function say(name: string, start: number): void {
	console.log(`${name}: from drop to drawn in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
