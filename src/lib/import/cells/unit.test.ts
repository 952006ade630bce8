import { expect, test } from 'vitest';
import { unitOf } from './unit.ts';

test.each([
	['金额', 1, null],
	['金额（元）', 1, '元'],
	['金额(万元)', 10_000, '元'],
	['合同额（单位：百万元）', 1_000_000, '元'],
	['销售额【千元】', 1000, '元'],
	['营业收入（亿）', 100_000_000, null],
	['销售额万元', 10_000, '元'],
	['应收金额_元', 1, '元'],
	['金额（人民币）', 1, '¥'],
	['單價（新台幣）', 1, 'NT$'],
	['Revenue (USD)', 1, '$'],
	['Revenue (USD thousands)', 1000, '$'],
	['Revenue (in millions)', 1_000_000, null],
	['Sales [k€]', 1000, '€'],
	['数量（件）', 1, null],
	['账龄(天)', 1, null],
	['多元', 1, null],
	['', 1, null]
])('%s: each written unit is worth %i, in %s', (header, factor, currency) =>
	expect(unitOf(header)).toEqual({ factor, currency })
);
