import { describe, expect, it } from 'vitest';
import { pastedFile } from './pasted.ts';

const plain = (text: string) => ({ text, html: '' });

describe('pastedFile', () => {
	it('takes cells of a spreadsheet, which stand between tabs', async () => {
		const cells = plain('客户\t金额\r\n甲, 乙\t12\r\n');
		const html = '<table><tr><td>客户</td><td>12</td></tr></table>';
		for (const pasted of [cells, { ...cells, html }]) {
			const file = pastedFile(pasted, '粘贴的单元格');
			expect(file?.name).toBe('粘贴的单元格.tsv');
			expect(await file?.text()).toBe('客户\t金额\r\n甲, 乙\t12\r\n');
		}
	});

	it('takes the table of a page, whose text has no tabs', async () => {
		const html = '<table><tr><th>客户<th>金额<tr><td>甲<br>"乙"<td>12</table>';
		const file = pastedFile({ text: '客户 金额\n甲 12', html }, '粘贴');
		expect(await file?.text()).toBe('客户\t金额\n"甲\n""乙"""\t12');
	});

	it.each(['a,b\n1,2', 'a;b\n1;2', 'a|b\n1|2'])('takes the text of a CSV file: %j', (text) => {
		expect(pastedFile(plain(text), 'pasted')?.name).toBe('pasted.csv');
	});

	it.each(['', 'a,b', 'a,b\n\n', 'one\ntwo'])('leaves other text alone: %j', (text) => {
		expect(pastedFile(plain(text), 'pasted')).toBeNull();
		expect(pastedFile({ text, html: '<b>one</b>' }, 'pasted')).toBeNull();
	});
});
