import { describe, expect, it } from 'vitest';
import { htmlTable } from './html-table.ts';

describe('htmlTable', () => {
	it('takes the cells of a spreadsheet, whatever stands around them', () => {
		const html = `<html xmlns:x="urn:x"><!--StartFragment--><table border=0>
			<colgroup><col width=64></colgroup>
			<tr height=19><td>客户</td><td class=xl65 x:num="12.5">金额</td></tr>
			<tr><td>甲 &amp; 乙</td><td>1,234.50</td></tr>
			</table><!--EndFragment--></html>`;
		expect(htmlTable(html)).toEqual([
			['客户', '金额'],
			['甲 & 乙', '1,234.50']
		]);
	});

	it('takes cells that are not closed, spans, line breaks and characters by number', () => {
		const html =
			'<table><tr><th colspan=2>a<td>b<tr><td>&#65;<br>&#x4e59;<td>x\n y<td>&copy;</table>';
		expect(htmlTable(html)).toEqual([
			['a', '', 'b'],
			['A\n乙', 'x y', '&copy;']
		]);
	});

	it.each(['', '<p>a</p>', '<table></table>', '<table><tr></tr></table>'])(
		'finds none in %j',
		(html) => {
			expect(htmlTable(html)).toEqual([]);
		}
	);
});
