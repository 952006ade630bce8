import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { Analysis, Context, FigureTable } from '#lib/analyses/analysis.ts';
import { exampleContext } from '#lib/analyses/example.ts';
import type { Mark, Picture } from '#lib/chart/marks.ts';
import { PALETTES } from '#lib/chart/palette.ts';
import { polyline, segment } from '#lib/chart/path.ts';
import { textWidth } from '#lib/chart/text.ts';
import type { Locale } from '#lib/core/locale.ts';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { toCsv } from './csv.ts';
import { exported } from './export.ts';
import { fileName } from '#lib/ui/file-name.ts';
import { movedPath } from './moved-path.ts';
import { VERSION } from './product.ts';
import { standalone } from './standalone.ts';
import { escaped, toSvg } from './svg.ts';

const PICTURE: Picture = {
	width: 300,
	height: 120,
	marks: [
		{ mark: 'rect', x: 0, y: 0, width: 300, height: 120, fill: 'sheet' },
		{
			mark: 'group',
			label: 'Key: 41 <customers> & "more"',
			select: { by: 'tier', tier: 'key' },
			opacity: 0.5,
			marks: [
				{ mark: 'path', d: segment(1, 2, 30, 40.123), fill: 'none', stroke: 'line', dash: '2 5' },
				{ mark: 'circle', cx: 10, cy: 20, r: 4, fill: 'key', stroke: 'ink', strokeWidth: 1.5 }
			]
		},
		{
			mark: 'text',
			x: 8,
			y: 60,
			text: '张三 & Söhne\u000b <b>',
			size: 13,
			weight: 600,
			anchor: 'end',
			fill: 'ink'
		}
	]
};
const META = { title: 'Two pyramids', description: '19% of customers < 80%', lang: 'en' };
const svg = (picture = PICTURE): string => toSvg(picture, PALETTES.light, META);

describe('an SVG file', () => {
	test('is as agreed, and the same every time', async () => {
		await expect(svg()).toMatchFileSnapshot('golden/picture.svg');
		expect(svg()).toBe(svg());
	});

	test('names the fonts of its language first', () => {
		const taiwan = toSvg(PICTURE, PALETTES.light, { ...META, lang: 'zh-TW' });
		expect(taiwan).toContain('PingFang TC');
		expect(taiwan).not.toMatch(/PingFang SC|YaHei|SimSun|Songti SC/);
	});

	test('needs nothing from outside', () => {
		expect(svg()).not.toMatch(/var\(|href|url\(|foreignObject|<style|<script|style=|class=/);
	});

	test('holds any text whole and nothing but text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const written = escaped(text);
				expect(written).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
				// eslint-disable-next-line no-control-regex -- what XML forbids
				expect(written).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
				expect(written.isWellFormed()).toBe(true);
			})
		);
		expect(escaped('a<b>&"c"\'\u0000\u000b\ud800 客户 😀')).toBe(
			'a&lt;b&gt;&amp;&quot;c&quot;&#39; 客户 😀'
		);
	});
});

describe('a picture that stands alone', () => {
	const whole = standalone(PICTURE, {
		title: 'A finding that is long enough to need more than one line over so narrow a picture',
		subtitle: 'Two pyramids',
		source: [
			'whole data, 1 Jan 2023 to 31 Dec 2025',
			'n = 2,014 customers',
			'Tierbook 0.1.0, 2026-11-21'
		]
	});
	const texts = whole.marks.filter((mark): mark is Mark & { mark: 'text' } => mark.mark === 'text');

	test('lies on a ground of its own size', () => {
		const { width, height } = whole;
		expect(whole.marks[0]).toEqual({ mark: 'rect', x: 0, y: 0, width, height, fill: 'sheet' });
	});

	test('says what it shows and where it comes from', () => {
		const said = texts.map(({ text }) => text).join(' ');
		for (const part of ['A finding', 'Two pyramids', 'whole data', 'n = 2,014', '2026-11-21'])
			expect(said).toContain(part);
	});

	test('clips and overlaps nothing', () => {
		const baselines = texts.filter(({ x }) => x === 32).map(({ y }) => y);
		expect(new Set(baselines).size).toBe(baselines.length);
		for (const { text, x, y, size } of texts) {
			if (x === 32) expect(x + textWidth(text, size)).toBeLessThanOrEqual(whole.width - 24);
			expect(y).toBeLessThan(whole.height);
		}
	});

	test('moves the drawing and leaves it as it was', () => {
		const drawn = (marks: readonly Mark[]): Mark[] =>
			marks.flatMap((mark) => (mark.mark === 'group' ? drawn(mark.marks) : [mark]));
		const circle = drawn(whole.marks).find(({ mark }) => mark === 'circle');
		expect(circle).toMatchObject({ cx: 42, r: 4 });
	});
});

