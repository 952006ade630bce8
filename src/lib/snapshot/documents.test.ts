/** Evidence files, reports and archives of charts as texts and bytes; how they print is tried elsewhere. */
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Context, FigureTable } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { exampleContext } from '#lib/analyses/example.ts';
import { Failure } from '#lib/core/failure.ts';
import { LOCALES, type Locale } from '#lib/core/locale.ts';
import { sampleEvidence } from '../../../tests/data/shared.ts';
import { chartsZip } from './charts-zip.ts';
import { markup, raw } from './document/markup.ts';
import { MESSAGES as DOCUMENT } from './document/messages.ts';
import { dayText } from './document/origin.ts';
import { rowsOf } from './document/statement.ts';
import { bandsOf, gridOf, gridWidth, tableOf } from './document/table.ts';
import { embedHtml, embedSvg } from './evidence/embed.ts';
import { readEvidence } from './evidence/read.ts';
import { showingOf } from './evidence/shown.ts';
import { canonical } from './evidence/write.ts';
import { evidenceFile } from './evidence-file.ts';
import { exported } from './export.ts';
import { MESSAGES } from './messages.ts';
import type { CustomerRows, ReportCell } from './report/cells.ts';
import { parametersInForce } from './report/parameters.ts';
import { report } from './report/report.ts';
import { NAMELESS, shownCharts } from './shown.ts';
import { zipped } from './zip.ts';

const evidences = new Map<Locale, Evidence>();
const evidence = (locale: Locale): Evidence => evidences.get(locale)!;
const first = (locale: Locale, analysis: string): Evidence => {
	const whole = evidence(locale);
	return { ...whole, charts: whole.charts.filter((chart) => chart.analysis === analysis) };
};

beforeAll(async () => {
	for (const locale of LOCALES) evidences.set(locale, await sampleEvidence(locale));
}, 300_000);

