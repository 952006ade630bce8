/** Two languages, two themes, and nothing serious for axe in any of them. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { zhCN } from '#lib/i18n/zh-CN.ts';
import { dropFiles, orders } from './parts/files.ts';
import { expect, test } from './parts/site.ts';
import { cell, openFront, openSample } from './parts/steps.ts';

test('the language switches without losing state', async ({ page }) => {
	await openSample(page);
	const find = page.locator('[data-find]');
	await find.fill('10');
	await cell(page, 'pareto').getByRole('button', { name: en.notebook.method }).click();
	await page.getByRole('button', { name: '简体中文' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
	await expect(cell(page, 'pareto')).toContainText(zhCN.notebook.formula);
	await expect(find).toHaveValue('10');
	await page.reload();
	await expect(cell(page, 'customers')).toContainText(zhCN.notebook.customers);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(cell(page, 'customers')).toContainText(en.notebook.customers);
});

test('the theme follows the choice and is remembered', async ({ page }) => {
	await openFront(page);
	const ground = (): Promise<string> =>
		page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const light = await ground();
	await toTheme(page, en.app.themes.dark);
	await expect.poll(ground).not.toBe(light);
	const dark = await ground();
	await page.reload();
	await expect.poll(ground).toBe(dark);
});

for (const language of ['English', '简体中文'] as const)
	for (const scheme of ['light', 'dark'] as const)
		test(`axe finds nothing serious: ${language}, ${scheme} @once`, async ({ page }) => {
			// Four pages are searched, which takes most of a minute on two cores.
			test.setTimeout(150_000);
			await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
			await openFront(page);
			await inLanguage(page, language);
			await nothingSerious(page, 'front page');
			await dropFiles(page, [orders()]);
			const { go } = (language === 'English' ? en : zhCN).sheet;
			await expect(page.getByRole('button', { name: go })).toBeEnabled();
			await nothingSerious(page, 'sheet');
			const { app, front } = language === 'English' ? en : zhCN;
			await page.getByRole('button', { name: app.cancel }).click();
			await page.getByRole('button', { name: front.sample }).click();
			await expect(cell(page, 'satisfaction').locator('svg text').first()).toBeVisible({
				timeout: 30_000
			});
			await nothingSerious(page, 'notebook');
			const { method } = (language === 'English' ? en : zhCN).notebook;
			await page.getByRole('button', { name: method }).first().click();
			await nothingSerious(page, 'method');
		});

async function inLanguage(page: Page, language: string): Promise<void> {
	const button = page.getByRole('button', { name: language });
	if ((await button.count()) > 0) await button.click();
}

async function toTheme(page: Page, name: string): Promise<void> {
	const button = page.getByRole('button', { name: new RegExp(`^${en.app.theme}`) });
	for (let i = 0; i < 3 && !(await button.getAttribute('aria-label'))?.includes(name); i++)
		await button.click();
}

async function nothingSerious(page: Page, where: string): Promise<void> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	const serious = violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
	expect(serious, where).toEqual([]);
}
