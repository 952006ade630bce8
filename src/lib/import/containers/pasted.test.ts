/** Clipboards as spreadsheets and pages fill them. */
import { expect, test } from 'vitest';
import { htmlTable } from './html.ts';
import { pastedFile } from './pasted.ts';

const clip = (text: string, html = '') => pastedFile({ text, html }, 'pasted');

test('cells with tabs between are a file of tabs, as they are', async () => {
	const file = clip('编号\t金额\r\nK1\t"1\n2"\r\n', '<table><tr><td>x</table>');
	expect(file?.name).toBe('pasted.tsv');
	expect(await file?.text()).toBe('编号\t金额\r\nK1\t"1\n2"\r\n');
});

test('a table of a page whose text has no tabs is taken from its HTML', async () => {
	const html =
		'<p>x</p><table><tr><th>id<th>note</tr><tr><td>001</td><td>a<br>b "c"</td></tr></table>';
	expect(await clip('id note\n001 a', html)?.text()).toBe('id\tnote\n001\t"a\nb ""c"""\n');
});

test.each(['a,b\n1,2', 'a;b\n1;2', 'a|b\n1|2'])('lines with delimiters are a file: %j', (text) => {
	expect(clip(text)?.name).toBe('pasted.csv');
});

test.each([
	['one line', 'a\tb', ''],
	['one column', 'a\nb', ''],
	['prose', 'Dear all\nthank you', '<p>Dear all</p>'],
	['a table of one column', 'a\nb', '<table><tr><td>a<tr><td>b</table>']
])('%s is no table', (_, text, html) => {
	expect(clip(text, html)).toBeNull();
});

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
