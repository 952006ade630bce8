import { expect, test } from 'vitest';
import { isChannelFee } from './fees.ts';

test.each([
	'进店费',
	'进场服务费',
	'入场費',
	'进店',
	'陈列费',
	'赞助费',
	'广告费',
	'专营费',
	'上架费',
	'Entry fee',
	'listing fees',
	'display allowance',
	'Listing',
	'slotting',
	'shelf rent',
	'Sponsorship',
	'advertising',
	'exclusivity'
])('%s is a channel fee', (category) => expect(isChannelFee(category)).toBe(true));

test.each([
	'',
	'进店拜访',
	'入场检查',
	'陈列整理',
	'data entry',
	'order entry',
	'price listing update',
	'display repair',
	'visit',
	'维修费',
	'loads'
])('%s is none', (category) => expect(isChannelFee(category)).toBe(false));
