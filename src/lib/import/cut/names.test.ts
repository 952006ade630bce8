import { expect, test } from 'vitest';
import { joinNames } from './names.ts';

test.each([
	[[['date', 'amount']], ['date', 'amount']],
	[
		[
			['DATE', 'SUM'],
			['DATE', 'SUM']
		],
		['DATE', 'SUM']
	],
	[
		[
			['Sales', '', 'Date'],
			['net', 'gross', 'Date']
		],
		['Sales net', 'Sales gross', 'Date']
	],
	[
		[
			['Sales', ''],
			['net', 'Sales']
		],
		['Sales net', 'Sales']
	],
	[
		[
			['金额', '', '备注'],
			['实付', '应付', ''],
			['(元)', '(元)', '']
		],
		['金额 实付 (元)', '金额 应付 (元)', '备注']
	],
	[
		[
			['\uFEFFid', 'b'],
			[' id ', '']
		],
		['id', 'b']
	]
])('the rows %j name the columns %j', (rows, names) => {
	expect(joinNames(rows, names.length)).toEqual(names);
});

test('a column without a name has none, whatever names the others', () => {
	expect(joinNames([['a'], ['a']], 3)).toEqual(['a', '', '']);
});
