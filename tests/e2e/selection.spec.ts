/** What is picked is one thing: a path over all cells, kept by name, and the card of a customer. */
import { en } from '#lib/i18n/en.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './parts/site.ts';
import { cell, drawn, openSample } from './parts/steps.ts';

const { selection, card } = en;
const path = (page: Page) => page.getByRole('group', { name: selection.label });
const matching = async (page: Page): Promise<number> => {
	const text = (await cell(page, 'customers').getByRole('status').textContent()) ?? '';
	return Number(/[\d,]+/.exec(text)?.[0].replace(/,/g, ''));
};

async function dragCurve(page: Page, from: number, to: number): Promise<void> {
	const stage = cell(page, 'pareto').locator('.stage');
	await stage.scrollIntoViewIfNeeded();
	const box = await stage.boundingBox();
	if (!box) throw new Error('no curve');
	const y = box.y + 150;
	await page.mouse.move(box.x + box.width * from, y);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * to, y, { steps: 6 });
	await page.mouse.up();
}

test('picks gather in a path that narrows the list, part by part, and Esc lets go of all', async ({
	page
}) => {
	await openSample(page);
	const all = await matching(page);
	await cell(page, 'pyramids').getByRole('button', { name: /^Key/ }).first().click();
	await expect(path(page)).toContainText(en.tiers.key);
	await expect.poll(() => matching(page)).toBeLessThan(all);
	const key = await matching(page);
	await dragCurve(page, 0.2, 0.25);
	await expect(path(page).getByRole('listitem')).toHaveCount(2);
	await path(page)
		.getByRole('button', { name: selection.drop(en.tiers.key) })
		.click();
	await expect(path(page).getByRole('listitem')).toHaveCount(1);
	await expect.poll(() => matching(page)).not.toBe(key);
	await page.keyboard.press('Escape');
	await expect(path(page)).toHaveCount(0);
	await expect.poll(() => matching(page)).toBe(all);
});

test('a stretch of the curve is drawn by keys as well', async ({ page }) => {
	await openSample(page);
	const reading = cell(page, 'pareto').getByRole('slider');
	await reading.focus();
	await page.keyboard.press('PageUp');
	await page.keyboard.press('Shift+PageUp');
	await page.keyboard.press('Shift+ArrowRight');
	await expect(path(page).getByRole('listitem')).toHaveCount(1);
});

test('a path is kept by name, and deleting it can be taken back', async ({ page }) => {
	await openSample(page);
	await cell(page, 'pyramids').getByRole('button', { name: /^Key/ }).first().click();
	await path(page).getByRole('button', { name: selection.save }).click();
	await page.getByLabel(selection.name).fill('Best ones');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	const picked = page.getByRole('button', { name: selection.use('Best ones') });
	await picked.click();
	await expect(path(page)).toContainText(en.tiers.key);
	await page.reload();
	await drawn(page);
	await expect(picked).toBeVisible();
	await page.getByRole('button', { name: selection.remove('Best ones') }).click();
	await expect(picked).toHaveCount(0);
	await page.getByRole('button', { name: en.notebook.undo, exact: true }).last().click();
	await expect(picked).toBeVisible();
});

test('a row opens the card of its customer, and what is written there stays', async ({ page }) => {
	await openSample(page);
	const list = cell(page, 'customers');
	await list.scrollIntoViewIfNeeded();
	await list.locator('.rows .row').first().click();
	const dialog = page.getByRole('dialog', { name: en.cells.kinds.customer });
	await expect(dialog.getByRole('heading', { name: card.pnl })).toBeVisible();
	await expect(dialog.getByRole('region', { name: card.months })).toBeVisible();
	await dialog.getByLabel(card.entry).fill('Asked for a rebate');
	await dialog.getByRole('button', { name: card.add }).click();
	await dialog.getByRole('button', { name: card.insert }).click();
	const shown = page.locator('section.cell').last();
	await expect(shown.getByLabel(/^Entry of/)).toHaveValue('Asked for a rebate');
	await page.keyboard.press('Escape');
	await page.reload();
	await drawn(page);
	await expect(shown.getByLabel(/^Entry of/)).toHaveValue('Asked for a rebate');
});

test('a customer is found by any characters of its name', async ({ page }) => {
	await openSample(page);
	const list = cell(page, 'customers');
	await list.scrollIntoViewIfNeeded();
	await list.getByRole('searchbox').fill('佛山');
	await expect(list.locator('.rows .row').first()).toContainText('佛山');
});
