/** Cells are put in, moved and taken out, by pointer and by keys, and stay so. */
import { en } from '#lib/i18n/en.ts';
import { FIRST_CELLS } from '#lib/notebook/notebook.ts';

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
	await page.getByRole('dialog').getByRole('option', { name: 'Pareto and whale curve' }).click();
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
	await page
		.getByRole('dialog')
		.getByRole('option', { name: en.notebook.customers, exact: true })
		.click();
	await expect(cell(page, 'customers').getByRole('row').nth(1)).toBeVisible();
});

test('a text is written, speaks of figures that follow the data, and is there after a reload', async ({
	page
}) => {
	await openSample(page);
	await page.locator('#cell-headline').focus();
	await page.keyboard.press('b');
	await page.getByRole('dialog').getByRole('option', { name: t.kinds.text, exact: true }).click();
	const area = page.getByRole('textbox', { name: t.textLabel });
	await expect(area).toBeFocused();

	await area.pressSequentially('## Review\n\n**All** of {{headline.cust');
	await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(area).toHaveValue(/\{\{headline\.customers\}\}$/);
	await area.pressSequentially(' make {{pareto.peak.profit_share}} and {{no.such}} <b>x</b>');
	await page.keyboard.press('Escape');

	const written = cell(page, 'text');
	await expect(written).toBeFocused();
	await expect(written.getByRole('heading', { name: 'Review' })).toBeVisible();
	await expect(written).toContainText('All of 1,962 make 137% and {{no.such}}');
	await expect(written).toContainText('<b>x</b>');
	await expect(page.getByRole('navigation').getByRole('link', { name: 'Review' })).toBeVisible();

	await expect(page.getByText(/^Saved /)).toBeVisible();
	await page.reload();
	await drawn(page);
	await expect(written).toContainText('All of 1,962 make 137%');
	await written.focus();
	await page.keyboard.press('Enter');
	await expect(area).toHaveValue(/^## Review/);
});

test('a cell is dragged by its grip, and Escape leaves it where it was', async ({ page }) => {
	await openSample(page);
	const first = await order(page);
	await drag(page, 'pareto', 'headline', 'Escape');
	expect(await order(page)).toEqual(first);
	await drag(page, 'pareto', 'headline');
	expect(await order(page)).toEqual(['pareto', 'headline', ...first.slice(2)]);
	await expect(cell(page, 'pareto')).toBeFocused();
	await page.keyboard.press('ControlOrMeta+z');
	expect(await order(page)).toEqual(first);
});

/** Takes hold of a cell and lets it go over the upper half of another. */
async function drag(page: Page, id: string, onto: string, give = ''): Promise<void> {
	await page.evaluate(() => window.scrollTo(0, 0));
	const grip = await cell(page, id).locator('.grip').boundingBox();
	const target = await cell(page, onto).boundingBox();
	if (!grip || !target) throw new Error('nothing to drag');
	await page.mouse.move(grip.x + 8, grip.y + 10);
	await page.mouse.down();
	await page.mouse.move(target.x + 40, target.y + 12, { steps: 6 });
	await expect(page.locator('section.cell.above')).toHaveId(`cell-${onto}`);
	if (give) await page.keyboard.press(give);
	await page.mouse.up();
}

test('the outline moves a cell and folds all under a heading', async ({ page }) => {
	await openSample(page);
	const first = await order(page);
	await page.locator('#cell-headline').focus();
	await page.keyboard.press('b');
	await page.keyboard.type(t.kinds.heading);
	await page.keyboard.press('Enter');
	await page.keyboard.type('Part one');
	await page.keyboard.press('Enter');
	const outline = page.getByRole('navigation', { name: en.notebook.outline });
	const entry = (id: string) => outline.locator(`li[data-cell="${id}"]`);
	const grip = await entry('pyramids').locator('.grip').boundingBox();
	const target = await entry('headline').boundingBox();
	if (!grip || !target) throw new Error('nothing to drag');
	await page.mouse.move(grip.x + 6, grip.y + 6);
	await page.mouse.down();
	await page.mouse.move(target.x + 40, target.y + 3, { steps: 6 });
	await expect(entry('headline')).toHaveClass(/above/);
	await page.mouse.up();
	const heading = 'heading';
	await expect
		.poll(() => order(page))
		.toEqual([
			'pyramids',
			'headline',
			heading,
			...first.slice(1).filter((id) => id !== 'pyramids')
		]);

	await outline.getByRole('button', { name: t.foldSection('Part one') }).click();
	await expect(cell(page, 'pareto').locator('svg text')).toHaveCount(0);
	await expect(cell(page, 'pyramids').locator('svg text').first()).toBeVisible();
	await outline.getByRole('button', { name: t.unfoldSection('Part one') }).click();
	await expect(cell(page, 'pareto').locator('svg text').first()).toBeVisible();
});

test('a copy differs where it is told to, is folded, and keeps both after a reload', async ({
	page
}) => {
	await openSample(page);
	await menuOf(page, 'pareto', t.duplicate);
	const copy = cell(page, 'pareto-2');
	await expect(copy).toBeFocused();
	await page.getByRole('checkbox', { name: t.ownSettings }).check();
	await page
		.getByRole('region', { name: t.ofCell })
		.getByRole('combobox', { name: en.parameters.measure })
		.selectOption('revenue');
	await expect(copy).toContainText(t.differsIn(en.parameters.measure));
	await expect(copy.locator('.stands')).toContainText('revenue');
	await expect(cell(page, 'pareto').locator('.stands')).toContainText('profit');
	await menuOf(page, 'pareto', t.fold);
	await expect(cell(page, 'pareto').locator('svg text')).toHaveCount(0);
	await expect(page.getByText(/^Saved /)).toBeVisible();
	await page.reload();
	await expect(copy.locator('svg text').first()).toBeVisible();
	await expect(copy).toContainText(t.differsIn(en.parameters.measure));
	await cell(page, 'pareto').getByRole('button', { expanded: false }).first().click();
	await expect(cell(page, 'pareto').locator('svg text').first()).toBeVisible();
	await copy.getByRole('button', { name: t.follow, exact: true }).click();
	await expect(copy).not.toContainText(t.differsIn(en.parameters.measure));
	await expect(copy.locator('.stands')).toContainText('profit');
});

test('a summary says what the cells say, and leads to them', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openSample(page);
	await page.locator('#cell-headline').focus();
	await page.keyboard.press('b');
	await page.keyboard.type(t.kinds.summary);
	await page.keyboard.press('Enter');
	const summary = cell(page, 'summary');
	await expect(summary.getByRole('listitem')).toHaveCount(FIRST_CELLS.length);
	const said = await cell(page, 'pareto').locator('.finding').innerText();
	await expect(summary).toContainText(said);
	await summary.getByRole('button', { name: t.copyMarkdown }).click();
	await expect(page.getByText(t.copied)).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain('- **Pareto and whale curve**: ');
	await summary.getByRole('link', { name: 'Two pyramids' }).click();
	await expect(cell(page, 'pyramids')).toBeFocused();
});
