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

	it.each([
		['销售明细2024', ['销售明细2024-01.csv', '销售明细2024-02.csv', '销售明细2024-12.csv']],
		['销售明细2024', ['销售明细2024-1.csv', '销售明细2024-12.csv']],
		['orders', ['orders2023.csv', 'orders2024.csv']],
		['sales', ['sales-jan.csv', 'sales-jun.csv']],
		['sales', ['sales.csv', 'sales (1).csv']],
		['sales', ['sales.csv', 'sales.xlsx']],
		['a1', ['a1.csv', 'b2.csv']]
	])('is %s of what several are called', (title, names) =>
		expect(titleOf(names.map((fileName) => ({ kind: 'orders', fileName })))).toBe(title)
	);

	it('takes the first file where there are no orders', () => {
		expect(titleOf([{ kind: 'customers', fileName: 'profile' }])).toBe('profile');
	});

	it('is empty without files', () => {
		expect(titleOf([])).toBe('');
	});
});
