/** Languages and themes, and nothing serious for axe in them. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { zhCN } from '#lib/i18n/zh-CN.ts';
import { zhTW } from '#lib/i18n/zh-TW.ts';
import { dropFiles, orders } from './parts/files.ts';
import { expect, test } from './parts/site.ts';
import { cell, importFiles, openFront, openSample, speak } from './parts/steps.ts';

test('languages switch without losing state', async ({ page }) => {
	await openSample(page);
	const find = page.locator('[data-find]');
	await find.fill('10');
	await cell(page, 'pareto').getByRole('button', { name: en.notebook.method }).click();
	await speak(page, 'zh-CN');
	await expect(cell(page, 'pareto')).toContainText(zhCN.notebook.formula);
	await expect(find).toHaveValue('10');
	await speak(page, 'zh-TW');
	await page.reload();
	await expect(cell(page, 'customers')).toContainText(zhTW.notebook.customers);
	await speak(page, 'en');
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

const CATALOGUES = { en, 'zh-CN': zhCN };

/** The two kinds of Chinese differ in nothing that is searched. */
for (const language of ['en', 'zh-CN'] as const)
	test(`axe finds nothing serious: ${language} @once`, async ({ page }) => {
		// Four pages are searched, which takes most of a minute on two cores.
		test.setTimeout(150_000);
		await openFront(page);
		await speak(page, language);
		await nothingSerious(page, 'front page');
		await dropFiles(page, [orders()]);
		const { app, front, notebook, sheet } = CATALOGUES[language];
		await expect(page.getByRole('button', { name: sheet.go })).toBeEnabled();
		await nothingSerious(page, 'sheet');
		await page.getByRole('button', { name: app.cancel }).click();
		await page.getByRole('button', { name: front.sample }).click();
		await expect(cell(page, 'satisfaction').locator('svg text').first()).toBeVisible({
			timeout: 30_000
		});
		await nothingSerious(page, 'notebook');
		await cell(page, 'pareto').getByRole('button', { name: notebook.method }).click();
		await nothingSerious(page, 'method', '#cell-pareto');
	});

test('axe finds nothing serious in what is opened over a notebook @once', async ({ page }) => {
	test.setTimeout(300_000);
	const { cells, palette, notebook, parameters } = en;
	await openFront(page);
	await importFiles(page, [orders()]);

	await page.keyboard.press('ControlOrMeta+k');
	await expect(page.getByRole('dialog')).toContainText(palette.commands);
	await nothingSerious(page, 'palette', '[role=dialog]');
	await page.keyboard.type('qqqq');
	await expect(page.getByText(palette.nothing)).toBeVisible();
	await nothingSerious(page, 'palette without an answer', '[role=dialog]');
	await page.keyboard.press('Escape');

	await cell(page, 'headline').focus();
	await page.keyboard.press('b');
	await nothingSerious(page, 'insert', '[role=dialog]');
	await page.keyboard.type(cells.kinds.summary);
	await page.keyboard.press('Enter');
	await page.keyboard.press('b');
	await page.keyboard.type(parameters.cutOffs);
	await page.keyboard.press('Enter');
	await page.keyboard.press('a');
	await page.keyboard.type(cells.kinds.heading);
	await page.keyboard.press('Enter');
	await page.keyboard.type('Part one');
	await page.keyboard.press('Enter');
	for (const id of ['summary', 'cutOffs', 'heading'])
		await nothingSerious(page, id, `[id^="cell-${id === 'cutOffs' ? 'parameter' : id}"]`);

	await cell(page, 'pareto').focus();
	await page.getByRole('checkbox', { name: cells.ownSettings }).check();
	await page
		.getByRole('region', { name: cells.ofCell })
		.getByRole('combobox', { name: parameters.measure })
		.selectOption('revenue');
	await expect(cell(page, 'pareto')).toContainText(cells.differsIn(parameters.measure));
	await nothingSerious(page, 'own settings', '#cell-pareto');
	await nothingSerious(page, 'inspector', 'aside.right');

	await cell(page, 'ranks').locator('.cell-menu').click();
	await nothingSerious(page, 'menu', '[role=menu]');
	await page.getByRole('menuitem', { name: cells.fold, exact: true }).click();
	await nothingSerious(page, 'folded', '#cell-ranks');

	await cell(page, 'ranks').focus();
	await page.keyboard.press('?');
	await nothingSerious(page, 'keys', '[role=dialog]');
	await page.keyboard.press('Escape');
	await page.setViewportSize({ width: 390, height: 844 });
	await page.getByRole('button', { name: notebook.openInspector, exact: true }).click();
	await nothingSerious(page, 'drawer of settings', '[role=dialog]');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: notebook.openOutline, exact: true }).click();
	await nothingSerious(page, 'drawer of the outline', '[role=dialog]');
});

test('axe finds nothing serious in the guides @once', async ({ page }) => {
	for (const id of ['pareto', 'satisfaction']) {
		await page.goto(`./guide/${id}/`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await nothingSerious(page, id);
	}
});

test('a method leads to the guide of its analysis, in the language of the reader', async ({
	page
}) => {
	await openSample(page);
	await cell(page, 'pareto').getByRole('button', { name: en.notebook.method }).click();
	await cell(page, 'pareto').getByRole('link', { name: en.notebook.guide }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pareto and whale curve');
	await speak(page, 'zh-CN');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('帕累托曲线与鲸鱼曲线');
	await page.goBack();
	await expect(cell(page, 'pareto').locator('svg text').first()).toBeVisible();
});

async function toTheme(page: Page, name: string): Promise<void> {
	const button = page.getByRole('button', { name: new RegExp(`^${en.app.theme}`) });
	for (let i = 0; i < 3 && !(await button.getAttribute('aria-label'))?.includes(name); i++)
		await button.click();
}

/**
 * In the whole page, or in the part of it that is new; in both themes, which differ in nothing but their
 * colours. Those are the same in every language, and are looked at in English.
 */
async function nothingSerious(page: Page, where: string, part?: string): Promise<void> {
	const isEnglish = (await page.locator('html').getAttribute('lang')) === 'en';
	await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
	await changedOver(page);
	const light = await serious(page, part, (axe) => (isEnglish ? axe : axe.disableRules(COLOURS)));
	expect(light, where).toEqual([]);
	if (!isEnglish) return;
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	await changedOver(page);
	const dark = await serious(page, part, (axe) => axe.withRules(COLOURS));
	expect(dark, `${where}, dark`).toEqual([]);
}

const COLOURS = 'color-contrast';

/** Colours fade from one theme to the other. */
async function changedOver(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await new Promise(requestAnimationFrame);
		await Promise.allSettled(
			document
				.getAnimations()
				.filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
				.map(({ finished }) => finished)
		);
	});
}

async function serious(
	page: Page,
	part: string | undefined,
	narrowed: (axe: AxeBuilder) => AxeBuilder
): Promise<string[]> {
	const axe = narrowed(new AxeBuilder({ page }));
	const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
