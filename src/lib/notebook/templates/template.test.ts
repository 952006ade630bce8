import { expect, test } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { zhCN } from '#lib/i18n/zh-CN.ts';
import { analysisCell, toNotebook, type Cell } from '../notebook.ts';
import { readNotebook } from '../serialize.ts';
import { builtIn, BUILT_IN } from './built-in.ts';
import { asTemplate, fromTemplate } from './template.ts';

const SECRET = 'Zeyuan Stores 绍兴';
const cells: Cell[] = [
	{
		id: 'a',
		folded: true,
		...analysisCell('pareto'),
		parameters: { asOf: 20088, measure: 'revenue' },
		filter: 'one'
	},
	{ id: 'b', folded: false, type: 'customers', filter: 'best' },
	{ id: 'c', folded: false, type: 'customer', customer: SECRET },
	{ id: 'd', folded: false, type: 'heading', text: 'Who is who' }
];
const notebook = toNotebook({
	id: 'n',
	title: 'Review',
	created: '2025-01-05T14:02:00Z',
	datasets: ['data'],
	parameters: { asOf: 20088, windowMonths: 12 },
	cells,
	segments: [
		{ id: 'one', name: SECRET, path: [{ by: 'customer', key: SECRET }] },
		{ id: 'best', name: 'Best', path: [{ by: 'tier', tier: 'key' }] }
	],
	journal: [{ id: 'j', customer: SECRET, day: '2025-02-03', text: SECRET }]
});
const head = { id: 't', title: 'Ours', created: '2025-03-01T00:00:00Z' };

test('a template keeps what is shown and how, and nothing of any customer or data', () => {
	const template = asTemplate(notebook, head);
	expect(readNotebook(template)).toEqual(template);
	expect(JSON.stringify(template)).not.toContain(SECRET);
	expect(template).toMatchObject({ ...head, datasets: [], journal: [] });
	expect(template.parameters).toEqual({ ...notebook.parameters, asOf: null });
	expect(template.cells).toEqual([
		{ ...cells[0], parameters: { measure: 'revenue' }, filter: null },
		cells[1],
		{ ...cells[2], customer: null },
		cells[3]
	]);
});

test('a notebook from a template is one of its own', () => {
	const fresh = { id: 'm', title: 'May', created: '2025-05-01T00:00:00Z', datasets: ['x'] };
	const begun = fromTemplate(asTemplate(notebook, head), fresh);
	expect(readNotebook(begun)).toEqual(begun);
	expect(begun).toMatchObject({ ...fresh, modified: fresh.created });
});

test.each(BUILT_IN.flatMap((name) => [[name, 'en'] as const, [name, 'zh-CN'] as const]))(
	'the template %s reads as a notebook in %s',
	(name, locale) => {
		const all = new Set(['headline', 'pareto', 'tiers', 'satisfaction']);
		const words = locale === 'en' ? en.templates : zhCN.templates;
		const template = builtIn(name, words, all);
		expect(readNotebook(template)).toEqual(template);
		const shown = template.cells.flatMap((cell) => (cell.type === 'analysis' ? cell.analysis : []));
		expect(shown.filter((id) => !all.has(id))).toEqual([]);
		expect(template.cells.length > 0).toBe(name !== 'empty');
	}
);
