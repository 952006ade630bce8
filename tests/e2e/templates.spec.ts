/** Notebooks begun from templates, and templates made of notebooks, which hold nobody's data. */
import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { orders } from './parts/files.ts';
import { expect, test } from './parts/site.ts';
import { cell, importFiles, openFront, openSample, stored } from './parts/steps.ts';

const { palette: t, templates } = en;

test('a template opens without data and shows its cells when files come', async ({ page }) => {
	await openFront(page);
	await page.getByRole('button', { name: templates.names.review }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	await expect(page.getByText(en.notebook.noData)).toBeVisible();
	await importFiles(page, [orders()]);
	await expect(cell(page, 'summary').getByRole('listitem').first()).toBeVisible();
	await expect(page.getByRole('heading', { name: templates.review.profit })).toBeVisible();
});

test('a template of one’s own keeps cells and settings, and no data', async ({ page }) => {
	await openSample(page);
	await page.getByRole('combobox', { name: en.parameters.measure }).first().selectOption('revenue');
	await command(page, t.saveTemplate);
	await page.getByRole('textbox', { name: en.front.titleLabel }).fill('Ours');
	await page.getByRole('button', { name: en.app.save, exact: true }).click();
	await expect(page.getByText(t.templateSaved('Ours'))).toBeVisible();
	const kept = JSON.parse(await stored(page)) as { store: string; values: unknown[] }[];
	const [template] = kept.find(({ store }) => store === 'templates')?.values ?? [];
	expect(template).toMatchObject({ title: 'Ours', datasets: [], journal: [] });

	await openFront(page);
	await page.getByRole('button', { name: /^Ours/ }).click();
	await expect(page.getByText(en.notebook.noData)).toBeVisible();
	await importFiles(page, [orders()]);
	await expect(page.getByRole('combobox', { name: en.parameters.measure }).first()).toHaveValue(
		'revenue'
	);

	await openFront(page);
	await page.getByRole('button', { name: t.removeTemplate('Ours') }).click();
	await expect(page.getByRole('button', { name: /^Ours/ })).toHaveCount(0);
	await page.getByRole('button', { name: en.app.undo }).click();
	await expect(page.getByRole('button', { name: /^Ours/ })).toBeVisible();
});

async function command(page: Page, name: string): Promise<void> {
	await page.keyboard.press('ControlOrMeta+k');
	await page.keyboard.type(name);
	await page.keyboard.press('Enter');
}
