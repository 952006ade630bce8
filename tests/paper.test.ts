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
/** Whose figures take a page by themselves, as none of them is a point of a curve. */
const MANY_FIGURES = new Set(['concentration', 'reconciliation', 'satisfaction']);
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
	/** Whether it runs over more than one page. */
	readonly long: boolean;
	/** Pixels of words that the sheet cuts off. */
	readonly cut: number;
	/** Part of the page's width that the drawing has. */
	readonly chart: number;
	/** Rows of figures that are printed, of all, and whether the page says that some are not. */
	readonly rows: number;
	readonly all: number;
	readonly told: boolean;
}

function measured(): Promise<Printed> {
	return page.evaluate(() => {
		const sheet = document.querySelector('.sheet')!;
		const svg = document.querySelector<SVGSVGElement>('svg.wide')!;
		const { width, height } = svg.getBoundingClientRect();
		const box = svg.viewBox.baseVal;
		const rows = [...document.querySelectorAll('.figures tbody tr')];
		return {
			long: sheet.classList.contains('long'),
			cut: sheet.scrollHeight - sheet.clientHeight,
			chart: Math.min(1, (height * box.width) / box.height / width),
			rows: rows.filter((row) => row.checkVisibility()).length,
			all: rows.length,
			told: document.querySelector('.figures .paper')?.checkVisibility() ?? false
		};
	});
}

describe.each(LOCALES)('an evidence file in %s', (locale: Locale) => {
	let evidence: Evidence;
	beforeAll(async () => {
		evidence = await sampleEvidence(locale, 'Northwind, client review 2025');
	}, 300_000);

	test('is one page of A4 and of US Letter, and two where its figures leave the chart no room', async () => {
		expect(evidence.charts.length).toBeGreaterThanOrEqual(10);
		for (const chart of evidence.charts) {
			const html = evidenceFile({ ...evidence, charts: [chart] });
			await open(chart.analysis, html);
			await page.emulateMedia({ media: 'print' });
			// The type area of US Letter, the lower of the two.
			await page.setViewportSize({ width: 703, height: 975 });
			const { long, cut, chart: size, rows, all, told } = await measured();
			expect([chart.analysis, cut]).toEqual([chart.analysis, 0]);
			expect([chart.analysis, size > 0.5]).toEqual([chart.analysis, true]);
			// Points of a curve may stay on the screen, and the page says so; nothing else does.
			expect([chart.analysis, rows < all, all < 20 && rows < all]).toEqual([
				chart.analysis,
				told,
				false
			]);
			expect([chart.analysis, long]).toEqual([chart.analysis, MANY_FIGURES.has(chart.analysis)]);
			for (const format of FORMATS)
				expect([chart.analysis, await pages(format)]).toEqual([chart.analysis, long ? 2 : 1]);
		}
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
