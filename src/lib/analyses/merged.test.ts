import { expect, test } from 'vitest';
import { LOCALES } from '#lib/core/locale.ts';
import { exampleContext } from './example.ts';
import { aboutPeak, effectiveOf, peakText, rounded, whoLose } from './merged.ts';

const curve = {
	measure: 'profit',
	customers: 100,
	losers: 20,
	peak: { k: 80, cum: 132 },
	total: 100
} as const;
const shared = { k: 5, dominance: 0.7, tiers: {}, classes: {} };

test('the peak of a shared curve is told as about, but where a line ends there', () => {
	const told = exampleContext({ measure: 'profit', shared });
	expect(peakText(curve, exampleContext(), 'en')).toBe('132%');
	expect(peakText(curve, told, 'en')).toBe('132%');
	expect(peakText({ ...curve, peak: { k: 79, cum: 132 } }, told, 'en')).toBe('about 132%');
	expect(peakText(curve, { ...told, measure: 'revenue' }, 'zh-CN')).toBe('约 132%');
});

test('so is what follows from it', () => {
	const told = exampleContext({ measure: 'profit', shared });
	expect(aboutPeak('6.2K', curve, told, 'en')).toBe('6.2K');
	expect(aboutPeak('6.2K', { ...curve, losers: null }, told, 'en')).toBe('about 6.2K');
});

test('who loses is not called few where their number is not told for another reason', () => {
	for (const locale of LOCALES) expect(whoLose(null, locale)).not.toMatch(/\d/u);
	expect(whoLose(20, 'en')).toBe('20 customers');
});

test('what is rounded for others is told as about, and to the digits it has', () => {
	const context = exampleContext();
	expect(effectiveOf(1 / 103.4, context)).toBeCloseTo(103.4);
	expect(effectiveOf(1 / 103.4, { shared })).toBe(103);
	expect(rounded('103', context, 'en')).toBe('103');
	expect(rounded('103', { shared }, 'en')).toBe('about 103');
	expect(rounded('', { shared }, 'zh-CN')).toBe('');
});
