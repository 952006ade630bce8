import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
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
		['壹贰叁', 0, null]
	])('%s at scale %i is %s', (text, scale, minor) => {
		const amount = parseAmount(cleanText(text), '.');
		expect(amount && toMinor(amount, scale)).toBe(minor);
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
		['a b', 'a b']
	])('%j is kept as %j', (raw, kept) => expect(cleanText(raw)).toBe(kept));

	test('what says that there is nothing is missing, zero is not', () => {
		expect(['', '-', '/', 'N/A', 'null', '暂无', '#DIV/0!'].every(isNull)).toBe(true);
		expect(['0', 'NA', '无锡', 'none'].some(isNull)).toBe(false);
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
