/** What leaves as a page, on paper: printed by a real browser from files, as its reader would. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { evidenceFile } from '#lib/snapshot/evidence-file.ts';
import type { ReportCell } from '#lib/snapshot/report/cells.ts';
import { report } from '#lib/snapshot/report/report.ts';
import { NAMELESS } from '#lib/snapshot/shown.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { sampleEvidence } from './data/shared.ts';

const FORMATS = ['A4', 'Letter'] as const;
/** Letters are as wide in both kinds of Chinese. */
const MEASURED = ['en', 'zh-CN'] as const;
/** What is printed; all of it is measured first, so that this is only that print agrees. */
const PRINTED: Readonly<Record<(typeof MEASURED)[number], readonly (typeof FORMATS)[number][]>> = {
	en: FORMATS,
	'zh-CN': ['Letter']
};
const folder = mkdtempSync(join(tmpdir(), 'paper-'));
let browser: Browser;
let page: Page;
/** Of the sample; its figures are the same in every language. */
let sample: Evidence;
/** What the browser complained of: a style that the policy forbids, say. */
const complaints: string[] = [];

beforeAll(async () => {
	const { path } = await findChromium();
	browser = await chromium.launch({ executablePath: path, args: CHROMIUM_FLAGS });
	page = await browser.newPage();
	sample = await sampleEvidence('en', 'Northwind, client review 2025');
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
	/** Pixels of words that the sheet cuts off. */
	readonly cut: number;
	/** The smallest type in points, of the words and of the drawing. */
	readonly type: number;
	readonly drawn: number;
	/** Rows of figures that are printed, of all, and whether the page says that some are not. */
	readonly rows: number;
	readonly all: number;
	readonly told: boolean;
}

function measured(): Promise<Printed> {
	return page.evaluate(() => {
		const sheet = document.querySelector('.sheet')!;
		const svg = document.querySelector<SVGSVGElement>('svg.paged')!;
		const { width, height } = svg.getBoundingClientRect();
		const box = svg.viewBox.baseVal;
		const scale = Math.min(width / box.width, height / box.height);
		const points = (element: Element): number =>
			parseFloat(getComputedStyle(element).fontSize) * 0.75;
		const words = [...sheet.querySelectorAll('p, h1, h2, h3, dt, dd, th, td, span, footer')];
		const tables = [...document.querySelectorAll('.figures table')];
		const rowsOf = (table: Element | undefined): Element[] => [
			...(table?.querySelectorAll('tbody tr') ?? [])
		];
		const seen = tables.find((table) => table.checkVisibility());
		const all = rowsOf(tables[0]).length;
		return {
			cut: sheet.scrollHeight - sheet.clientHeight,
			type: Math.min(...words.filter((word) => word.checkVisibility()).map(points)),
			drawn: Math.min(...[...svg.querySelectorAll('text')].map(points)) * scale,
			rows: rowsOf(seen).filter((row) => row.checkVisibility()).length,
			all,
			told: document.querySelector('.figures .paper')?.checkVisibility() ?? false
		};
	});
}

describe.each(MEASURED)('an evidence file in %s', (locale) => {
	let evidence: Evidence;
	beforeAll(() => {
		evidence = { ...sample, locale };
	});

	test('is one page, in words of 7 points and drawings of 5.5 at the least', async () => {
		expect(evidence.charts.length).toBeGreaterThanOrEqual(10);
		for (const chart of evidence.charts) {
			const html = evidenceFile({ ...evidence, charts: [chart] });
			await open(chart.analysis, html);
			await page.emulateMedia({ media: 'print' });
			// The type area of US Letter, the lower of the two.
			await page.setViewportSize({ width: 747, height: 990 });
			const { cut, type, drawn, rows, all, told } = await measured();
			expect([chart.analysis, cut]).toEqual([chart.analysis, 0]);
			expect([chart.analysis, type > 6.99]).toEqual([chart.analysis, true]);
			// The drawing that is itself a table of its figures is as high as a page.
			const least = chart.analysis === 'concentration' ? 5.5 : 5.9;
			expect([chart.analysis, drawn >= least]).toEqual([chart.analysis, true]);
			// Rows may stay on the screen, and the page says so.
			expect([chart.analysis, rows < all]).toEqual([chart.analysis, told]);
			for (const format of PRINTED[locale])
				expect([chart.analysis, await pages(format)]).toEqual([chart.analysis, 1]);
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
