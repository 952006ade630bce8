/** One way of writing amounts, dates, keys or nothing at a time, as it stands in a column. */
import { recipe, table } from './recipe.mjs';

/** A sales list of three columns: only the form of what is written changes from one to the next. */
const sales = (name, rows, { date = 'date', amount = 'decimal', ...rest }) =>
	recipe(name, {
		lines: ['客户编号,订单日期,销售金额', ...rows],
		columns: {
			客户编号: 'customer identifier',
			订单日期: `date ${date}`,
			销售金额: `revenue ${amount}`
		},
		...rest
	});

/** The same amounts under dates in every form. */
const dated = (name, dates, rest) =>
	sales(
		name,
		dates.map((date, i) => `K${100 + i},${date},${i + 1}.50`),
		{ sums: { revenue: dates.length * (dates.length + 2) * 50 }, ...rest }
	);

/** The same dates beside amounts in every form. */
const priced = (name, amounts, rest) =>
	sales(
		name,
		amounts.map((amount, i) => `K${100 + i},2024-03-0${i + 1},${amount}`),
		rest
	);

export const values = [
	priced('value-grouped', ['"1,234.50"', '"12,345,678.90"', '99.00', '"-1,000.00"'], {
		sums: { revenue: 1_234_601_240 }
	}),
	priced('value-decimal-comma', ['"1.234,50"', '"99,90"', '"-12.345,00"', '"1.000,25"'], {
		sums: { revenue: -1_001_035 }
	}),
	priced('value-blank-groups', ['"1 234,50"', '"12\u00A0345,00"', '"1\u202F000,25"', '"99,9"'], {
		sums: { revenue: 1_467_965 }
	}),
	priced('value-apostrophe-groups', ["1'234.50", '12’345.00', "1'000.25", '99.9'], {
		sums: { revenue: 1_467_965 }
	}),
	priced('value-ten-thousand-groups', ['"12,3456"', '"1,0000.50"', '"1,2345,6789"', '88'], {
		sums: { revenue: 12_359_033_350 }
	}),
	priced('value-full-width', ['１２３．５０', '￥１，０００', '（２０．００）', '３０元'], {
		amount: 'money',
		sums: { revenue: 113350 },
		currency: '¥'
	}),
	priced('value-yuan', ['¥128.00', '￥1280.50', '128元', 'RMB 66', '人民币12.5元'], {
		amount: 'money',
		sums: { revenue: 161500 },
		currency: '¥'
	}),
	priced('value-minus', ['(320.00)', '（15.50）', '12.00-', '−7', '△3.5', '-¥1.00', '1000'], {
		amount: 'money',
		sums: { revenue: 64100 },
		currency: '¥'
	}),
	priced('value-ten-thousands', ['1.2万', '0.35亿', '8000', '3千'], {
		amount: 'integer',
		sums: { revenue: 35_023_000 },
		scales: { revenue: 0 }
	}),
	priced('value-dollars', ['US$12.50', '$1000', 'USD 7', '($3.25)'], {
		amount: 'money',
		sums: { revenue: 101625 },
		currency: '$'
	}),
	priced('value-hong-kong', ['HK$128.00', 'HKD 66.5', '"HK$ 1,000"'], {
		amount: 'money',
		sums: { revenue: 119450 },
		currency: 'HK$'
	}),
	priced('value-nothing', ['128.00', '-', '—', '/', 'N/A', '暂无', '#DIV/0!', '0'], {
		sums: { revenue: 12800 },
		amount: 'integer',
		problems: { amount_missing: 5, cell_error: 1 }
	}),
	priced('value-words', ['128.00', '66.5', '12.25', '一百二十', '45.00', '8.00'], {
		sums: { revenue: 25975 },
		problems: { cell_unreadable: 1 }
	}),
	dated('date-slash', ['2024/1/5', '2024/01/06', '2024/12/31'], { firstDate: '2024-01-05' }),
	dated('date-point', ['2024.1.5', '2024.01.06', '2024.12.31'], { firstDate: '2024-01-05' }),
	dated('date-words', ['2024年1月5日', '2024年01月06日', '2024 年 12 月 31 日'], {
		firstDate: '2024-01-05'
	}),
	dated('date-months', ['2024年01月', '2024年2月', '2024-03', '2024/04'], {
		firstDate: '2024-01-01'
	}),
	dated('date-eight-digits', ['20240105', '20240106', '20241231'], { firstDate: '2024-01-05' }),
	dated('date-six-digits', ['202401', '202402', '202412'], { firstDate: '2024-01-01' }),
	dated('date-serial', ['45296', '45297.5', '45657'], {
		date: 'datetime',
		firstDate: '2024-01-05',
		problems: { time_dropped: 1 }
	}),
	dated('date-seconds', ['1704412800', '1704500000', '1735600000'], {
		date: 'datetime',
		firstDate: '2024-01-05',
		problems: { time_dropped: 2 }
	}),
	dated('date-day-first', ['05/01/2024', '25/01/2024', '03/02/2024'], { firstDate: '2024-01-05' }),
	dated('date-month-first', ['01/05/2024', '01/25/2024', '02/03/2024'], {
		firstDate: '2024-01-05'
	}),
	dated('date-either', ['01/02/2024', '02/02/2024', '03/02/2024'], { questions: ['订单日期'] }),
	dated('date-two-digit-year', ['24/1/5', '24/1/26', '24/12/31'], { firstDate: '2024-01-05' }),
	dated(
		'date-mixed-forms',
		['2024-01-05', '2024/1/6', '2024年1月7日', '45299', '20240109', '2024.1.10'],
		{
			firstDate: '2024-01-05'
		}
	),
	dated(
		'date-noon',
		[
			'2024/1/5 上午 9:12:00',
			'2024/1/5 下午 2:03',
			'2024-01-06 00:00:00',
			'2024-01-07T08:00:00+08:00'
		],
		{
			date: 'datetime',
			firstDate: '2024-01-05',
			problems: { time_dropped: 3 }
		}
	),
	dated('date-weekday', ['2024年1月5日 星期五', '2024年1月6日 周六', '2024年1月8日（周一）'], {
		firstDate: '2024-01-05'
	}),
	dated(
		'date-swapped-by-excel',
		['01/05/2024', '02/05/2024', '13/05/2024', '05/14/2024', '05/15/2024', '05/16/2024'],
		{
			firstDate: '2024-01-05',
			problems: { date_order_mixed: 1 }
		}
	),
	dated(
		'date-far',
		[
			'2023-10-05',
			'2023-11-06',
			'2023-12-23',
			'25/12/23',
			'2999-01-01',
			'2023-12-24',
			'2023-11-11'
		],
		{
			firstDate: '2023-10-05',
			questions: ['订单日期'],
			problems: { date_far: 1 }
		}
	),
	dated(
		'date-placeholder',
		['2023-10-05', '2023-11-06', '1900-01-01', '1970-01-01', '2023-12-24', '2023-11-11'],
		{
			firstDate: '2023-10-05',
			problems: { date_placeholder: 2 }
		}
	),
	dated('date-zero', ['2023-10-05', '0000-00-00', '0000-00-00 00:00:00', '2023-12-24'], {
		firstDate: '2023-10-05',
		problems: { date_missing: 2 }
	}),
	dated(
		'date-impossible',
		['2024-02-28', '2024-02-30', '2024-03-01', '2024-03-02', '2024-03-03', '2024-13-01'],
		{
			date: 'text',
			firstDate: '2024-02-28',
			problems: { cell_unreadable: 2 }
		}
	),
	recipe('value-percent', {
		as: 'bom',
		lines: table(`
客户编号,订单日期,销售金额,毛利率,折扣率,坏账率,占比
K1,2024-01-05,100.50,12.5%,85,3‰,0.25
K2,2024-01-06,200.00,８％,90,5‰,0.5
K1,2024-01-07,50.00,-3%,95,1‰,0.25`),
		columns: {
			客户编号: 'customer identifier',
			订单日期: 'date date',
			销售金额: 'revenue decimal',
			毛利率: '- percent',
			折扣率: '- percent',
			坏账率: '- percent',
			占比: '- percent'
		},
		sums: { revenue: 35050 }
	}),
	recipe('value-keys-guarded', {
		as: 'gbk',
		eol: '\r\n',
		lines: [
			'客户编码,订单号,下单日期,实付金额',
			'="00017",\'2024010500001,2024-01-05,128.00',
			'="00231",\'2024010500002,2024-01-05,66.50',
			'="00017","	2024010600001",2024-01-06,12.00'
		],
		columns: {
			客户编码: 'customer identifier',
			订单号: 'orderId identifier',
			下单日期: 'date date',
			实付金额: 'revenue decimal'
		},
		sums: { revenue: 20650 },
		customers: ['00017', '00231']
	}),
	recipe('value-rare-signs', {
		as: 'utf-16be',
		eol: '\r\n',
		delimiter: '\t',
		lines: [
			'客户名称\t订单日期\t金额',
			'𠮷野家商行\t2024-01-05\t128.00',
			'龘靐茶庄\t2024-01-06\t66.50',
			'𠮷野家商行\t2024-01-07\t12.00'
		],
		columns: { 客户名称: 'customer text', 订单日期: 'date date', 金额: 'revenue decimal' },
		sums: { revenue: 20650 },
		customers: ['𠮷野家商行', '龘靐茶庄']
	}),
	recipe('value-invisible', {
		as: 'bom',
		lines: [
			'\u200B客户编号,\uFEFF订单日期,销售金额\u00A0',
			'\u200BA001,\u200E2024/1/5,128.00',
			'A001\u3000,2024/1/6,\u00A066.50',
			'A002,2024/1/7\u200B,12.00'
		],
		columns: {
			客户编号: 'customer identifier',
			订单日期: 'date date',
			销售金额: 'revenue decimal'
		},
		sums: { revenue: 20650 },
		customers: ['A001', 'A002'],
		firstDate: '2024-01-05'
	})
];