/** What holds of every file that leaves as a page. */
function standsAlone(html: string): void {
	expect(html).not.toMatch(/<(?:script|link|iframe|img|form|base|object|embed)|url\(|@import/i);
	expect(html).not.toMatch(/<[a-z][^>]*\s(?:on\w+|style)=/i);
	for (const [, target] of html.matchAll(/(?:href|src)="([^"]*)"/g)) expect(target).toMatch(/^#/);
	const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
	const hash = createHash('sha256').update(style).digest('base64');
	const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
	expect(policy).toBe(
		`default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`
	);
}

describe.each(LOCALES)('in %s', (locale) => {
	test('an evidence file stands alone and is the same every time', () => {
		for (const chart of evidence(locale).charts) {
			const one = { ...evidence(locale), charts: [chart] };
			const html = evidenceFile(one);
			standsAlone(html);
			expect(evidenceFile(one)).toBe(html);
			expect([chart.analysis, html]).toEqual([
				chart.analysis,
				expect.stringContaining('<main class="sheet page')
			]);
		}
	});

	test('an evidence file is set in nothing under 7 points', () => {
		const html = evidenceFile(first(locale, 'tiers'));
		const print = html.slice(html.indexOf('.paper,'), html.indexOf('</style>'));
		const sizes = [...print.matchAll(/font(?:-size)?:(?:500 )?([\d.]+)pt/g)].map(([, size]) =>
			Number(size)
		);
		expect(sizes.length).toBeGreaterThan(8);
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7);
	});

	test('an evidence file says where its figures come from', () => {
		const html = evidenceFile(first(locale, 'pyramids'));
		for (const part of [
			DOCUMENT[locale].evidence,
			dayText('2026-11-22', locale),
			'01234567 89abcdef',
			'0.1.0',
			'50%'
		])
			expect(html).toContain(part);
		expect(html).toContain(`<html lang="${locale}">`);
	});

	test('a report holds its cells in order, and its contents lead to each', () => {
		const cells: ReportCell[] = [
			{ folded: false, type: 'heading', text: 'Part <one>' },
			{ folded: false, type: 'summary' },
			{ folded: false, type: 'analysis', analysis: 'pyramids', own: null, wholes: NAMELESS },
			{ folded: true, type: 'analysis', analysis: 'pareto', own: null, wholes: NAMELESS },
			{ folded: false, type: 'parameter', parameter: 'cutOffs' }
		];
		const html = report({ ...evidence(locale), title: 'Review & plan' }, cells);
		standsAlone(html);
		expect(report({ ...evidence(locale), title: 'Review & plan' }, cells)).toBe(html);
		const places = [...html.matchAll(/ id="(cell-\d)"/g)].map(([, id]) => id);
		expect(places).toEqual(['cell-1', 'cell-2', 'cell-3', 'cell-4', 'cell-5']);
		const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
		expect(targets.length).toBeGreaterThan(places.length);
		for (const id of targets) expect(html).toContain(` id="${id}"`);
		expect(html).toContain('Part &lt;one&gt;');
		expect(html).toContain('Review &amp; plan');
		expect(html.match(/<details>/g)).toHaveLength(1);
	});

	test('says once how figures are rounded, and what could not be told', () => {
		const cells: ReportCell[] = [
			{ folded: false, type: 'analysis', analysis: 'breakeven', own: null, wholes: NAMELESS },
			{ folded: false, type: 'analysis', analysis: 'tiers', own: null, wholes: NAMELESS }
		];
		const html = report(evidence(locale), cells);
		const { rounding } = DOCUMENT[locale];
		expect(html.split(rounding(evidence(locale).context.currency))).toHaveLength(2);
		expect(html).toContain('class="note withheld"');
	});

	test('a report says of every chart that is not there which one it is, and runs on from its cover', () => {
		const cells: ReportCell[] = [
			{ folded: false, type: 'leftOut', title: 'Pareto', why: 'Too few.' },
			{ folded: false, type: 'analysis', analysis: 'winback', own: null, wholes: NAMELESS }
		];
		const html = report({ ...evidence(locale), charts: [] }, cells);
		expect(html).toMatch(/id="cell-1"><h2>Pareto<\/h2><p class="note">Too few\./);
		expect(html).toMatch(/id="cell-2"><h2>[^<]+<\/h2><p class="note">/);
		expect(html.match(/href="#cell-[12]"/g)).toHaveLength(2);
		expect(html.match(/<h[23][^>]*><\/h[23]>/)).toBeNull();
	});

	test('a report holds all figures of a curve beside it, and paper says how many it takes', () => {
		const cell = { folded: false, type: 'analysis', own: null, wholes: NAMELESS } as const;
		const html = report(evidence(locale), [{ ...cell, analysis: 'pareto' }]);
		const of = (row: string): number => html.split(row).length - 1;
		const [paper, all] = [of('<tr>\n<th scope="row"'), of('<th scope="row"')];
		expect(html).toContain('class="note paper"');
		expect(html).toContain('class="figures long');
		expect(all).toBeGreaterThan(50);
		expect(paper).toBeLessThan(all);
	});

	test('both say their sums whole', () => {
		const one = first(locale, 'pareto');
		const sum = createHash('sha256').update(canonical(one)).digest('hex');
		expect(evidenceFile(one)).toContain(`<span class="hash">${sum}</span>`);
		expect(report(one, [])).toContain(`SHA-256 ${one.fingerprint}</span>`);
	});

	test('every parameter has a name and a value in words', () => {
		for (const { name, value } of parametersInForce(exampleContext(), locale)) {
			expect(name).not.toBe('');
			expect(value).not.toMatch(/^$|undefined|null|NaN/);
		}
	});
});

describe('texts in a report', () => {
	const text = (markdown: string): string =>
		report(evidence('en'), [{ folded: false, type: 'text', text: markdown }]);

	test('say the figures of the evidence, and a dash where there is none', () => {
		const share = text('Key: {{pyramids.key.customers}}.');
		expect(share).toMatch(/Key: <b class="live">[\d,]+<\/b>\./);
		expect(text('{{nothing.here}}')).toContain('<b class="live">–</b>');
	});

	test('lead nowhere and run nothing', () => {
		const html = text('[go](https://example.org/x) <img src=x onerror=alert(1)> ![p](http://y/z)');
		standsAlone(html);
		expect(html).toContain('go (https://example.org/x)');
		expect(html).toContain('&lt;img src=x');
	});

	test('keep lists, tables and code', () => {
		const html = text('1. a\n2. b\n\n| h |\n|-|\n| c |\n\n`x<y`');
		for (const part of ['<ol start="1">', '<th>h</th>', '<td>c</td>', '<code>x&lt;y</code>'])
			expect(html).toContain(part);
	});
});

