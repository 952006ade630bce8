/**
 * Writes the fixtures beside this file: how a text is cut into a table, and nothing about what its
 * cells mean. The first group are the cases of csv-spectrum and of PapaParse's documentation in
 * words of our own. `node generate.mjs`.
 */
import { writeFileSync } from 'node:fs';

const lf = (...lines) => lines.join('\n') + '\n';
const crlf = (...lines) => lines.join('\r\n') + '\r\n';
const cr = (...lines) => lines.join('\r') + '\r';

/** Text, names, rows as read; then what is set aside, problems by count, and parts of the dialect. */
const shapes = {
	plain: [lf('a,b,c', '1,2,3'), ['a', 'b', 'c'], [['1', '2', '3']]],
	crlf: [crlf('a,b,c', '1,2,3'), ['a', 'b', 'c'], [['1', '2', '3']]],
	cr: [cr('a,b,c', '1,2,3', '4,5,6'), ['a', 'b', 'c'], [['1', '2', '3'], ['4', '5', '6']]],
	mixed: ['a,b\r\n1,2\n3,4\r5,6', ['a', 'b'], [['1', '2'], ['3', '4'], ['5', '6']]],
	'comma-in-quotes': [lf('name,place', 'Ann,"12 Hill Rd, Ulm"'), ['name', 'place'], [['Ann', '12 Hill Rd, Ulm']]],
	'doubled-quotes': [lf('a,b', '1,"ha ""ha"" ha"', '3,4'), ['a', 'b'], [['1', 'ha "ha" ha'], ['3', '4']]],
	json: [lf('key,value', '1,"{""type"": ""Point"", ""at"": [102.0, 0.5]}"'), ['key', 'value'], [['1', '{"type": "Point", "at": [102.0, 0.5]}']]],
	'blank-cells': [lf('a,b,c', '1,"",""', '2,3,4'), ['a', 'b', 'c'], [['1', '', ''], ['2', '3', '4']]],
	'line-breaks': [lf('a,b,c', '1,2,3', '"once upon ', 'a time",5,6', '7,8,9'), ['a', 'b', 'c'], [['1', '2', '3'], ['once upon \na time', '5', '6'], ['7', '8', '9']]],
	'quotes-and-breaks': [lf('a,b', '1,"ha ', '""ha"" ', 'ha"', '3,4'), ['a', 'b'], [['1', 'ha \n"ha" \nha'], ['3', '4']]],
	'other-scripts': [lf('a,b,c', '1,2,3', '4,5,ʤ'), ['a', 'b', 'c'], [['1', '2', '3'], ['4', '5', 'ʤ']]],
	'no-last-line-end': ['a,b\n1,2', ['a', 'b'], [['1', '2']]],
	'blank-lines': [lf('a,b', '', '1,2', '', '', '3,4', ''), ['a', 'b'], [['1', '2'], ['3', '4']], [], { row_blank: 4 }],
	'blanks-round-quotes': [lf('a,b,c', '1,"two" ,3', '4,"five",6'), ['a', 'b', 'c'], [['1', 'two', '3'], ['4', 'five', '6']]],
	'quote-inside-a-cell': [lf('item,count', '12" pot,3', 'cup,4'), ['item', 'count'], [['12" pot', '3'], ['cup', '4']]],
	'comment-lines': [lf('# written by hand', 'a,b', '1,2', '# twice', '3,4'), ['a', 'b'], [['1', '2'], ['3', '4']], [['# twice']], { row_comment: 1 }, { comment: '#' }],
	'several-signs': [lf('a~|~b', '1~|~x, y', '2~|~z'), ['a', 'b'], [['1', 'x, y'], ['2', 'z']], [], {}, { delimiter: '~|~' }],
	'backslash-quotes': [lf('item,count', '"pot \\"big\\", red",3', '"cup \\"small\\"",4', 'jug,5'), ['item', 'count'], [['pot "big", red', '3'], ['cup "small"', '4'], ['jug', '5']], [], {}, { escape: 'backslash' }],
	'proto-header': [lf('__proto__,b', '1,2', '3,4'), ['__proto__', 'b'], [['1', '2'], ['3', '4']]],
	'same-names': [lf('a,a,', '1,2,3', '4,5,6'), ['a', 'a', ''], [['1', '2', '3'], ['4', '5', '6']], [], { header_duplicate: 1, header_empty: 1 }],
	'trailing-delimiters': [lf('a,b,,', '1,2,,', '3,4,,'), ['a', 'b'], [['1', '2'], ['3', '4']], [], { column_blank: 2 }],
	nul: ['customer,amount\nAnna of the hill\0,2\nBen of the valley and the brook,4\n', ['customer', 'amount'], [['Anna of the hill', '2'], ['Ben of the valley and the brook', '4']], [], { nul_removed: 1 }],
	'never-closed': [lf('a,b', '1,"2', '3,4'), ['a', 'b'], [['1', '"2'], ['3', '4']], [], { quote_stray: 1 }],
	totals: [lf('客户,金额', '甲,1', '乙,2', '合计,3'), ['客户', '金额'], [['甲', '1'], ['乙', '2']], [['合计', '3']], { row_total: 1 }],
	'two-header-rows': [lf(',上半年,,下半年,', '客户,数量,金额,数量,金额', '甲,1,2,3,4', '乙,5,6,7,8', '丙,9,1,2,3'), ['客户', '上半年 数量', '上半年 金额', '下半年 数量', '下半年 金额'], [['甲', '1', '2', '3', '4'], ['乙', '5', '6', '7', '8'], ['丙', '9', '1', '2', '3']], [], {}, { headerRows: 2 }],
	'page-breaks': [lf('客户,金额', '甲,1', '客户,金额', '乙,2'), ['客户', '金额'], [['甲', '1'], ['乙', '2']], [['客户', '金额']], { row_header: 1 }],
	'two-tables': [lf('客户,日期,金额', '甲,2024-01-05,1', '乙,2024-01-06,2', '丙,2024-01-07,3', '', '城市,门店', '杭州,3', '宁波,4'), ['客户', '日期', '金额'], [['甲', '2024-01-05', '1'], ['乙', '2024-01-06', '2'], ['丙', '2024-01-07', '3']], [['城市', '门店'], ['杭州', '3'], ['宁波', '4']], { row_blank: 1, row_outside: 3 }, { until: 4 }],
	'tables-apart': [lf('order_id,customer,date,amount', '1,K1,2024-01-05,1.50', '2,K2,2024-01-06,2.50', '3,K1,2024-01-07,3.50', '4,K2,2024-01-08,4.50', '', '', 'customer,name,segment', 'K1,Firm A,A', 'K2,Firm B,B'), ['order_id', 'customer', 'date', 'amount'], [['1', 'K1', '2024-01-05', '1.50'], ['2', 'K2', '2024-01-06', '2.50'], ['3', 'K1', '2024-01-07', '3.50'], ['4', 'K2', '2024-01-08', '4.50']], [['customer', 'name', 'segment'], ['K1', 'Firm A', 'A'], ['K2', 'Firm B', 'B']], { row_blank: 2, row_outside: 3 }, { until: 5 }],
	'groups-apart': [lf('order_id,customer,date,amount', '1,K1,2024-01-05,1.50', '2,K2,2024-01-06,2.50', '', 'North,East', '3,K1,2024-01-07,3.50', '4,K2,2024-01-08,4.50'), ['order_id', 'customer', 'date', 'amount'], [['1', 'K1', '2024-01-05', '1.50'], ['2', 'K2', '2024-01-06', '2.50'], ['North', 'East', '', ''], ['3', 'K1', '2024-01-07', '3.50'], ['4', 'K2', '2024-01-08', '4.50']], [], { row_blank: 1, row_short: 1 }, { until: null }],
	'wide-totals': [lf('客户,金额', '甲,1', '合 计,1', '乙,2', '小　计,2', ' 总 计 ：,3'), ['客户', '金额'], [['甲', '1'], ['乙', '2']], [['合 计', '1'], ['小　计', '2'], [' 总 计 ：', '3']], { row_total: 3 }],
	'labels-above': [lf('账号,6222020000001234567,,', '起止日期,20240101-20240331,,', '交易日期,流水号,对方户名,金额', '20240105,0001,甲,1.50', '20240118,0002,乙,2.50'), ['交易日期', '流水号', '对方户名', '金额'], [['20240105', '0001', '甲', '1.50'], ['20240118', '0002', '乙', '2.50']], [], {}, { preamble: 2, headerRows: 1 }],
	'two-labels-above': [lf('销售明细表,,,', '账套：小满贸易,,日期：2024-01-01 至 2024-12-31,', '单据日期,客户,数量,金额', '2024-01-05,甲,1,1.50', '2024-01-18,乙,2,2.50'), ['单据日期', '客户', '数量', '金额'], [['2024-01-05', '甲', '1', '1.50'], ['2024-01-18', '乙', '2', '2.50']], [], {}, { preamble: 2, headerRows: 1 }],
	'decimal-comma': [lf('Kunde;Datum;Umsatz', 'K1;14/03/2024;2,11', 'K2;15/03/2024;-132,91', 'K3;16/03/2024;2.605,48'), ['Kunde', 'Datum', 'Umsatz'], [['K1', '14/03/2024', '2,11'], ['K2', '15/03/2024', '-132,91'], ['K3', '16/03/2024', '2.605,48']], [], {}, { delimiter: ';', headerRows: 1 }]
};

const folder = new URL('.', import.meta.url);
for (const [name, [text, names, rows, aside = [], problems = {}, dialect = {}]] of Object.entries(shapes)) {
	writeFileSync(new URL(`${name}.csv`, folder), text);
	writeFileSync(new URL(`${name}.json`, folder), JSON.stringify({ names, rows, aside, problems, dialect }, null, '\t') + '\n');
}
