/** What a reader does, in the words of the English screen. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Download, Locator, Page } from '@playwright/test';
import type { Locale } from '#lib/core/locale.ts';
import { en } from '#lib/i18n/en.ts';
import { SCREEN } from '#lib/snapshot/screen.ts';
import { LANGUAGE_NAMES } from '#lib/i18n/languages.ts';
import { dropFiles, type GivenFile } from './files.ts';
import { expect } from './site.ts';

/** The front page, ready to be used; what a visit may need further may still be loading. */
export async function openFront(page: Page): Promise<void> {
	await page.goto('./');
	await expect(page.getByRole('button', { name: en.front.sample })).toBeEnabled();
}

/** Chooses a language by the name that it calls itself, from a page in any of them. */
export async function speak(page: Page, locale: Locale): Promise<void> {
	const choice = page.getByRole('combobox', { name: /^(Language|语言|語言)$/ });
	await choice.selectOption(LANGUAGE_NAMES[locale]);
	await expect(page.locator('html')).toHaveAttribute('lang', locale);
}

export async function openSample(page: Page): Promise<void> {
	await openFront(page);
	await page.getByRole('button', { name: en.front.sample }).click();
	await drawn(page);
}

/** Drops files on the front page and takes the sheet's guesses. */
export async function importFiles(
	page: Page,
	files: readonly (string | GivenFile)[]
): Promise<void> {
	await dropFiles(page, files);
	await confirm(page);
}

export async function confirm(page: Page, timeout = 30_000): Promise<void> {
	const go = page.getByRole('button', { name: en.sheet.go });
	await expect(go).toBeEnabled({ timeout });
	await go.click();
	await drawn(page, timeout);
}

/** Files stored as a notebook, whether or not its charts are drawn yet. */
export async function keepFiles(page: Page, files: readonly GivenFile[]): Promise<void> {
	await dropFiles(page, files);
	await page.getByRole('button', { name: en.sheet.go }).click();
	await expect(page).toHaveURL(/notebook\/?\?id=/);
	await expect(cell(page, 'customers')).toBeVisible();
}

/** A notebook with its charts and its list, nothing pending. */
export async function drawn(page: Page, timeout = 30_000): Promise<void> {
	await expect(page).toHaveURL(/notebook\/?\?id=/, { timeout });
	await expect(cell(page, 'pyramids').locator('svg text').first()).toBeVisible({ timeout });
	await expect(cell(page, 'pareto').locator('svg text').first()).toBeVisible({ timeout });
	await expect(customers(page).getByRole('row').nth(1)).toBeVisible({ timeout });
	await expect(page.locator('section.cell[aria-busy=true]')).toHaveCount(0);
}

export function cell(page: Page, id: string): Locator {
	return page.locator(`#cell-${id}`);
}

export function customers(page: Page): Locator {
	return cell(page, 'customers').getByRole('table');
}

/** All customers by name with all their columns, as the list's own CSV gives them. */
export async function customersCsv(page: Page): Promise<Record<string, string>[]> {
	await cell(page, 'customers')
		.getByRole('button', { name: /CSV|表格/ })
		.click();
	const panel = leaving(page);
	await panel.getByRole('checkbox', { name: SCREEN.en.panel.namesTick }).check();
	const file = await savedFrom(page, panel);
	const { data } = Papa.parse<Record<string, string>>(contentOf(file.text), {
		header: true,
		skipEmptyLines: true
	});
	return data;
}

/** The exact sum of decimal numbers as written, in units of 10^-scale. */
export function sumOf(
	rows: readonly Record<string, string>[],
	column: string,
	scale: number
): bigint {
	return rows.reduce((sum, row) => sum + minor(row[column] ?? '', scale), 0n);
}

function minor(text: string, scale: number): bigint {
	if (text === '') return 0n;
	const [whole = '', decimals = ''] = text.split('.');
	return BigInt(`${whole}${decimals.padEnd(scale, '0')}`);
}

export interface Saved {
	readonly name: string;
	readonly bytes: Buffer;
	readonly text: string;
}

export async function downloaded(page: Page, button: Locator): Promise<Saved> {
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	return saved(download);
}

async function saved(download: Download): Promise<Saved> {
	const bytes = readFileSync(await download.path());
	return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

function contentOf(text: string): string {
	return text.replace(/^\uFEFF/, '');
}

/** A chart written as a file; where a panel shows first all that leaves, it is saved from there. */
export async function exported(page: Page, id: string, format: RegExp): Promise<Saved> {
	await cell(page, id)
		.getByRole('button', { name: /^Share:/ })
		.click();
	const choice = page.getByRole('menuitem', { name: format }).first();
	if (!(await choice.innerText()).includes('…')) return downloaded(page, choice);
	await choice.click();
	return savedFrom(page, leaving(page));
}

/** The panel that shows what leaves. */
export function leaving(page: Page): Locator {
	return page.getByRole('dialog', { name: /^What leaves/ });
}

export async function savedFrom(page: Page, panel: Locator): Promise<Saved> {
	const save = panel.getByRole('button', { name: 'Save', exact: true });
	await expect(save).toBeEnabled({ timeout: 30_000 });
	return downloaded(page, save);
}

/** Everything that the browser keeps for this site: what stands in its stores, and a measure of each value. */
export async function stored(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const wait = <T>(request: IDBRequest<T>): Promise<T> =>
			new Promise((done, failed) => {
				request.onsuccess = () => done(request.result);
				request.onerror = () => failed(request.error ?? new Error('IndexedDB'));
			});
		const measure = (_: string, value: unknown): unknown =>
			value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? value.byteLength : value;
		const kept: unknown[] = [];
		for (const { name } of await indexedDB.databases()) {
			const database = await wait(indexedDB.open(name ?? ''));
			for (const store of database.objectStoreNames) {
				const records = database.transaction(store).objectStore(store);
				const [keys, values] = [await wait(records.getAllKeys()), await wait(records.getAll())];
				if (keys.length > 0) kept.push({ name, store, keys, values });
			}
			database.close();
		}
		return JSON.stringify(kept, measure);
	});
}
