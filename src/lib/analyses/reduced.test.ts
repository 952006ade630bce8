import { expect, test } from 'vitest';
import { LOCALES } from '#lib/core/locale.ts';
import { DEFAULT_RULES } from './evidence.ts';
import { ANALYSES } from './index.ts';
import { reductions, sharingNote } from './reduced.ts';

const shared = {
	...DEFAULT_RULES,
	tiers: { key: 'important' },
	classes: { breakEven: 'thin' }
} as const;

test('a chart says of tiers, classes and curves only what it tells itself', () => {
	expect(sharingNote(shared, [], 'en')).not.toContain('Here');
	expect(sharingNote(shared, ['tiers'], 'en')).toMatch(/Here: Key with Important$/u);
	expect(sharingNote(shared, ['classes'], 'en')).toMatch(/Here: Break-even with Thin$/u);
	expect(sharingNote(shared, ['classes'], 'en')).not.toContain('curves');
	expect(sharingNote(shared, ['curves'], 'en')).toContain('curves by points');
});

test('the picture says in few words what was merged and thinned out', () => {
	expect(reductions(shared, ['tiers', 'classes', 'curves'], 'en')).toEqual([
		'for sharing: Key with Important, Break-even with Thin',
		'curve by points at least 5 customers apart'
	]);
	for (const locale of LOCALES) {
		expect(reductions(shared, ['tiers'], locale)).toHaveLength(1);
		expect(reductions({ ...shared, tiers: {} }, ['tiers'], locale)).toEqual([]);
	}
});

test('a class of unlike sign is said to be not told, where classes are', () => {
	const mixed = { ...DEFAULT_RULES, tiers: {}, classes: { harmful: 'thin' } } as const;
	expect(reductions(mixed, ['classes'], 'en').join()).toContain('not told');
	expect(reductions(mixed, ['curves'], 'en').join()).not.toContain('not told');
});

test('what is merged is said by every chart of tiers or classes', () => {
	const reduced = (id: string) => ANALYSES.get(id)?.reduced ?? [];
	expect(
		['pareto', 'concentration', 'pyramids', 'tiers', 'pnl'].filter(
			(id) => !reduced(id).includes('tiers')
		)
	).toEqual([]);
	expect(reduced('classes')).toEqual(['classes']);
	expect(reduced('headline')).toEqual([]);
});
