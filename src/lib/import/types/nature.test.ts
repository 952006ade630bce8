import { describe, expect, test } from 'vitest';
import { columnBuilder } from '../columns/builder.ts';
import { natureOf, typeOf } from './nature.ts';

function built(header: string, cells: readonly string[]) {
	const builder = columnBuilder(header, null);
	for (const cell of cells) builder.add(cell);
	return builder.close();
}

const natureOfCells = (header: string, cells: readonly string[]) =>
	natureOf(built(header, cells)).nature;

describe('the nature of a column', () => {
	test.each([
		['数量', ['1', '2', '-3'], 'integer'],
		['数量', ['1', '2.5', '3'], 'decimal'],
		['金额', ['¥1', '2.5', '3'], 'money'],
		['金额（元）', ['1', '2.5', '3'], 'money'],
		['毛利率', ['1', '2.5', '3'], 'percent'],
		['毛利', ['12%', '8%', '−3%'], 'percent'],
		['费率', ['12', '8', '3'], 'integer'],
		['日期', ['2024/1/5', '2024/1/6'], 'date'],
		['日期', ['45296', '45297'], 'date'],
		['x', ['45296', '45297'], 'integer'],
		['时间', ['2024/1/5 12:00', '2024/1/6'], 'datetime'],
		['月份', ['202401', '202402'], 'date'],
		['库存', ['202401', '202402'], 'integer'],
		['x', ['20240105', '20241231'], 'date'],
		['单号', ['20240105', '20241231'], 'identifier'],
		['是否投诉', ['0', '1', '0'], 'boolean'],
		['x', ['0', '1', '0'], 'integer'],
		['状态', ['已解决', '未解决'], 'boolean'],
		['状态', ['已审核', '已审核'], 'category'],
		['客诉', ['有', '无', '无'], 'boolean'],
		['x', ['00123', '00456'], 'identifier'],
		['x', ['210458771239845621', '210458771239845622'], 'identifier'],
		['订单号', ['1.23E+17', '4.56E+17'], 'identifier'],
		['x', ['="17"', '="18"'], 'identifier'],
		['客户编号', ['17850.0', '13047.0'], 'identifier'],
		['客户编号', ['C1', 'C2', 'C1'], 'identifier'],
		['手机', ['138****5678', '137****1234'], 'identifier'],
		['x', ['SO-2024-001', 'SO-2024-002'], 'identifier'],
		['地区', ['华东', '华南', '华东', '华东'], 'category'],
		['备注', ['尽快', '送货上门', '无'], 'text'],
		['cost', ['0000004711', '0000004712'], 'integer'],
		['Cost Element', ['0000004711', '0000004712'], 'identifier'],
		['Cost Object', ['0000004711', '0000004712'], 'identifier'],
		['Revenue account', ['0000400000', '0000400100'], 'identifier'],
		['Sales Org.', ['0001', '0002'], 'identifier'],
		['成本中心', ['0000004711', '0000004712'], 'identifier'],
		['利润中心', ['0000004711', '0000004712'], 'identifier'],
		['收入科目', ['0000400000', '0000400100'], 'identifier'],
		['売上コード', ['0000004711', '0000004712'], 'identifier'],
		['原価コード', ['0000004711', '0000004712'], 'identifier'],
		['备注', ['', '-', '/'], 'empty'],
		['x', [], 'empty']
	])('%s %j is %s', (header, cells, nature) => expect(natureOfCells(header, cells)).toBe(nature));

	test('one cell in twenty may be something else, one in ten may not', () => {
		const numbers = Array.from({ length: 19 }, (_, i) => String(i * 7));
		expect(natureOfCells('x', [...numbers, 'n. a.'])).toBe('integer');
		expect(natureOfCells('x', [...numbers, 'n. a.', 'tbd', 'later'])).toBe('text');
	});

	test('the last rows count as much as the first', () => {
		const cells = Array.from({ length: 3000 }, (_, i) => (i < 2000 ? String(i) : `word ${i}`));
		expect(natureOfCells('x', cells)).toBe('text');
	});

	test('a header alone that speaks of percent leaves a doubt, a unit does not', () => {
		expect(natureOf(built('毛利率', ['29.5', '30'])).doubtful).toBe(true);
		expect(natureOf(built('毛利率（%）', ['29.5', '30'])).doubtful).toBe(false);
		expect(natureOf(built('毛利率', ['29.5%', '30%'])).doubtful).toBe(false);
	});

	test('bare numbers under a unit of percent are hundredths, shares are what they say', () => {
		expect(natureOf(built('钱包份额（%）', ['29.5', '30'])).hundredths).toBe(true);
		expect(natureOf(built('钱包份额（%）', ['29.5%', '30'])).hundredths).toBe(false);
		expect(natureOf(built('采购占比', ['29.5', '30'])).hundredths).toBe(false);
		expect(natureOf(built('采购占比', ['0.295', '0.3']))).toMatchObject({ doubtful: false });
		expect(natureOf(built('采购占比（%）', ['0.295', '0.3']))).toMatchObject({ doubtful: true });
	});

	test('every nature has a type in which it is stored', () => {
		expect(typeOf(built('x', ['已付', '未付']))).toBe('boolean');
		expect(typeOf(built('x', ['¥1', '¥2']))).toBe('money');
		expect(typeOf(built('x', ['2024-01-05']))).toBe('date');
		expect(typeOf(built('x', ['0001', '0002']))).toBe('text');
	});
});
