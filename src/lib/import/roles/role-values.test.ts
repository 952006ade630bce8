/** Roles that no list of names holds: dates by what is done on them, buyers by where mail reaches them. */
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../types/evidence.ts';
import type { Candidate } from './fit.ts';
import { guessRoles } from './roles.ts';

const TEXT: Evidence = {
	filled: 100,
	numbers: 0,
	percents: 0,
	dates: 0,
	possibleDates: 0,
	booleans: 0,
	scores: 0,
	integers: 0,
	min: Infinity,
	max: -Infinity,
	signed: false,
	keyLike: false,
	padded: false,
	numbered: 0
};
const text = (header: string): Candidate => ({ header, evidence: TEXT, repeats: 2 });
const date = (header: string): Candidate => ({
	header,
	evidence: { ...TEXT, dates: 1, possibleDates: 1 },
	repeats: 2
});
const AMOUNT: Candidate = {
	header: '实付款',
	evidence: { ...TEXT, numbers: 1, integers: 0.2, min: 1, max: 900 },
	repeats: 1
};

describe('a date that no list names', () => {
	test.each(['录单日期', '提交答卷時間', '消费日', 'pickup time'])('%s alone is sure', (header) => {
		const { roles, confidence } = guessRoles([text('客户名称'), AMOUNT, date(header)], 'orders');
		expect([roles[2], confidence[2]! >= 0.5]).toEqual(['date', true]);
	});

	test('of two the first is taken and asked', () => {
		const columns = [text('客户名称'), AMOUNT, date('录单日期'), date('审核日期')];
		const { roles, confidence } = guessRoles(columns, 'orders');
		expect(roles).toEqual(['customer', 'revenue', 'date', null]);
		expect(confidence[2]).toBeLessThan(0.5);
	});

	test.each(['出生日期', '到期日', '最近更新时间'])('%s is no date of an order', (header) => {
		const { roles } = guessRoles([text('客户名称'), AMOUNT, date(header)], 'orders');
		expect(roles[2]).toBeNull();
	});

	test('what only sounds like a date is none', () => {
		const { roles } = guessRoles([text('客户名称'), AMOUNT, text('所用时间')], 'orders');
		expect(roles[2]).toBeNull();
	});
});

describe('who has an e-mail address and no number', () => {
	const rolesOf = (...headers: string[]) => guessRoles(headers.map(text), 'orders').roles;

	test('is known by it where the name is only that of the parcel', () => {
		expect(rolesOf('邮箱', '收货人姓名')).toEqual(['customer', 'name']);
		expect(rolesOf('Email', '订单号')).toEqual(['customer', 'orderId']);
	});

	test('is known by the name of the company before it, and by a number before both', () => {
		expect(rolesOf('邮箱', '客户名称')).toEqual([null, 'customer']);
		expect(rolesOf('邮箱', '客户名称', '客户编号')).toEqual([null, 'name', 'customer']);
	});
});

describe('headers put together', () => {
	const roleOf = (header: string, beside = '客户等级') =>
		guessRoles([text(header), text(beside)], 'orders').roles[0];

	test.each([
		['下单帐号', 'customer'],
		['往來單位代號', 'customer'],
		['客户订单号', 'orderId'],
		['货物名称', 'product'],
		['选购商品', 'product'],
		['收货省份', 'region'],
		['成交渠道', 'channel']
	])('%s is the %s', (header, role) => expect(roleOf(header)).toBe(role));
});

describe('a table whose amounts and dates have headers that nobody knows', () => {
	const sums: Candidate = { ...AMOUNT, header: 'Myynti' };

	test('is no list of customers for a name that is the same in every row', () => {
		const seller = { ...text('Name'), repeats: 100 };
		const columns = [text('Asiakasnumero'), date('Laskupäivä'), sums, seller];
		const { kind, roles } = guessRoles(columns);
		expect([kind, roles]).toEqual(['orders', [null, null, null, null]]);
	});

	test('is one of orders where its customers come again and again', () => {
		const often = { ...text('customer'), repeats: 8 };
		const { kind, roles } = guessRoles([often, date('Laskupäivä'), sums]);
		expect([kind, roles]).toEqual(['orders', ['customer', 'date', 'revenue']]);
		const once = { ...often, repeats: 1.1 };
		expect(guessRoles([once, date('Laskupäivä'), sums]).kind).toBe('customers');
	});

	test('and with one customer throughout asks whether that is the customer', () => {
		const one = { ...text('customer id'), repeats: 100 };
		const { roles, confidence } = guessRoles([one, date('order date'), AMOUNT]);
		expect([roles[0], confidence[0]! < 0.5]).toEqual(['customer', true]);
		const named = guessRoles([{ ...one, header: '客户名称' }, date('order date'), AMOUNT]);
		expect(named.roles[0]).toBe('customer');
	});
});

describe('what is written in percent', () => {
	const percent = (header: string): Candidate => ({
		header,
		evidence: { ...AMOUNT.evidence, percents: 1, max: 1.5 },
		repeats: 2
	});

	test.each(['Total', 'Amount', 'Quantity', 'Cost', '单价', '优惠', 'Net'])(
		'%s is neither money nor a number of pieces',
		(header) => {
			const { roles } = guessRoles([text('客户'), date('日期'), percent(header)], 'orders');
			expect(roles).toEqual(['customer', 'date', null]);
		}
	);

	test('may be how content customers are, and leaves the revenue to amounts', () => {
		const survey = guessRoles([text('Customer'), percent('Satisfaction')], 'survey');
		expect(survey.roles).toEqual(['customer', 'satisfaction']);
		const { roles } = guessRoles([text('客户'), date('日期'), percent('Total'), AMOUNT], 'orders');
		expect(roles).toEqual(['customer', 'date', null, 'revenue']);
	});
});
