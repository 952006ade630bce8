import { describe, expect, test } from 'vitest';
import { readHeader } from './headers.ts';

describe('headers made comparable', () => {
	test.each([
		['客戶編號', '客户编号'],
		['*单据编号', '单据编号'],
		['数量：', '数量'],
		['\uFEFF订单编号 ', '订单编号'],
		['下单\u200B时间', '下单时间'],
		['Ｏｒｄｅｒ　ＩＤ', 'orderid'],
		['Order_ID', 'orderid'],
		['order-id', 'orderid'],
		['Order.ID', 'orderid'],
		['OrderID', 'orderid'],
		['[Order ID]', 'orderid'],
		['【订单编号】', '订单编号'],
		['金额（元）', '金额'],
		['Amount (USD)', 'amount'],
		['占比%', '占比%'],
		['', '']
	])('%s is %s', (header, joined) => {
		expect(readHeader(header).joined).toBe(joined);
	});

	test.each([
		['金额（万元）', '万元'],
		['Amount [USD]', 'usd'],
		['金額(億)', '亿'],
		['金额{CNY}', 'cny'],
		['金额', '']
	])('%s has the unit %s', (header, unit) => {
		expect(readHeader(header).unit).toBe(unit);
	});

	test('keeps words apart', () => {
		expect(readHeader('UnitPrice').words).toBe('unit price');
		expect(readHeader('  unit__price ').words).toBe('unit price');
	});
});
