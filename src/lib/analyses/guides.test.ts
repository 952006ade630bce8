import { expect, test } from 'vitest';
import { LOCALES } from '#lib/core/locale.ts';
import { GUIDES, leadOf, titleOf } from './guides.ts';
import { KERNELS } from './kernels.ts';

test('every analysis has a guide in every language, with a title and what it is about', () => {
	expect([...GUIDES.keys()]).toEqual([...KERNELS.keys()].toSorted());
	for (const [id, texts] of GUIDES)
		for (const locale of LOCALES) {
			expect(titleOf(texts[locale]), `${id} ${locale}`).not.toBe('');
			expect(leadOf(texts[locale]), `${id} ${locale}`).not.toBe('');
		}
});

test('title and lead are the first heading and the first paragraph', () => {
	const guide = '# Pareto\n\nWho makes\nthe profit.\n\n## More\n\nElse.';
	expect([titleOf(guide), leadOf(guide)]).toEqual(['Pareto', 'Who makes\nthe profit.']);
	expect([titleOf(''), leadOf('# Alone')]).toEqual(['', '']);
});