describe('customers in a report', () => {
	const person = { key: 'C1', name: 'Zhang San Trading' };
	const list: CustomerRows = {
		people: [person],
		table: {
			columns: [
				{ key: 'name', title: 'Customer', type: 'text' },
				{ key: 'profit', title: 'Profit', type: 'money' }
			],
			rows: [[person.name, -123456]]
		},
		all: 7
	};
	const card = { person, facts: [{ name: 'Tier', value: 'Key' }] };
	const cells = (named: boolean): ReportCell[] => [
		{ folded: false, type: 'customers', list: named ? list : null },
		{ folded: false, type: 'customer', card: named ? card : null }
	];

	test('are named only where their owner lets them go', () => {
		const html = report(evidence('en'), cells(true));
		expect(html).toContain('<th scope="row">Zhang San Trading</th>');
		expect(html).toContain('The first 1 of 7 customers');
		expect(html).toContain('<h2>Zhang San Trading</h2>');
		const without = report(evidence('en'), cells(false));
		expect(without).not.toContain('Zhang');
		expect(without.match(/left out: no names leave with this report/g)).toHaveLength(2);
	});
});

describe('what a file shows', () => {
	const bytesOf = (text: string) => new TextEncoder().encode(text);
	const one = () => first('zh-CN', 'tiers');
	const page = () => embedHtml(evidenceFile(one()), one());
	const showing = (text: string) => {
		const bytes = bytesOf(text);
		return showingOf(bytes, readEvidence(bytes, '2026-11-22'));
	};
	const stateOf = (text: string) => showing(text).state;
	/** What shows no figure whatever its digits are: the head, and where elements end. */
	const UNSEEN = /<head>.*?<\/head>|<\/\w+>/gsu;
	/** Places of the digits in front of the data, or in them. */
	const digits = (text: string, inData: boolean): number[] => {
		const data = text.indexOf('{"charts"');
		const seen = text.replace(UNSEEN, (unseen) => ' '.repeat(unseen.length));
		return [...seen.matchAll(/\d/gu)]
			.map(({ index }) => index)
			.filter((at) => at > data === inData);
	};
	const changed = (text: string, at: number): string =>
		text.slice(0, at) + String((Number(text[at]) + 1) % 10) + text.slice(at + 1);

	test('is noticed where its markup says that it is something else', () => {
		const html = page();
		const figure = changed(html, digits(html, false).at(-1)!);
		const root = /<main class="[^"]*">/u;
		for (const main of ['<main id=x class="sheet page">', '<main class="sheet">', '<div>'])
			expect([main, stateOf(figure.replace(root, main))]).toEqual([main, 'differs']);
		const whole = evidence('en');
		const told = embedHtml(report(whole, []), whole);
		expect(stateOf(told.replace('<h1>', '<h1>Better: '))).toBe('differs');
		expect(stateOf(told.replace(root, '<main class="sheet" id="x">'))).toBe('differs');
	});

	test('is what its data say as it was written, saved again or sent by mail', () => {
		const html = page();
		expect(stateOf(html)).toBe('same');
		expect(stateOf(html.replaceAll('\n', '\r\n'))).toBe('same');
		expect(stateOf(html.replaceAll('&#39;', "'"))).toBe('same');
		const [chart] = shownCharts(one());
		const { svg } = exported(
			chart!.analysis,
			chart!.view,
			chart!.analysis.title('zh-CN'),
			one().day
		);
		const drawing = embedSvg(svg, one());
		expect(stateOf(drawing)).toBe('same');
		expect(stateOf(changed(drawing, digits(drawing, false).at(-1)!))).toBe('differs');
	});

	/** As browsers write a page down again that they save. */
	const serialised = (html: string): string =>
		html
			.replace('<!doctype html>', '<!DOCTYPE html>\n<!-- saved from url=(0014)about:internet -->')
			.replace(
				'<head>',
				'<head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">'
			)
			.replace('</head>', '<meta name="generator" content="a browser"></head>')
			.replace(/<(\w+)([^<>]*)\/>/gu, '<$1$2></$1>')
			.replaceAll('&#39;', "'")
			.replace(/>[^<]+/gu, (text) => text.replaceAll('&quot;', '"').replaceAll('\u00a0', '&nbsp;'));

	test.each(LOCALES)('is what its data say as a browser saved it, in %s', (locale) => {
		for (const chart of evidence(locale).charts) {
			const shared = { ...evidence(locale), charts: [chart] };
			const html = serialised(embedHtml(evidenceFile(shared), shared));
			expect([chart.analysis, stateOf(html)]).toEqual([chart.analysis, 'same']);
		}
		const whole = evidence(locale);
		expect(stateOf(serialised(embedHtml(report(whole, []), whole)))).toBe('report');
	});

	test('is noticed where comments, leads elsewhere or raw text show more than was written', () => {
		const html = page();
		const more = [
			'<!-->more<!-- -->',
			'<!--->more<!-- -->',
			'<!-- --!>more<!-- -->',
			'<meta http-equiv="refresh" content="0;url=https://example.org">',
			'<![CDATA[more]]>',
			'<x-more>'
		];
		for (const put of more)
			expect([put, stateOf(html.replace('</h1>', `${put}</h1>`))]).toEqual([put, 'differs']);
		expect(stateOf(html.replace('</h1>', '<!-- <b>unseen</b> > --></h1>'))).toBe('same');
		const label = html.replace(/aria-label="([^"]*)"/u, 'aria-label="$1<!--">more<p title="-->"');
		expect(label).not.toBe(html);
		expect(stateOf(label)).toBe('differs');
	});

	test('is noticed where any figure of it was changed by hand', () => {
		const html = page();
		fc.assert(
			fc.property(fc.constantFrom(...digits(html, false)), (at) => {
				const found = showing(changed(html, at));
				expect(found.state === 'differs' && found.shown !== found.written).toBe(true);
			}),
			{ numRuns: 20 }
		);
	});

	test('is noticed where its data were, unless these do not go together any more', () => {
		const html = page();
		fc.assert(
			fc.property(fc.constantFrom(...digits(html, true)), (at) => {
				try {
					expect(['differs', 'version']).toContain(stateOf(changed(html, at)));
				} catch (thrown) {
					if (!(thrown instanceof Failure)) throw thrown;
				}
			}),
			{ numRuns: 25 }
		);
	});

	test('is called a report where it is one without its data', () => {
		const read = (text: string) => () => readEvidence(bytesOf(text), '2026-11-22');
		expect(read(report(evidence('en'), []))).toThrow('snapshot.report');
		expect(read(evidenceFile(one()))).toThrow('snapshot.none');
	});

	test('is not judged in what another version wrote, in a report or a picture', () => {
		const older = { ...one(), product: '0.0.9' };
		expect(stateOf(embedHtml(evidenceFile(older), older))).toBe('version');
		for (const shared of [evidence('en'), one()])
			expect(stateOf(embedHtml(report(shared, []), shared))).toBe('report');
		expect(stateOf(canonical(one()))).toBe('nothing');
	});
});

