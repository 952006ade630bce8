import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	cleanKey,
	cleanText,
	decimalEvidence,
	isNull,
	parseAmount,
	parseBoolean,
	toMinor,
	toNumber
} from './cells.ts';

/** Whole minor units by whole-number arithmetic alone: digits, a scale, half away from zero. */
function naiveMinor(negative: boolean, whole: string, fraction: string, scale: number): bigint {
	const long = BigInt(whole + fraction.padEnd(scale + 1, '0'));
	const cut = 10n ** BigInt(Math.max(fraction.length, scale + 1) - scale);
	const minor = (long + cut / 2n) / cut;
	return negative ? -minor : minor;
}

const written = fc.record({
	negative: fc.boolean(),
	whole: fc.stringMatching(/^[1-9]\d{0,8}$|^0$/),
	fraction: fc.stringMatching(/^\d{0,9}$/),
	scale: fc.integer({ min: 0, max: 6 }),
	style: fc.constantFrom('plain', 'grouped', 'euro', 'parens', 'trailing', 'yuan', 'wide')
});

function write(negative: boolean, whole: string, fraction: string, style: string): string {
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	const point = fraction === '' ? '' : '.' + fraction;
	if (style === 'parens') return negative ? `(${grouped}${point})` : grouped + point;
	if (style === 'trailing') return `${whole}${point}${negative ? '-' : ''}`;
	const sign = negative ? '-' : '';
	if (style === 'grouped') return `${sign}$${grouped}${point}`;
	if (style === 'yuan') return `￥${sign}${grouped}${point}元`;
	if (style === 'wide') return wide(sign + whole + point);
	if (style === 'euro') return `${sign}${grouped.replaceAll(',', '.')}${point.replace('.', ',')} €`;
	return sign + whole + point;
}

