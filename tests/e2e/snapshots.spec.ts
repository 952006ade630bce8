/** What is shared: shown whole before it leaves, opened again from itself, compared, verified. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { en } from '#lib/i18n/en.ts';
import { zhCN } from '#lib/i18n/zh-CN.ts';
import { SCREEN } from '#lib/snapshot/screen.ts';
import { dropFiles, text, type GivenFile } from './parts/files.ts';
import { expect, requestsFrom, test } from './parts/site.ts';
import {
	cell,
	exported,
	importFiles,
	leaving,
	openFront,
	openSample,
	savedFrom,
	speak,
	type Saved
} from './parts/steps.ts';

const WORDS = SCREEN.en;

// Each way leads over several pages, files and computations.
test.describe.configure({ timeout: 240_000 });

const given = ({ name, bytes }: Saved): GivenFile => ({ name, bytes });

/** A chart's panel, with what would leave in it. */
async function asked(page: Page, id: string, form: RegExp): Promise<void> {
	await cell(page, id)
		.getByRole('button', { name: /^Share:/ })
		.click();
	await page.getByRole('menuitem', { name: form }).click();
	await expect(leaving(page).getByRole('button', { name: WORDS.panel.save })).toBeEnabled({
		timeout: 30_000
	});
}

async function sought(page: Page, name: string): Promise<void> {
	await leaving(page).getByRole('searchbox').fill(name);
}

/** Dropped on the front page, as somebody who was sent it does. */
async function received(page: Page, files: readonly GivenFile[]): Promise<void> {
	await openFront(page);
	await dropFiles(page, files);
	await expect(page).toHaveURL(/\/shared\/?$/);
}

const banner = (page: Page) => page.getByText(WORDS.shared.stranger);