describe('an analysis that leaves the page', () => {
	const analysis = {
		finding: () => [{ text: 'A finding' }],
		layout: () => PICTURE
	} as unknown as Analysis<unknown>;
	const assumed = exampleContext({
		basis: 'assumed',
		parameters: { ...DEFAULT_PARAMETERS, assumedMargin: 0.3 }
	});
	const said = (context: Context, locale: Locale): string =>
		exported(analysis, { result: null, context, locale }, 'Two pyramids', '2026-11-21').svg;

	test('says what it measures, and where profit rests on an assumed margin', () => {
		expect(said(assumed, 'en')).toMatch(/profit, assumed at a gross margin of 30(\.0)?\s?%/i);
		expect(said(assumed, 'zh-CN')).toMatch(/毛利率假定为 30(\.0)?%/);
	});

	test('calls nothing assumed that is not', () => {
		for (const context of [exampleContext(), { ...assumed, measure: 'revenue' as const }]) {
			expect(said(context, 'en')).not.toContain('assumed');
			expect(said(context, 'zh-CN')).not.toContain('假定');
		}
	});
});

describe('path data', () => {
	test('moves point by point', () => {
		const point = fc.record({
			x: fc.integer({ min: -500, max: 500 }),
			y: fc.integer({ min: -500, max: 500 })
		});
		fc.assert(
			fc.property(fc.array(point), fc.integer({ min: -99, max: 99 }), (points, by) => {
				const moved = points.map(({ x, y }) => ({ x: x + by, y: y - by }));
				expect(movedPath(polyline(points), by, -by)).toBe(polyline(moved));
			})
		);
	});

	test('keeps radii, flags and relative steps', () => {
		expect(movedPath('M1 2A5 5 0 0 1 10 12H3V4l2 2Z', 10, 100)).toBe(
			'M11 102A5 5 0 0 1 20 112H13V104l2 2Z'
		);
		expect(movedPath('M-1-2L3e1,4.5', 1, 2)).toBe('M0 0L31 6.5');
	});
});

test('figures leave with every digit of money and ISO dates', () => {
	const table: FigureTable = {
		columns: [
			{ key: 'name', title: 'Name', type: 'text' },
			{ key: 'profit', title: 'Profit', type: 'money' },
			{ key: 'share', title: 'Share', type: 'share' },
			{ key: 'day', title: 'Day', type: 'date' }
		],
		rows: [
			['=cmd()', -123456789012345, 0.1234, 20088],
			['客户, "甲"', 5, null, null]
		]
	};
	expect(
		Papa.parse(toCsv(table, { scale: 2 }, 'en').slice(1), { skipEmptyLines: true }).data
	).toEqual([
		['Name', 'Profit', 'Share', 'Day'],
		["'=cmd()", '-1234567890123.45', '12.3%', '2024-12-31'],
		['客户, "甲"', '0.05', '', '']
	]);
});

describe('file names', () => {
	test.each([
		['客户盈利分层', '客户盈利分层_2026-11-21.csv'],
		['Pareto and whale curve', 'Pareto and whale curve_2026-11-21.csv'],
		['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j_2026-11-21.csv'],
		['evil\u202Egnp.exe\u2066\u0000', 'evil gnp.exe_2026-11-21.csv'],
		['../../etc', 'etc_2026-11-21.csv'],
		['CON', '_CON_2026-11-21.csv'],
		[' .. ', 'tierbook_2026-11-21.csv'],
		['', 'tierbook_2026-11-21.csv']
	])('of %j', (title, name) => {
		expect(fileName(title, '2026-11-21', 'csv')).toBe(name);
	});

	test('are short and plain, whatever the title', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
				const name = fileName(title, '2026-11-21', 'svg');
				expect([...name].length).toBeLessThan(100);
				expect(name).toMatch(
					/^[^\p{Cc}\p{Cf}\\/:*?"<>|.\s][^\p{Cc}\p{Cf}\\/:*?"<>|]*_2026-11-21\.svg$/u
				);
			})
		);
	});
});

test('files name the version that wrote them', () => {
	const path = new URL('../../../package.json', import.meta.url);
	expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: VERSION });
});
