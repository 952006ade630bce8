/** Texts for readers in Taiwan are in the signs and the words that are used there. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/core/locale.ts';
import { isTest, sourcesUnder } from './rules/sources.ts';
import { mainlandWords, simplifiedSigns, taiwanTexts } from './rules/taiwan.ts';

const sources = sourcesUnder('src/lib', /\.(ts|md)$/).filter((one) => !isTest(one));
const written = sources
	.map((source) => ({ path: source.path, text: taiwanTexts(source).join('\n') }))
	.filter(({ text }) => text !== '');

describe('texts for Taiwan', () => {
	it('are found in files of their own, in guides and beside those of other languages', () => {
		const paths = written.map(({ path }) => path);
		expect(paths).toEqual(
			expect.arrayContaining([
				'src/lib/i18n/zh-TW.ts',
				'src/lib/analyses/pareto/guide.zh-TW.md',
				'src/lib/analyses/pareto/messages.ts'
			])
		);
		expect(written.map(({ text }) => text.length).reduce((a, b) => a + b)).toBeGreaterThan(30_000);
	});

	it('hold no simplified sign', () => {
		const found = written.flatMap(({ path, text }) =>
			simplifiedSigns(text).map((sign) => `${path}: ${sign}`)
		);
		expect(found).toEqual([]);
	});

	it('hold no word of the mainland', () => {
		const found = written.flatMap(({ path, text }) =>
			mainlandWords(text).map((word) => `${path}: ${word}`)
		);
		expect(found).toEqual([]);
	});

	it('that do are seen', () => {
		expect(simplifiedSigns('客户与客戶，销售')).toEqual(['户', '销']);
		expect(mainlandWords('把數據保存為文件，資料儲存為檔案')).toEqual(['數據', '保存', '文件']);
		const source = (text: string) => ({ path: 'src/lib/a.ts', text });
		const both = `const a = { en: 'b', 'zh-CN': '户', 'zh-TW': (n) => \`\${n} 戶\` };`;
		expect(taiwanTexts(source(both))).toEqual(['(n) => `${n} 戶`']);
		expect(taiwanTexts({ path: 'src/lib/a.zh-TW.ts', text: 'all' })).toEqual(['all']);
	});

	it('stand in every place where those for the mainland stand', () => {
		const paths = new Set(sources.map(({ path }) => path));
		const lacking = [...paths].filter(
			(path) => path.includes('zh-CN.') && !paths.has(path.replace('zh-CN', LOCALES[2]))
		);
		expect(lacking).toEqual([]);
	});
});