test('all that leaves is shown first, can be searched, and is what is written', async ({
	page
}) => {
	await openSample(page);
	await asked(page, 'pyramids', /^Evidence file/);
	const panel = leaving(page);
	await expect(panel).toContainText(/kB/);
	await expect(panel.getByRole('table').first()).toBeVisible();
	await sought(page, 'Zhang San');
	await expect(panel).toContainText(WORDS.panel.notFound('Zhang San'));
	await sought(page, 'tierbook-EVIDENCE');
	await expect(panel).toContainText('“tierbook-EVIDENCE” is in the file');
	await sought(page, en.front.sampleTitle);
	await expect(panel).toContainText(WORDS.panel.notFound(en.front.sampleTitle));
	await panel.getByText(WORDS.panel.every).click();
	await expect(panel).toContainText('context.parameters.measure');

	const bare = await savedFrom(page, panel);
	expect(bare.name).toMatch(
		/^Two pyramids · evidence · 2023-01-01–2025-12-31_\d{4}-\d\d-\d\d\.html$/
	);
	expect(bare.text).toContain('Content-Security-Policy');
	expect(bare.text).not.toMatch(/<script|javascript:|\son\w+="|href="(?!#)/i);
	expect(bare.text).not.toContain('orders.csv');

	await asked(page, 'pyramids', /^Evidence file/);
	await panel.getByRole('checkbox', { name: WORDS.panel.titleTick }).check();
	await sought(page, en.front.sampleTitle);
	await expect(panel).toContainText(`“${en.front.sampleTitle}” is in the file`);
	const titled = await savedFrom(page, panel);
	expect(titled.text).toContain(en.front.sampleTitle);
});

test('evidence opens live, marked as someone else’s, in either language', async ({ page }) => {
	await openSample(page);
	const evidence = await exported(page, 'pareto', /^Evidence file/);
	await received(page, [given(evidence)]);
	await expect(banner(page)).toBeVisible();
	const chart = page.locator('section.chart');
	await expect(chart.locator('svg text').first()).toBeVisible();
	await chart.getByRole('button', { name: WORDS.shared.table }).click();
	await expect(chart.getByRole('table')).toBeVisible();
	await chart.getByRole('slider').focus();
	await page.keyboard.press('Home');
	await expect(chart.getByRole('slider')).toHaveAttribute('aria-valuenow', '1');
	await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
	await speak(page, 'zh-CN');
	await expect(page.getByText(SCREEN['zh-CN'].shared.stranger)).toBeVisible();
	await expect(chart).toContainText(zhCN.notebook.method);
});

test('pictures with evidence open again, whatever they are called', async ({ page }) => {
	await openSample(page);
	for (const form of [/^PNG with evidence/, /^SVG with evidence/]) {
		const picture = await exported(page, 'pyramids', form);
		await dropFiles(page, [{ name: 'orders.csv', bytes: picture.bytes }]);
		await expect(page).toHaveURL(/\/shared\/?$/);
		await expect(banner(page)).toBeVisible();
		await expect(page.locator('section.chart svg text').first()).toBeVisible();
		await page.goBack();
		await expect(cell(page, 'pyramids').locator('svg text').first()).toBeVisible();
	}
});

test('verifying says equal, and where not', async ({ page }) => {
	await openSample(page);
	const evidence = await exported(page, 'pyramids', /^Evidence file/);
	await received(page, [given(evidence)]);
	await expect(page.getByText(WORDS.shared.yours(en.front.sampleTitle))).toBeVisible();
	await page.getByRole('button', { name: WORDS.verify.go, exact: true }).click();
	await expect(page.locator('.verdict')).toContainText('Equal.');
	await expect(page.locator('.verdict')).toContainText(WORDS.verify.sameData);

	await openFront(page);
	await importFiles(page, [customersOf(0)]);
	await received(page, [given(evidence)]);
	const choice = page.getByLabel(WORDS.verify.choose);
	await choice.selectOption({ label: 'orders' });
	await page.getByRole('button', { name: WORDS.verify.go, exact: true }).click();
	await expect(page.locator('.verdict')).toContainText('Not equal.');
	await expect(page.locator('.verdict')).toContainText(WORDS.verify.otherData);
	await expect(page.locator('.verify table').first()).toBeVisible();
});

test('two snapshots stand side by side with their difference', async ({ page }) => {
	await openFront(page);
	await importFiles(page, [customersOf(0)]);
	const before = await exported(page, 'pyramids', /^Evidence file/);
	await openFront(page);
	await importFiles(page, [customersOf(40)]);
	const after = await exported(page, 'pyramids', /^Evidence file/);

	await received(page, [given(before)]);
	await expect(banner(page)).toBeVisible();
	await dropFiles(page, [given(after)]);
	const pair = page.locator('section.pair');
	await expect(pair.locator('section.chart')).toHaveCount(2);
	await expect(pair).toContainText('The widest move:');
	await expect(pair.getByRole('table')).toContainText('Customers');
	await page.getByRole('button', { name: WORDS.compare.end }).click();
	await expect(pair).toHaveCount(0);

	await page.getByLabel(WORDS.compare.own).selectOption({ index: 1 });
	await expect(pair).toHaveCount(1);
});

test('what can’t be opened says why, and what was open stays', async ({ page }) => {
	await openSample(page);
	const evidence = await exported(page, 'pyramids', /^Evidence file/);
	const plain = await exported(page, 'pyramids', /^SVG…/);
	await received(page, [given(evidence)]);
	await expect(banner(page)).toBeVisible();
	const { failures } = en;

	await dropFiles(page, [given(plain)]);
	await expect(page.getByRole('alert')).toContainText(failures['snapshot.none']({}).happened);
	const broken = evidence.text.replace(/"customers":\d+/, '"customers":-1');
	await dropFiles(page, [text('broken.html', broken)]);
	await expect(page.getByRole('alert')).toContainText(failures['snapshot.altered']({}).happened);
	const newer = evidence.text.replace(/("format":"tierbook-evidence".*?"version":)1\b/, '$199');
	expect(newer).not.toBe(evidence.text);
	await dropFiles(page, [text('newer.html', newer)]);
	await expect(page.getByRole('alert')).toContainText(failures['snapshot.newer']({}).happened);
	await expect(page.locator('section.chart')).toHaveCount(1);
});

const CANARY = 'CANARY-7f3a91';

test('a customer’s key, a file’s name and the notebook’s leave in no form', async ({
	page,
	watch,
	site
}) => {
	await openFront(page);
	// What the worker gets ready, it asks for after the page has all that it needs itself.
	await expect
		.poll(async () => {
			const heard = site.requested.length;
			await page.waitForTimeout(1500);
			return site.requested.length - heard;
		})
		.toBe(0);
	const since = requestsFrom(watch);
	const heard = site.requested.length;
	const name = `${CANARY}.csv`;
	await importFiles(page, [{ ...customersOf(0, CANARY), name }]);
	const forms = [/^PNG \(2/, /^PNG \(3/, /^SVG…/, /^CSV for p/, /^CSV for m/, /^Evidence file/];
	for (const form of [...forms, /^PNG with/, /^SVG with/])
		holdsNo(await exported(page, 'ranks', form));
	for (const form of ['report', 'zip', 'notebook'] as const) {
		await page.getByRole('button', { name: WORDS.actions.shareNotebook }).click();
		await page.getByRole('menuitem', { name: WORDS.actions.forms[form] }).click();
		await expect(leaving(page).getByRole('searchbox')).toBeVisible({ timeout: 90_000 });
		await sought(page, CANARY);
		await expect(leaving(page)).toContainText(WORDS.panel.notFound(CANARY));
		holdsNo(await savedFrom(page, leaving(page)));
	}
	expect(since()).toEqual([]);
	expect(site.requested.slice(heard)).toEqual([]);

	function holdsNo(file: Saved): void {
		expect(file.name).not.toContain(CANARY);
		for (const text of textsIn(file)) expect(text).not.toContain(CANARY);
	}
});

test('customers leave by name only where that is ticked, and for that file alone', async ({
	page
}) => {
	await openSample(page);
	// The sample's customers are called in two scripts, and nothing else in English is.
	const named = /\p{Script=Han}{4} [A-Z][a-z]/u;
	const tick = leaving(page).getByRole('checkbox', { name: WORDS.panel.namesTick });
	const holds = (file: Saved): boolean => textsIn(file).some((text) => named.test(text));

	expect(holds(await exported(page, 'ranks', /^SVG…/))).toBe(false);
	await asked(page, 'ranks', /^SVG…/);
	await expect(tick).not.toBeChecked();
	await tick.check();
	await expect(leaving(page)).toContainText(WORDS.panel.namesOn);
	expect(holds(await savedFrom(page, leaving(page)))).toBe(true);

	await asked(page, 'ranks', /^SVG…/);
	await expect(tick).not.toBeChecked();
	expect(holds(await savedFrom(page, leaving(page)))).toBe(false);
	await asked(page, 'ranks', /^Evidence file/);
	await expect(tick).toBeDisabled();
	expect(holds(await savedFrom(page, leaving(page)))).toBe(false);
});

test('a chart is copied as the picture that is saved', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openSample(page);
	const saved = await exported(page, 'pyramids', /^PNG \(2/);
	await cell(page, 'pyramids').getByRole('button', { name: /^Copy/ }).click();
	await expect(page.getByText(WORDS.actions.copied)).toBeVisible();
	const copied = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		const image = await createImageBitmap(await item!.getType('image/png'));
		return { types: item!.types, width: image.width, height: image.height };
	});
	const [width, height] = [saved.bytes.readUInt32BE(16), saved.bytes.readUInt32BE(20)];
	expect(copied).toEqual({ types: ['image/png'], width, height });
});

test('an empty page of snapshots says what can be opened', async ({ page }) => {
	await page.goto('./shared/');
	await expect(page.getByRole('heading', { name: WORDS.shared.none })).toBeVisible();
	const sample = join(import.meta.dirname, '../../static/samples/survey.csv');
	await dropFiles(page, [{ name: 'survey.csv', bytes: readFileSync(sample) }]);
	await expect(page.getByText(en.failures['snapshot.none']({}).happened)).toBeVisible();
});

/** What is written in a file; an archive is unpacked, as its own bytes show nothing. */
function textsIn({ name, bytes, text }: Saved): string[] {
	if (!name.endsWith('.zip')) return [text];
	const files = Object.entries(unzipSync(bytes));
	expect(files.length).toBeGreaterThan(0);
	return files.flatMap(([name, content]) => [name, Buffer.from(content).toString('utf8')]);
}

/** Orders of sixty customers, `more` of them with one more; one of them may be called otherwise. */
function customersOf(more: number, name = 'C0'): GivenFile {
	const lines = ['customer,order date,revenue,gross profit'];
	for (let i = 0; i < 60; i++) {
		const customer = i === 0 ? name : `C${i}`;
		const profit = (i % 7) * 60 - 45 + i;
		lines.push(`${customer},2025-0${(i % 9) + 1}-05,${1000 + i * 10}.00,${profit}.00`);
		if (i < more) lines.push(`${customer},2025-10-05,${500 + i}.00,${100 + i}.00`);
	}
	return text('orders.csv', `${lines.join('\n')}\n`);
}