function wide(text: string): string {
	return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

describe('money from digits', () => {
	test('equals whole-number arithmetic in every style of writing', () => {
		fc.assert(
			fc.property(written, ({ negative, whole, fraction, scale, style }) => {
				const text = write(negative, whole, fraction, style);
				const amount = parseAmount(cleanText(text), style === 'euro' ? ',' : '.');
				const minor = amount && toMinor(amount, scale);
				expect([text, minor]).toEqual([text, Number(naiveMinor(negative, whole, fraction, scale))]);
			}),
			{ numRuns: 2000 }
		);
	});

	test.each([
		['1.2万', 2, 1_200_000],
		['-3亿', 0, -300_000_000],
		['NT$1,234', 0, 1234],
		['US$ 5.50', 2, 550],
		['RMB 8', 2, 800],
		['△12', 0, -12],
		['−7', 0, -7],
		['（320.00）', 2, -32000],
		['1 234,50', 2, null],
		['12,3456', 0, 123456],
		["1'234.5", 1, 12345],
		['1.5E+3', 0, 1500],
		['.5', 1, 5],
		['5.', 0, 5],
		['0.005', 2, 1],
		['-0', 0, 0],
		['9007199254740993', 0, null],
		['1,23', 2, null],
		['12 pieces', 0, null],
		['$1 €', 0, null],
		['(5', 0, null],
		['10M', 0, null],
		['-', 0, null],
		['壹贰叁', 0, null],
		['1\u2009234.50', 1, 12345],
		['1\u202f234', 0, 1234],
		['￥１，２３４．５０', 2, 123450],
		['３％', 2, 3],
		['–7', 0, -7],
		['$(3.00)', 2, -300],
		['(US$3.00)', 2, -300],
		['-¥12.30', 2, -1230],
		['¥-12.30', 2, -1230],
		['12,3456.78', 2, 12345678],
		['3.5万元', 0, 35000],
		['2.5百万', 0, 2_500_000],
		['5十万', 0, 500_000],
		['5十萬', 0, 500_000],
		['5百萬', 0, 5_000_000],
		['3千', 0, 3000],
		['1.2億', 0, 120_000_000],
		['人民币 1,200.00 元整', 2, 120000],
		['80元/次', 0, 80],
		['120/小时', 0, 120],
		['3件', 0, 3],
		['2.5小时', 1, 25],
		['2.5h', 1, 25],
		['$2.5M', 0, 2_500_000],
		['9/10', 0, null],
		['2024-01-05', 0, null],
		['12:30', 0, null],
		['1/2/次', 0, null],
		['iPhone 15', 0, null],
		['A4', 0, null],
		['中100', 0, null]
	])('%s at scale %i is %s', (text, scale, minor) => {
		const amount = parseAmount(cleanText(text), '.');
		expect(amount && toMinor(amount, scale)).toBe(minor);
	});

	test.each([
		['1.234,5', 1, 12345],
		['-1.234.567,89 €', 2, -123456789],
		['1 234,50', 2, 123450],
		["1'234,50", 2, 123450],
		['5,-', 0, 5],
		['12,3456', 4, 123456],
		['1,234.5', 1, null]
	])('%s with a decimal comma, at scale %i, is %s', (text, scale, minor) => {
		const amount = parseAmount(cleanText(text), ',');
		expect(amount && toMinor(amount, scale)).toBe(minor);
	});

	test('what is counted is kept beside the amount', () => {
		const units = ['3件', '80元/次', '2.5 h', '7'].map((text) => parseAmount(text, '.')?.unit);
		expect(units).toEqual(['件', '次', 'h', null]);
	});

	test('a header unit moves the point exactly', () => {
		const amount = parseAmount('0.35', '.');
		expect(amount && toMinor(amount, 2, 4)).toBe(350_000);
	});

	test('percentages are shares', () => {
		const amount = parseAmount('12.5%', '.');
		expect(amount && toNumber(amount)).toBe(0.125);
	});
});

test('the decimal sign is proved by position, and left open where both would do', () => {
	const proofs = ['1.234,50', '1,5', '1.234.567'].map(decimalEvidence);
	expect(proofs).toEqual([1, 1, 1]);
	expect(decimalEvidence('￥１，２３４．５')).toBe(-1);
	expect(['1,234.50', '1.5', '1,234,567'].map(decimalEvidence)).toEqual([-1, -1, -1]);
	expect(['1,234', '1.234', '12,3456', '17'].map(decimalEvidence)).toEqual([0, 0, 0, 0]);
});

describe('text', () => {
	test.each([
		['\t138001', '138001'],
		["'00123", '00123'],
		["'t Hart", "'t Hart"],
		['="00123"', '00123'],
		['\uFEFF 张三\u3000', '张三'],
		['e\u0301', '\u00e9'],
		['\u200e2024/1/5', '2024/1/5'],
		['\u202f青山 贸易\u2009', '青山 贸易'],
		['Ａ１', 'Ａ１'],
		['a b', 'a b']
	])('%j is kept as %j', (raw, kept) => expect(cleanText(raw)).toBe(kept));

	test('what says that there is nothing is missing, zero is not', () => {
		expect(['', '-', '/', 'N/A', 'null', '暂无', '#DIV/0!'].every(isNull)).toBe(true);
		expect(
			['N/a', '－', '——', '未填写', '0000-00-00 00:00:00', '#NUM!', '<null>'].every(isNull)
		).toBe(true);
		expect(['0', 'NA', '无锡', 'none', '0000', 'n', '未知数'].some(isNull)).toBe(false);
	});

	test('a key of full width is the key of half', () => {
		expect(['Ａ００１', 'A001', '青山（杭州）'].map(cleanKey)).toEqual([
			'A001',
			'A001',
			'青山(杭州)'
		]);
	});

	test('what was done and what was not', () => {
		const said = [
			'已解决',
			'未解决',
			'已付款',
			'未发货',
			'有',
			'无',
			'√',
			'×',
			'Ｙ',
			'对',
			'未知',
			'不满意'
		];
		expect(said.map(parseBoolean)).toEqual([
			true,
			false,
			true,
			false,
			true,
			false,
			true,
			false,
			true,
			true,
			null,
			null
		]);
	});

	test('yes and no in both languages', () => {
		expect(['是', 'Yes', '1', '否', 'FALSE', '0', 'maybe'].map(parseBoolean)).toEqual([
			true,
			true,
			true,
			false,
			false,
			false,
			null
		]);
	});
});
