/** From files to a finished notebook that is still there tomorrow. */
import { en } from '#lib/i18n/en.ts';
import { dropFiles, orders, text } from './parts/files.ts';
import { expect, test } from './parts/site.ts';
import {
	cell,
	customers,
	customersCsv,
	drawn,
	importFiles,
	openFront,
	openSample,
	sumOf
} from './parts/steps.ts';

test('the sample opens as a finished notebook', async ({ page }) => {
	await openSample(page);
	const ids = [
		'headline',
		'pareto',
		'pyramids',
		'pnl',
		'classes',
		'satisfaction',
		'reconciliation'
	];
	for (const id of ids) await expect(cell(page, id), id).toContainText(/\d/);
	await expect(page.locator('section.cell svg[role]').first()).toBeVisible();
	expect((await customersCsv(page)).length).toBeGreaterThan(1000);
});

test('a dropped file becomes a notebook with its exact sums', async ({ page }) => {
	await openFront(page);
	await dropFiles(page, [orders()]);
	await expect(page.getByRole('dialog')).toContainText('orders.csv');
	await page.getByRole('button', { name: en.sheet.go }).click();
	await drawn(page);
	const rows = await customersCsv(page);
	expect(rows.map((row) => row[en.columns.key])).toEqual(['C1', 'C2', 'C3']);
	expect(sumOf(rows, en.columns.revenue, 2)).toBe(18_000n);
	expect(sumOf(rows, en.columns.profit, 2)).toBe(4_500n);
	await expect(customers(page)).toContainText(en.tiers.invalid);
});

test('cells pasted from a spreadsheet are read as a file @once', async ({ page }) => {
	await openFront(page);
	const cells = orders().bytes.toString('utf8').replaceAll(',', '\t');
	await page.evaluate((cells) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', cells);
		document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }));
	}, cells);
	await page.getByRole('button', { name: en.sheet.go }).click();
	await drawn(page);
	expect(await customersCsv(page)).toHaveLength(3);
});

test('orders and a survey, dropped together, make one notebook @once', async ({ page }) => {
	await openFront(page);
	const survey = text(
		'survey.csv',
		'customer,date,satisfaction\nC1,2025-01-20,5\nC2,2025-02-20,3\nC3,2025-03-01,1\n'
	);
	await importFiles(page, [orders(), survey]);
	const [first] = await customersCsv(page);
	expect(first?.[en.columns.satisfaction]).toBe('5');
});

test('cancelling the sheet leaves nothing behind @once', async ({ page }) => {
	await openFront(page);
	await dropFiles(page, [orders()]);
	await expect(page.getByRole('button', { name: en.sheet.go })).toBeEnabled();
	await page.getByRole('button', { name: en.app.cancel }).click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(page.getByRole('heading', { name: en.front.notebooks })).toHaveCount(0);
});

test('a reload shows the same notebook without the file', async ({ page }) => {
	await openFront(page);
	await importFiles(page, [orders()]);
	await expect(page.getByText(/^Saved /)).toBeVisible();
	const before = await customersCsv(page);
	await page.reload();
	await drawn(page);
	expect(await customersCsv(page)).toEqual(before);
});

test('a moved cut-off is followed everywhere, is undone, and outlives a reload @once', async ({
	page
}) => {
	await openFront(page);
	await importFiles(page, [orders()]);
	const tier = customers(page).getByRole('row').nth(2);
	await expect(tier).toContainText(en.tiers.general);
	await page.getByRole('slider', { name: en.notebook.handle(en.tiers.important) }).focus();
	for (let i = 0; i < 3; i++) await page.keyboard.press('PageUp');
	await expect(tier).toContainText(en.tiers.important);
	await page.keyboard.press('Tab');
	await page.getByRole('button', { name: en.notebook.undo, exact: true }).click();
	await expect(tier).toContainText(en.tiers.general);
	await page.getByRole('button', { name: en.notebook.redo, exact: true }).click();
	await expect(tier).toContainText(en.tiers.important);
	await expect(page.getByText(/^Saved /)).toBeVisible();
	await page.reload();
	await drawn(page);
	await expect(tier).toContainText(en.tiers.important);
});

test('several notebooks: rename, delete, undo @once', async ({ page }) => {
	await openFront(page);
	await importFiles(page, [orders()]);
	const title = page.getByRole('textbox', { name: en.notebook.titleLabel });
	await title.fill('First');
	await title.press('Enter');
	await expect(page.getByText(/^Saved /)).toBeVisible();
	await openFront(page);
	await importFiles(page, [orders(['C4,2025-04-01,7.00,1.00'])]);
	await title.fill('Second');
	await title.press('Enter');
	await expect(page.getByText(/^Saved /)).toBeVisible();

	await openFront(page);
	const entries = page.getByRole('region', { name: en.front.notebooks }).getByRole('listitem');
	await expect(entries).toHaveCount(2);
	await page.getByRole('button', { name: en.front.more('First') }).click();
	await page.getByRole('menuitem', { name: en.front.rename }).click();
	await page.getByRole('textbox', { name: en.front.titleLabel }).fill('Spring');
	await page.getByRole('button', { name: en.app.save }).click();
	await expect(entries.filter({ hasText: 'Spring' })).toHaveCount(1);

	await page.getByRole('button', { name: en.front.more('Second') }).click();
	await page.getByRole('menuitem', { name: en.front.remove }).click();
	await expect(entries).toHaveCount(1);
	await page.getByRole('button', { name: en.app.undo }).click();
	await expect(entries).toHaveCount(2);
	await entries.filter({ hasText: 'Second' }).getByRole('link').click();
	await drawn(page);
	expect(await customersCsv(page)).toHaveLength(4);
});

test('the keyboard alone does the main job @once', async ({ page }) => {
	await openFront(page);
	const tabTo = async (name: string): Promise<void> => {
		for (let i = 0; i < 60; i++) {
			const at = await page.evaluate(
				() =>
					document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent
			);
			if (at?.trim() === name) return;
			await page.keyboard.press('Tab');
		}
		throw new Error(`Tab never came to “${name}”`);
	};
	// Asked for well before the key, so that the browser has been told to hand the dialog over.
	const opened = page.waitForEvent('filechooser');
	await tabTo(en.front.choose);
	await page.keyboard.press('Enter');
	const chooser = await opened;
	const { name, bytes } = orders();
	await chooser.setFiles({ name, mimeType: 'text/csv', buffer: bytes });
	await expect(page.getByRole('button', { name: en.sheet.go })).toBeEnabled();
	await tabTo(en.sheet.go);
	await page.keyboard.press('Enter');
	await drawn(page);
	await tabTo(en.notebook.method);
	await page.keyboard.press('Enter');
	await expect(page.getByText(en.notebook.formula).first()).toBeVisible();
});
