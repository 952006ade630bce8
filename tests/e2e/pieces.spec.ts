/** Files that belong together, and one that takes another's place. */
import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { dropFiles, text } from './parts/files.ts';
import { expect, test } from './parts/site.ts';
import { confirm, customersCsv, openFront } from './parts/steps.ts';

const { pieces, notebook, sheet: said } = en;

const MAY = 'customer,date,amount\nann,2025-05-05,20.50\nbob,2025-05-06,40\ncy,2025-05-07,5\n';
const JUNE = 'customer,date,amount\nann,2025-05-05,20.50\nbob,2025-05-06,44\ndan,2025-06-07,60\n';

test.beforeEach(({ page }) => openFront(page));

test('lines, orders and persons in three files become one table', async ({ page }) => {
	await dropFiles(page, [
		text('lines.csv', 'order id,product,amount\n2,b,5.50\n1,a,10\n3,a,1\n'),
		text(
			'heads.csv',
			'order id,customer id,order date\n1,c7,2025-01-05\n2,c8,2025-01-06\n3,c7,2025-01-07\n'
		),
		text('people.csv', 'customer id,customer unique id,city\nc7,ann,X\nc8,bob,Y\n')
	]);
	await expect(page.getByRole('tab', { name: /heads\.csv/ })).toContainText(said.tabState.lent);
	await confirm(page);
	const list = await customersCsv(page);
	expect(list.map((row) => [row[en.columns.key], row[en.columns.revenue]])).toEqual([
		['ann', '11.00'],
		['bob', '5.50']
	]);
});

test('a newer file takes the place of a dataset after showing what changes, and undo takes it back', async ({
	page
}) => {
	await dropFiles(page, [text('sales.csv', MAY)]);
	await confirm(page);
	await chooseNewer(page, JUNE);
	const changes = page.getByRole('region', { name: pieces.changes });
	await expect(changes.getByRole('row', { name: pieces.customers })).toContainText('33');
	await expect(changes.getByRole('row', { name: /\+/ })).toContainText('+59.00');
	await page.getByRole('button', { name: pieces.replaceGo, exact: true }).click();
	await expect.poll(() => keys(page)).toEqual(['dan', 'bob', 'ann']);
	await page.getByRole('button', { name: notebook.undo }).first().click();
	await expect.poll(() => keys(page)).toEqual(['bob', 'ann', 'cy']);
});

async function chooseNewer(page: Page, content: string): Promise<void> {
	const chooser = page.waitForEvent('filechooser');
	await page.getByRole('button', { name: pieces.replace('sales.csv') }).click();
	await (
		await chooser
	).setFiles({
		name: 'sales.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(content)
	});
}

async function keys(page: Page): Promise<(string | undefined)[]> {
	return (await customersCsv(page)).map((row) => row[en.columns.key]);
}