describe('an archive of charts', () => {
	const draw = (svg: string) => Promise.resolve(new TextEncoder().encode(`png of ${svg.length}`));

	test('holds a picture, a drawing and figures for each chart, in order', async () => {
		const files = unzipSync(await chartsZip(evidence('zh-CN'), draw));
		const names = Object.keys(files);
		expect(names).toHaveLength(3 * evidence('zh-CN').charts.length);
		expect(names.slice(0, 3).map((name) => name.slice(0, 3))).toEqual(['01 ', '01 ', '01 ']);
		expect(names.slice(0, 3).map((name) => name.split('.').at(-1))).toEqual(['svg', 'png', 'csv']);
		expect(names.every((name) => name.includes('_2026-11-22.'))).toBe(true);
		expect([...files[names[2]!]!.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	});

	test('is the same every time, wherever it is written', async () => {
		const files = [{ name: '客户.csv', content: 'a\n' }];
		const zone = process.env.TZ;
		const written: string[] = [];
		for (const place of ['Asia/Shanghai', 'America/Los_Angeles', 'UTC']) {
			process.env.TZ = place;
			written.push(Buffer.from(await zipped(files, '2026-11-22')).toString('hex'));
		}
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
		expect(new Set(written).size).toBe(1);
	});
});

describe('templates', () => {
	test('escape whatever is put into them but markup', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const inner = markup`<i title="${text}">${[text, null, 7]}</i>`.markup;
				expect(inner.replace(/^<i title="|">|<\/i>$/g, '')).not.toMatch(/[<>"']/);
			})
		);
		expect(markup`${raw('<b>')}${'<b>'}`.markup).toBe('<b>&lt;b&gt;');
	});
});

