import { describe, expect, it } from 'vitest';
import { titleOf } from './create.ts';

describe('titleOf', () => {
	it('takes the name of the orders file, wherever it stands', () => {
		const files = [
			{ kind: 'survey', fileName: 'answers.csv' },
			{ kind: 'orders', fileName: '订单导出_2025.v2.csv' }
		] as const;
		expect(titleOf(files)).toBe('订单导出_2025.v2');
	});

	it('takes the first file where there are no orders', () => {
		expect(titleOf([{ kind: 'customers', fileName: 'profile' }])).toBe('profile');
	});

	it('is empty without files', () => {
		expect(titleOf([])).toBe('');
	});
});
