import { expect, test } from 'vitest';
import { bracketed, clauses, listed } from './punctuation.ts';

test('texts are listed, bracketed and joined with the signs of the language', () => {
	expect(listed(['a', 'b', 'c'], 'en')).toBe('a, b, c');
	expect(listed(['甲', '乙'], 'zh-CN')).toBe('甲、乙');
	expect(listed([], 'en')).toBe('');
	expect(`83%${bracketed('95%', 'en')}`).toBe('83% (95%)');
	expect(`83%${bracketed('95%', 'zh-CN')}`).toBe('83%（95%）');
	expect(clauses('a', 'b', 'en')).toBe('a; b');
	expect(clauses('甲', '乙', 'zh-CN')).toBe('甲；乙');
});