describe('figures in a document', () => {
	const table = (columns: number, rows: number): FigureTable => ({
		columns: Array.from({ length: columns }, (_, i) => ({
			key: `c${i}`,
			title: `Column ${i}`,
			type: i === 0 ? 'text' : 'count'
		})),
		rows: Array.from({ length: rows }, (_, r) =>
			Array.from({ length: columns }, (_, c) => (c === 0 ? `row ${r}` : r * 100 + c))
		)
	});

	test('stand as a statement where they are many columns and few rows', () => {
		const grid = gridOf(table(12, 3), exampleContext(), 'en');
		expect(grid.head.map(({ text }) => text)).toEqual(['Column 0', 'row 0', 'row 1', 'row 2']);
		expect(grid.rows).toHaveLength(11);
		expect(grid.rows[10]?.map(({ text }) => text)).toEqual(['Column 11', '11', '111', '211']);
	});

	test('of a column that holds nothing are not there', () => {
		const { columns, rows } = table(4, 3);
		const blanked = { columns, rows: rows.map((row) => [...row.slice(0, 2), null, row[3]!]) };
		const grid = gridOf(blanked, exampleContext(), 'en');
		expect(grid.head.map(({ text }) => text)).toEqual(['Column 0', 'Column 1', 'Column 3']);
		expect(grid.rows[1]?.map(({ text }) => text)).toEqual(['row 1', '101', '103']);
		expect(gridOf({ columns, rows: [] }, exampleContext(), 'en').head).toHaveLength(4);
	});

	test('stand in bands that no paper cuts off, whatever the first column takes of each', () => {
		const money = '¥12,345,678';
		const cells = ['A customer of many letters.', ...Array.from({ length: 16 }, () => money)];
		const row = cells.map((text, i) => ({ text, figure: i > 0 }));
		const bands = bandsOf({ head: row, rows: [row, row] }, 722, 9.4);
		expect(bands.flatMap(({ head }) => head.slice(1))).toEqual(row.slice(1));
		for (const band of bands) {
			expect(gridWidth(band, 9.4)).toBeLessThanOrEqual(722);
			expect(band.rows.map((cells) => cells[0])).toEqual([row[0], row[0]]);
		}
		expect(bandsOf({ head: row, rows: [] }, 722, 9.4)).toHaveLength(1);
	});

	test('are all there, on a screen and on paper', () => {
		const grid = gridOf(table(4, 300), exampleContext(), 'en');
		const { markup: html } = tableOf(grid, 'Figures');
		expect(html.match(/<tr>/g)).toHaveLength(301);
		expect(html).not.toMatch(/<tr [^>]/);
	});
});

describe('rows and money', () => {
	test('of the sample reconcile, file by file without their names', () => {
		const { context } = evidence('en');
		expect(context.shared?.reconciles).toBe(true);
		const names = rowsOf(context, 'en').rows.map(([name]) => name?.text);
		expect(names).toEqual(['Orders', 'Customers', 'Service', 'Survey', 'Receivables']);
	});

	const undecided = (shared: NonNullable<Context['shared']>) => {
		const { reconciles, ...rest } = shared;
		expect(reconciles).toBe(true);
		return rest;
	};
	const saying = (reconciles: boolean | null): string => {
		const { context } = evidence('en');
		const rest = undecided(context.shared!);
		const shared = reconciles === null ? rest : { ...rest, reconciles };
		return evidenceFile({ ...first('en', 'pyramids'), context: { ...context, shared } });
	};

	test('that do not add up are told, and nothing is said where it was not decided', () => {
		expect(saying(true)).toContain('to the last digit');
		expect(saying(false)).toContain('do not make up the files');
		expect(saying(null)).not.toMatch(/to the last digit|do not make up/);
	});

	test.each(LOCALES)('of a part of the customers are left out, and it says so, in %s', (locale) => {
		const one = first(locale, 'pyramids');
		const rest = undecided(one.context.shared!);
		const context = { ...one.context, shared: { ...rest, part: true as const } };
		const html = evidenceFile({ ...one, context });
		const [said, heading] = [MESSAGES[locale].part(''), DOCUMENT[locale].rows];
		expect(html).toContain(said);
		expect(html).not.toContain(heading);
		expect(evidenceFile(one)).not.toContain(said);
		expect(evidenceFile(one)).toContain(heading);
	});
});
