/** Tables as pages and clipboards hold them. */
import { describe, expect, it, test } from 'vitest';
import { htmlTable } from './html-table.ts';

test('cells that reach over columns and rows leave the places empty', () => {
	const html = `<table><tr><td rowspan=2>a<td colspan="2">b</tr><tr><td>c<td>d</tr><tr><td>e<td>f<td>g</tr></table>`;
	expect(htmlTable(html)).toEqual([
		['a', 'b', ''],
		['', 'c', 'd'],
		['e', 'f', 'g']
	]);
});

test('long numbers are read in full, scripts and notes not at all', () => {
	const html = `<table><!-- <tr><td>no --><tr><td x:num="123456789012345">1.23E+14</td><td>&#20540;&amp;&yen;<script>no</script></td></tr></table>`;
	expect(htmlTable(html)).toEqual([['123456789012345', '值&¥']]);
});

test('the largest of several tables is the one', () => {
	const html = '<table><tr><td>menu</table><table><tr><td>a<td>b<tr><td>1<td>2</table>';
	expect(htmlTable(html)).toEqual([
		['a', 'b'],
		['1', '2']
	]);
});

test('a page without a table has no rows', () => {
	expect(htmlTable('')).toEqual([]);
	expect(htmlTable('<p>Dear all</p><table></table>')).toEqual([]);
});

describe('a piece of HTML', () => {
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
