import { expect, test } from 'vitest';
import { parseScore } from './scores.ts';

test.each([
	['非常满意', 5],
	['很满意', 5],
	['满意', 4],
	['比较满意', 4],
	['一般', 3],
	['基本满意', 3],
	['不太满意', 2],
	['不满意', 2],
	['非常不满意', 1],
	['非常不滿意', 1],
	['A. 非常满意', 5],
	['一定会', 5],
	['可能会', 4],
	['可能不会', 2],
	['肯定不会', 1],
	['好评', 5],
	['差评', 1],
	['★★★★☆', 4],
	['⭐⭐⭐', 3],
	['五星', 5],
	['Very satisfied', 5],
	['somewhat satisfied', 4],
	['Neither satisfied nor dissatisfied', 3],
	['dissatisfied', 2],
	['Very dissatisfied', 1],
	['strongly agree', 5],
	['very unlikely', 1]
])('%s is %i of five, in words', (text, value) =>
	expect(parseScore(text)).toEqual({ value, worded: true })
);

test.each([
	['5分', 5],
	['4.5 分', 4.5],
	['９／１０', 9],
	['4 stars', 4],
	['8 out of 10', 8],
	['5 - Very satisfied', 5],
	['5.非常满意', 5],
	['非常满意（5分）', 5],
	['10分-非常愿意', 10]
])('%s holds a figure: %d', (text, value) =>
	expect(parseScore(text)).toEqual({ value, worded: false })
);

test.each(['', '会', '11/10', '3/4', '2024-01-05', '满意度', '物流快', '5元', '1.50'])(
	'%s is no score',
	(text) => expect(parseScore(text)).toBe(null)
);
