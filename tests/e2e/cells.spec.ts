/** Cells are put in, moved and taken out, by pointer and by keys, and stay so. */
import { en } from '#lib/i18n/en.ts';

import { expect, test } from './parts/site.ts';
import { cell, drawn, openSample } from './parts/steps.ts';
import type { Page } from '@playwright/test';

const t = en.cells;

async function menuOf(page: Page, id: string, item: string): Promise<void> {
	await cell(page, id).locator('.cell-menu').click();
	await page.getByRole('menuitem', { name: item, exact: true }).click();
}

const order = (page: Page) =>
	page
		.locator('section.cell')
		.evaluateAll((cells) => cells.map(({ id }) => id.slice('cell-'.length)));

test('a cell is moved, taken out, put back and put in again, and a reload finds it there', async ({
	page
}) => {
	await openSample(page);
	const first = await order(page);

	await menuOf(page, 'pareto', t.moveDown);
	const moved = [first[0], first[2], 'pareto', ...first.slice(3)];
	expect(await order(page)).toEqual(moved);
	await expect(cell(page, 'pareto')).toBeFocused();
	await page.keyboard.press('Alt+ArrowUp');
	expect(await order(page)).toEqual(first);

	await menuOf(page, 'pareto', t.remove);
	await expect(cell(page, 'pareto')).toHaveCount(0);
	await page.getByRole('button', { name: en.notebook.undo }).last().click();
	expect(await order(page)).toEqual(first);

	await menuOf(page, 'pareto', t.remove);
	await page.locator('#cell-headline').focus();
	await page.keyboard.press('b');
	await page.getByRole('dialog').getByRole('button', { name: 'Pareto and whale curve' }).click();
	await expect(cell(page, 'pareto')).toBeFocused();
	expect(await order(page)).toEqual(first);
	await drawn(page);

	await menuOf(page, 'headline', t.remove);
	await expect(page.getByText(/^Saved /)).toBeVisible();
	await page.reload();
	await drawn(page);
	expect(await order(page)).toEqual(first.slice(1));
});

test('a notebook without cells says so and takes one', async ({ page }) => {
	await openSample(page);
	for (const id of await order(page)) await menuOf(page, id, t.remove);
	await expect(page.getByRole('heading', { name: t.none })).toBeVisible();
	await page.getByRole('button', { name: t.insert }).click();
	await page.getByRole('dialog').getByRole('button', { name: en.notebook.customers }).click();
	await expect(cell(page, 'customers').getByRole('row').nth(1)).toBeVisible();
});
