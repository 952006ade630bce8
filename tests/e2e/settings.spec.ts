/** What is typed takes effect when it is whole, is shown as it is in force, and is not lost. */
import { en } from '#lib/i18n/en.ts';
import { orders, text } from './parts/files.ts';
import { expect, test } from './parts/site.ts';
import { cell, importFiles, openFront } from './parts/steps.ts';

const { notebook: t, parameters: p } = en;

test('a name is kept as it is typed, also when the field is never left', async ({ page }) => {
	await openFront(page);
	await importFiles(page, [orders()]);
	const title = page.getByRole('textbox', { name: t.titleLabel });
	await title.fill('');
	await title.pressSequentially('Spring and ');
	await expect(title).toHaveValue('Spring and ');
	await title.pressSequentially('summer');
	await expect(page.getByText(/^Saved /)).toBeVisible();
	await page.reload();
	await expect(title).toHaveValue('Spring and summer');
});

test('Escape gives a name up, and typing one is one step to undo', async ({ page }) => {
	await openFront(page);
	await importFiles(page, [orders()]);
	const title = page.getByRole('textbox', { name: t.titleLabel });
	const before = await title.inputValue();
	await title.fill('');
	await title.pressSequentially('Spring');
	await title.press('Escape');
	await expect(title).toHaveValue(before);
	await title.fill('');
	await title.pressSequentially('Summer');
	await title.press('Enter');
	await page.getByRole('button', { name: t.undo, exact: true }).click();
	await expect(title).toHaveValue(before);
});

test('a margin out of reach is refused in words, and one within it is named as assumed', async ({
	page
}) => {
	await openFront(page);
	await importFiles(page, [
		text('plain.csv', 'customer,date,revenue\nC1,2025-01-05,10.00\nC2,2025-02-05,20.00\n')
	]);
	const margin = page.getByRole('spinbutton', { name: p.assumedMargin });
	await margin.fill('150');
	await margin.press('Enter');
	await expect(margin).toHaveValue('');
	await expect(page.getByRole('alert').filter({ hasText: '100' })).toBeVisible();
	await margin.fill('30');
	await margin.press('Enter');
	await expect(margin).toHaveValue('30');
	for (const id of ['headline', 'pareto', 'pyramids'])
		await expect(cell(page, id), id).toContainText(/assumed at a gross margin of 30/);
});

test('an as-of day is taken when it has been typed, in one step', async ({ page }) => {
	await openFront(page);
	await importFiles(page, [orders()]);
	const asOf = page.getByLabel(p.asOf);
	const before = await asOf.inputValue();
	const undo = page.getByRole('button', { name: t.undo, exact: true });
	await asOf.focus();
	// Whichever of day and month comes first in this browser.
	await page.keyboard.type('11112025');
	await expect(undo).toBeDisabled();
	await page.keyboard.press('Enter');
	await expect(asOf).toHaveValue('2025-11-11');
	await undo.click();
	await expect(asOf).toHaveValue(before);
	await expect(undo).toBeDisabled();
});

test('a cell chosen in the outline over the page gets the focus', async ({ page }) => {
	await page.setViewportSize({ width: 900, height: 900 });
	await openFront(page);
	await importFiles(page, [orders()]);
	await page.getByRole('button', { name: t.openOutline }).click();
	await page.getByRole('dialog').getByRole('link', { name: t.customers }).click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(cell(page, 'customers')).toBeFocused();
});

test('keys without Ctrl can be switched off', async ({ page }) => {
	await openFront(page);
	await importFiles(page, [orders()]);
	await page.locator('body').press('j');
	await expect(cell(page, 'headline')).toBeFocused();
	await page.getByRole('button', { name: t.keys }).click();
	await page.getByRole('checkbox', { name: t.singleKeys }).uncheck();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.reload();
	await expect(cell(page, 'pareto').locator('svg text').first()).toBeVisible();
	await page.locator('body').press('j');
	await page.locator('body').press('j');
	await expect(cell(page, 'headline')).not.toBeFocused();
});
