/** What leaves as a page, on paper: printed by a real browser from files, as its reader would. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { LOCALES, type Locale } from '#lib/core/locale.ts';
import { evidenceFile } from '#lib/snapshot/evidence-file.ts';
import type { ReportCell } from '#lib/snapshot/report/cells.ts';
import { report } from '#lib/snapshot/report/report.ts';
import { NAMELESS } from '#lib/snapshot/shown.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { sampleEvidence } from './data/shared.ts';

const FORMATS = ['A4', 'Letter'] as const;
const folder = mkdtempSync(join(tmpdir(), 'paper-'));
let browser: Browser;
let page: Page;
/** What the browser complained of: a style that the policy forbids, say. */
const complaints: string[] = [];

beforeAll(async () => {
	const { path } = await findChromium();
	browser = await chromium.launch({ executablePath: path, args: CHROMIUM_FLAGS });
	page = await browser.newPage();
	page.on('console', (message) => complaints.push(message.text()));
}, 300_000);

afterAll(async () => {
	await browser.close();
	rmSync(folder, { recursive: true });
});

async function open(name: string, html: string): Promise<void> {
	const file = join(folder, `${name}.html`);
	writeFileSync(file, html);
	await page.goto(pathToFileURL(file).href);
}

async function pages(format: (typeof FORMATS)[number]): Promise<number> {
	const pdf = await page.pdf({ format, printBackground: true });
	return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

interface Printed {
	/** Whether its figures run over the first page. */
	readonly long: boolean;
	/** Pixels of words that the sheet cuts off. */
	readonly cut: number;
	/** Part of the page's width that the drawing has. */
	readonly chart: number;
	/** Rows of figures that stand there, and whether the head of their table stands on every page. */
	readonly rows: number;
	readonly repeated: boolean;
}

function measured(): Promise<Printed> {
	return page.evaluate(() => {
		const sheet = document.querySelector('.sheet')!;
		const svg = document.querySelector<SVGSVGElement>('svg.wide')!;
		const { width, height } = svg.getBoundingClientRect();
		const box = svg.viewBox.baseVal;
		const rows = [...document.querySelectorAll('.figures tbody tr')];
		const head = document.querySelector('.figures thead')!;
		return {
			long: sheet.classList.contains('long'),
			cut: sheet.scrollHeight - sheet.clientHeight,
			chart: Math.min(1, (height * box.width) / box.height / width),
			rows: rows.filter((row) => row.checkVisibility()).length,
			repeated: getComputedStyle(head).display === 'table-header-group'
		};
	});
}

describe.each(LOCALES)('an evidence file in %s', (locale: Locale) => {
	let evidence: Evidence;
	beforeAll(async () => {
		evidence = await sampleEvidence(locale, 'Northwind, client review 2025');
	}, 300_000);

	test('has every row and the chart at full width, on one page unless rows are many', async () => {
		expect(evidence.charts.length).toBeGreaterThanOrEqual(10);
		const long: string[] = [];
		for (const chart of evidence.charts) {
			const html = evidenceFile({ ...evidence, charts: [chart] });
			await open(chart.analysis, html);
			await page.emulateMedia({ media: 'print' });
			// The type area of US Letter, the lower of the two.
			await page.setViewportSize({ width: 703, height: 975 });
			const printed = await measured();
			const figures = /<section class="figures">.*?<tbody>(.*?)<\/tbody>/s.exec(html)?.[1] ?? '';
			expect([chart.analysis, printed]).toEqual([
				chart.analysis,
				{ ...printed, cut: 0, rows: figures.match(/<tr>/g)?.length ?? 0, repeated: true }
			]);
			expect([chart.analysis, printed.chart > 0.87]).toEqual([chart.analysis, true]);
			if (printed.long) long.push(chart.analysis);
			if (printed.long) continue;
			for (const format of FORMATS)
				expect([chart.analysis, format, await pages(format)]).toEqual([chart.analysis, format, 1]);
		}
		expect(long.length).toBeLessThan(evidence.charts.length);
		expect(complaints).toEqual([]);
	}, 300_000);

	test('fits a phone without scrolling sideways', async () => {
		await page.emulateMedia({ media: 'screen' });
		await page.setViewportSize({ width: 390, height: 844 });
		for (const chart of evidence.charts) {
			await open(chart.analysis, evidenceFile({ ...evidence, charts: [chart] }));
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect([chart.analysis, width]).toEqual([chart.analysis, 390]);
		}
	}, 300_000);

	test('a report has a chart a page at most, and none is split', async () => {
		const cells: ReportCell[] = evidence.charts.map(({ analysis }) => ({
			folded: false,
			type: 'analysis',
			analysis,
			own: null,
			wholes: NAMELESS
		}));
		await open('report', report(evidence, cells));
		const count = await pages('A4');
		expect(count).toBeGreaterThanOrEqual(2 + cells.length + 1);
		await page.emulateMedia({ media: 'print' });
		await page.setViewportSize({ width: 680, height: 1000 });
		const heights = await page.evaluate(() =>
			[...document.querySelectorAll('.chart')].map((chart) => chart.getBoundingClientRect().height)
		);
		expect(heights).toHaveLength(cells.length);
		for (const height of heights) expect(height).toBeLessThan(700);
		expect(complaints).toEqual([]);
	}, 300_000);
});
