import { describe, expect, it } from 'vitest';
import { pastedFile } from './pasted.ts';

describe('pastedFile', () => {
	it('takes cells of a spreadsheet, which stand between tabs', async () => {
		const file = pastedFile('客户\t金额\r\n甲, 乙\t12\r\n', '粘贴的单元格');
		expect(file?.name).toBe('粘贴的单元格.tsv');
		expect(await file?.text()).toBe('客户\t金额\r\n甲, 乙\t12\r\n');
	});

	it.each(['a,b\n1,2', 'a;b\n1;2', 'a|b\n1|2'])('takes the text of a CSV file: %j', (text) => {
		expect(pastedFile(text, 'pasted')?.name).toBe('pasted.csv');
	});

	it.each(['', 'a,b', 'a,b\n\n', 'one\ntwo'])('leaves other text alone: %j', (text) => {
		expect(pastedFile(text, 'pasted')).toBeNull();
	});
});
