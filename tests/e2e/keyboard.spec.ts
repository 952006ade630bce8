/** A notebook without a pointer: charts that are read, arranged, set and written about. */
import type { Locator, Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { expect, test } from './parts/site.ts';
import { cell, drawn, openFront } from './parts/steps.ts';

const { cells: c, notebook: t, palette: p } = en;

test('a notebook is read, arranged, set and written in, by keys alone', async ({ page }) => {
	test.setTimeout(120_000);
	await openFront(page);
	await tabTo(page, page.getByRole('button', { name: en.front.sample }));
	await page.keyboard.press('Enter');
	await drawn(page);

	// Cell by cell, and into one.
	await page.keyboard.press('j');
	await expect(cell(page, 'headline')).toBeFocused();
	await page.keyboard.press('j');
	await expect(cell(page, 'pareto')).toBeFocused();
	await tabTo(page, cell(page, 'pareto').getByRole('button', { name: t.method }));
	await page.keyboard.press('Enter');
	await expect(cell(page, 'pareto')).toContainText(t.formula);

	// By name to another cell, and moved.
	await command(page, 'tier table');
	await expect(cell(page, 'tiers')).toBeFocused();
	await page.keyboard.press('Alt+ArrowUp');
	await expect(cell(page, 'tiers')).toBeFocused();
	const order = await page.locator('section.cell').evaluateAll((all) => all.map(({ id }) => id));
	expect(order.indexOf('cell-tiers')).toBeLessThan(order.indexOf('cell-ranks'));

	// A summary put in, a text written, a cell folded, and all of it taken back.
	await page.keyboard.press('b');
	await page.keyboard.type('summary');
	await page.keyboard.press('Enter');
	await expect(cell(page, 'summary')).toBeFocused();
	await expect(cell(page, 'summary').getByRole('listitem').first()).toBeVisible();
	await page.keyboard.press('a');
	await page.keyboard.type('text');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Read by {{headline.customers}}');
	await page.keyboard.press('Escape');
	await expect(cell(page, 'text')).toContainText('Read by 1,962');
	await command(page, c.fold);
	await expect(cell(page, 'text')).not.toContainText('1,962');
	await page.keyboard.press('ControlOrMeta+z');
	await expect(cell(page, 'text')).toContainText('Read by 1,962');

	// A selection in a chart, followed in the list, and let go.
	const mark = cell(page, 'pyramids').locator('svg [role=button]').first();
	await mark.focus();
	await page.keyboard.press('Enter');
	await expect(mark).toHaveAttribute('aria-pressed', 'true');
	await page.keyboard.press('Escape');
	await expect(mark).toHaveAttribute('aria-pressed', 'false');

	// A customer, by a part of the name.
	await page.keyboard.press('/');
	await page.keyboard.type('Zeyuan');
	await expect(cell(page, 'customers').getByRole('row').nth(1)).toContainText('Zeyuan');
	await page.keyboard.press('Escape');

	await page.keyboard.press('Tab');
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toContainText(t.keysList.next);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('an analysis takes settings of its own and gives them up, by keys alone', async ({ page }) => {
	await openFront(page);
	await tabTo(page, page.getByRole('button', { name: en.front.sample }));
	await page.keyboard.press('Enter');
	await drawn(page);
	await cell(page, 'pareto').focus();
	const settings = page.getByRole('region', { name: c.ofCell });
	await command(page, t.openInspector);
	await expect(settings.getByRole('checkbox', { name: c.ownSettings })).toBeFocused();
	await page.keyboard.press('Space');
	await tabTo(page, settings.getByRole('combobox', { name: en.parameters.measure }));
	await page.keyboard.press('r');
	await expect(cell(page, 'pareto')).toContainText(c.differsIn(en.parameters.measure));
	await expect(cell(page, 'pareto').locator('.finding')).toContainText('revenue');
	await expect(cell(page, 'pyramids').locator('.finding')).toContainText('profit');
	await cell(page, 'pareto').focus();
	await command(page, c.follow);
	await expect(cell(page, 'pareto')).not.toContainText(c.differs.slice(0, 7));
});

async function command(page: Page, name: string): Promise<void> {
	await page.keyboard.press('ControlOrMeta+k');
	const field = page.getByRole('combobox', { name: p.placeholder });
	await expect(field).toBeFocused();
	await page.keyboard.type(name);
	await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(
		new RegExp(name, 'i')
	);
	await page.keyboard.press('Enter');
	await expect(field).toHaveCount(0);
}

/** As far as the reader has to press Tab. */
async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
	for (let i = 0; i < most; i++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	await expect(target).toBeFocused();
}
