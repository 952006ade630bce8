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

test('a table within a cell is text there, and the rows behind it are kept', () => {
	const inner = '<table><tr><td>x</td><td>y</td></tr></table>';
	const row = (id: number) => `<tr><td>${id}</td><td>${id === 1 ? inner : 'n'}</td></tr>`;
	const html = `<table><tr><th>id<th>note</tr>${[1, 2, 3].map(row).join('')}</table>`;
	expect(htmlTable(html)).toEqual([
		['id', 'note'],
		['1', 'x y'],
		['2', 'n'],
		['3', 'n']
	]);
});

test('the largest table may stand in a cell of a page laid out as one, at any depth', () => {
	const data = '<table><tr><td>a<td>b<tr><td>1<td>2</table>';
	const html = `<table><tr><td><table><tr><td>menu</td><td>${data}</td></tr></table></td></tr></table>`;
	expect(htmlTable(html)).toEqual([
		['a', 'b'],
		['1', '2']
	]);
});

test('a table that is never closed, or closed twice, keeps its rows', () => {
	const rows = '<tr><td>a</td></tr><tr><td>1</td></tr>';
	expect(htmlTable(`<table>${rows}`)).toEqual([['a'], ['1']]);
	expect(htmlTable(`</table><table>${rows}</table></table>`)).toEqual([['a'], ['1']]);
});

test('many tables within one another take no longer than as many in a row', () => {
	const html = '<table><tr><td>'.repeat(3000) + 'a' + '</td></tr></table>'.repeat(3000);
	const start = performance.now();
	expect(htmlTable(html)).toEqual([['a']]);
	expect(performance.now() - start).toBeLessThan(2000);
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
