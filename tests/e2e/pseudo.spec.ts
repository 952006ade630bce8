/** In a language of brackets every text on the screen has come from the catalogue, and none is cut off. */
import type { Page } from '@playwright/test';
import { en } from '#lib/i18n/en.ts';
import { pseudo } from '#lib/i18n/pseudo.ts';
import { dropFiles, orders } from './parts/files.ts';
import { expect, test } from './parts/site.ts';
import { cell, drawn } from './parts/steps.ts';

const t = pseudo(en);

/** What speaks in the words of an analysis, of the reader or of the data, each of which has its own tests. */
const OTHER_WORDS = [
	'svg',
	'script',
	'style',
	'table',
	'.finding',
	'.stands',
	'.draw',
	'.sub',
	'.loose',
	'.method',
	'.file',
	'.text',
	'h1',
	'h2.kind',
	'section[aria-label] > h3',
	'nav',
	'kbd',
	'code',
	'[lang]:not(html)',
	'[data-words]'
].join(',');

for (const [name, width] of [
	['wide', 1360],
	['narrow', 390]
] as const)
	test(`nothing on the way to a notebook and in it is untranslated or cut off: ${name} @once`, async ({
		page
	}) => {
		test.setTimeout(180_000);
		await page.setViewportSize({ width, height: 900 });
		await page.addInitScript(() => localStorage.setItem('tierbook.pseudo', 'on'));
		await page.goto('./');
		await expect(page.getByRole('button', { name: t.front.sample })).toBeEnabled();
		await expect(page.getByRole('heading', { name: t.palette.templates })).toBeVisible();
		await translated(page, 'front page');

		await dropFiles(page, [orders()]);
		await expect(page.getByRole('button', { name: t.sheet.go })).toBeEnabled();
		await whole(page, 'sheet');
		await page.getByRole('button', { name: t.app.cancel }).click();

		await page.getByRole('button', { name: t.front.sample }).click();
		await drawn(page, 60_000);
		await translated(page, 'notebook');

		await page.keyboard.press('ControlOrMeta+k');
		await expect(page.getByRole('dialog')).toContainText(t.palette.commands);
		await translated(page, 'palette');
		await closed(page);

		await cell(page, 'pareto').focus();
		await page.keyboard.press('b');
		await expect(page.getByRole('dialog')).toContainText(t.palette.writing);
		await whole(page, 'insert');
		await closed(page);

		await page.keyboard.press('?');
		await expect(page.getByRole('dialog')).toContainText(t.notebook.keysList.next);
		await translated(page, 'keys');
	});

/** A key pressed while a dialog goes would be the dialog's. */
async function closed(page: Page): Promise<void> {
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function translated(page: Page, where: string): Promise<void> {
	const found = await page.evaluate(untranslated, OTHER_WORDS);
	expect(found, `${where}: texts from no catalogue`).toEqual([]);
	await whole(page, where);
}

async function whole(page: Page, where: string): Promise<void> {
	const found = await page.evaluate(cutOff);
	expect(found, `${where}: texts cut off`).toEqual([]);
}

/** Visible texts and spoken names with words in them, outside of the brackets. */
function untranslated(others: string): string[] {
	const words = /[a-z]{2,}/i;
	const units = /^[\d.,\s]*(?:[kMGT]?B|byte)$|^\d{1,2} \w{3} \d{4}(?: \d\d:\d\d)?$/;
	const found = new Set<string>();
	const look = (text: string | null, element: Element): void => {
		const said = text?.trim() ?? '';
		if (!words.test(said) || said.includes('⟦') || units.test(said)) return;
		if (!element.closest(others)) found.add(`${element.tagName.toLowerCase()}: ${said}`);
	};
	for (const element of document.body.querySelectorAll('*')) {
		if (!element.checkVisibility()) continue;
		for (const node of element.childNodes)
			if (node.nodeType === Node.TEXT_NODE) look(node.textContent, element);
		for (const name of ['aria-label', 'title', 'placeholder'])
			look(element.getAttribute(name), element);
	}
	found.delete('span: Tierbook');
	return [...found];
}

/** Texts that their box hides a part of, without saying so by dots; and a page wider than its window. */
function cutOff(): string[] {
	const found: string[] = [];
	const { scrollWidth, clientWidth } = document.documentElement;
	if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`);
	for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
		const own = [...element.childNodes].some((node) => node.textContent?.includes('⟦'));
		// In a narrow bar the mark stands for the name.
		if (!own || element.closest('svg, .home') || !element.checkVisibility()) continue;
		// What is only spoken has no room on the screen.
		if (element.clientWidth <= 1) continue;
		const { overflowX, textOverflow, display } = getComputedStyle(element);
		if (display === 'inline' || overflowX === 'visible' || textOverflow === 'ellipsis') continue;
		if (
			overflowX !== 'auto' &&
			overflowX !== 'scroll' &&
			element.scrollWidth > element.clientWidth + 1
		)
			found.push(`${element.tagName.toLowerCase()}: ${element.textContent?.slice(0, 60)}`);
	}
	return found;
}
