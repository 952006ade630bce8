import { expect, test } from 'vitest';
import { LOCALES } from '#lib/core/locale.ts';
import { NO_DAY } from '#lib/rollup/profile.ts';
import { nameOf } from './file.ts';
import { KINDS, type Form } from './forms.ts';

const FORMS = Object.keys(KINDS) as Form[];
const context = { window: { from: 20_423, to: 20_631, whole: true } };
const NOTEBOOK_FORMS: readonly Form[] = ['report', 'zip', 'notebook'];

test.each(LOCALES)('no two forms of one thing have one name, in %s', (locale) => {
	for (const notebook of ['', 'a very long title of a notebook '.repeat(5)]) {
		const name = (form: Form): string =>
			nameOf(form, 'Two pyramids', { title: notebook, locale, day: '2026-11-22', context });
		const of = (forms: readonly Form[]): Set<string> => new Set(forms.map(name));
		const charts = FORMS.filter((form) => !NOTEBOOK_FORMS.includes(form));
		expect(of(charts).size).toBe(charts.length);
		expect(of(NOTEBOOK_FORMS).size).toBe(NOTEBOOK_FORMS.length);
	}
});

test('a name says what the file is, and whose notebook only where its title leaves', () => {
	const said = { title: '', locale: 'en', day: '2026-11-22', context } as const;
	expect(nameOf('svgEvidence', 'Two pyramids', said)).toBe(
		'Two pyramids · drawing with evidence · 2025-12-01–2026-06-27_2026-11-22.svg'
	);
	expect(nameOf('report', 'Customer notebook', { ...said, title: 'Review' })).toBe(
		'Customer notebook · report · 2025-12-01–2026-06-27 · Review_2026-11-22.html'
	);
	expect(nameOf('csvPlain', '双金字塔', { ...said, locale: 'zh-CN' })).toBe(
		'双金字塔 · 数据 · 2025-12-01–2026-06-27_2026-11-22.csv'
	);
});

test('two periods have two names, and what has no day has none in it', () => {
	const name = (from: number, to: number): string =>
		nameOf('csv', 'P&L', {
			title: '',
			locale: 'en',
			day: '2026-11-22',
			context: { window: { from, to, whole: false } }
		});
	expect(name(20_423, 20_513)).not.toBe(name(20_514, 20_604));
	expect(name(NO_DAY, NO_DAY)).toBe('P&L · table_2026-11-22.csv');
});
