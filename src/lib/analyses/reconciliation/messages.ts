/** The words of the reconciliation statement. */
import type { Kind } from '#lib/core/kinds.ts';
import { plural } from '#lib/core/format.ts';
import type { Words } from '#lib/core/locale.ts';
import type { Sentence } from '../analysis.ts';
import { figure, loss, say } from '../sentence.ts';
import type { SumName } from './kernel.ts';

const EN = {
	title: 'Reconciliation',
	kinds: {
		orders: 'Orders',
		customers: 'Customers',
		service: 'Service',
		survey: 'Survey',
		receivables: 'Receivables',
		rateCard: 'Rate card'
	} satisfies Record<Kind, string>,
	sums: {
		revenue: 'Revenue',
		grossProfit: 'Gross profit',
		costToServe: 'Cost to serve'
	} satisfies Record<SumName, string>,
	dataset: 'File',
	columns: {
		rows: 'Rows',
		outsideWindow: 'Outside window',
		undated: 'Undated, omitted',
		inWindow: 'In window',
		unattributed: 'Without key',
		matched: 'Matched',
		onlyHere: 'Only here',
		onlyElsewhere: 'Only elsewhere',
		withoutOrders: 'Without orders',
		duplicates: 'Duplicate keys',
		moneyFile: 'Money in file',
		moneyOutside: 'Money outside',
		moneyUndated: 'Money undated, omitted',
		moneyWindow: 'Money in window',
		moneyUnattributed: 'Money without key'
	},
	note: 'What is 0 for every file, and the money left out, stand in the table alone.',
	customers: 'Customers',
	unattributed: 'Unattributed',
	files: 'Files',
	/** The same where a window leaves some of their money out. */
	filesInWindow: 'Files, in window',
	ofWhichInWindow: 'Of which in window',
	difference: 'Difference',
	agrees: 'agrees',
	differs: (money: string) => `differs by ${money}`,
	sumLabel: (name: string, verdict: string) =>
		`${name}: customers + unattributed = files, ${verdict}`,
	heading: 'Money in the window: customers + unattributed = files',
	filesHeading: 'What became of each file',
	rowsOf: (rows: string, files: string) =>
		`${rows} ${plural(rows, 'row', 'rows')} of ${files} ${plural(files, 'file', 'files')}`,
	/** `file`: all of it in the files, where a window leaves some out. */
	accounted: (all: string, name: string, money: string, file: string | null): Sentence =>
		say`${all} are accounted for: customers and unattributed add up to the files ${figure('to the last cent')}, ${money} of ${name}${file === null ? '' : ` in the window, of ${file} in the files`}.`,
	without: (rows: string, money: string): Sentence =>
		say` ${rows} ${plural(rows, 'row names', 'rows name')} no customer${money === '' ? '' : `, with ${money} of revenue`}.`,
	differing: (name: string, money: string): Sentence =>
		say`${loss(`Customers and files differ by ${money} of ${name}`)}: please keep this notebook’s files and report it.`,
	foundHeading: 'What reading the files found',
	totalDiffers: (
		file: string,
		line: string,
		column: string,
		stated: string,
		read: string,
		apart: string
	) =>
		`${file}, line ${line}: the total of “${column}” is stated as ${stated}, its rows come to ${read}, ${apart} apart.`,
	/** `more`: the lines named are the first alone. */
	failedCells: (
		file: string,
		column: string,
		cells: string,
		signs: string,
		lines: string,
		more: boolean
	) =>
		`${file}: ${cells} ${plural(cells, 'cell', 'cells')} of “${column}” ${plural(cells, 'holds', 'hold')} a failed formula (${signs}) and ${plural(cells, 'counts', 'count')} as blank: ${more ? 'the first in ' : ''}${plural(cells, 'line', 'lines')} ${lines}.`,
	/** `least`: no more were kept, though there may be. */
	furtherFound: (more: string, least: boolean) =>
		`And ${least ? 'at least ' : ''}${more} more ${plural(more, 'line', 'lines')} of this kind.`,
	/** `least`: no more were kept, though there may be. */
	totalsDiffering: (totals: string, least: boolean): Sentence =>
		say` ${loss(`${least ? 'At least ' : ''}${totals} stated ${plural(totals, 'total differs', 'totals differ')}`)} from the rows read.`,
	cellsFailed: (cells: string): Sentence =>
		say` ${cells} ${plural(cells, 'cell holds', 'cells hold')} a failed formula in place of a value.`,
	formula: [
		'Rows = outside the window + undated, omitted + in the window',
		'Customers + unattributed = files, for each kind of money, in whole minor units',
		'Money in file = outside the window + undated, omitted + in the window, with what the rate card charges',
		'Matched / only here: distinct keys of a file that another file names too, or none does; only elsewhere: keys that others name and this one does not',
		'Of a rate card the keys are its lines: those that service records use, those that none does, and what records without a cost name and no card prices',
		'Duplicate keys: in several rows of a kind of which one row counts, the last or the latest'
	],
	source:
		'Control totals of bookkeeping; money is summed in whole minor units, so that no sum depends on the order of rows.'
};

export const MESSAGES: Words<typeof EN> = {
	en: EN,
	'zh-CN': {
		title: '对账',
		kinds: {
			orders: '订单',
			customers: '客户',
			service: '服务',
			survey: '满意度',
			receivables: '应收',
			rateCard: '服务费率'
		},
		sums: { revenue: '销售额', grossProfit: '毛利', costToServe: '服务成本' },
		dataset: '文件',
		columns: {
			rows: '行数',
			outsideWindow: '分析期外',
			undated: '无日期不计',
			inWindow: '分析期内',
			unattributed: '无编号',
			matched: '两处都有',
			onlyHere: '仅见此处',
			onlyElsewhere: '仅见他处',
			withoutOrders: '无订单',
			duplicates: '重复编号',
			moneyFile: '文件金额',
			moneyOutside: '期外金额',
			moneyUndated: '未计入的无日期金额',
			moneyWindow: '期内金额',
			moneyUnattributed: '无编号金额'
		},
		note: '所有文件都为 0 的项目，以及未计入的金额，只列于数据表。',
		customers: '客户合计',
		unattributed: '未归属',
		files: '文件合计',
		filesInWindow: '文件合计（期内）',
		ofWhichInWindow: '其中期内',
		difference: '差额',
		agrees: '一致',
		differs: (money) => `相差 ${money}`,
		sumLabel: (name, verdict) => `${name}：客户合计 + 未归属 = 文件合计，${verdict}`,
		heading: '分析期内金额：客户合计 + 未归属 = 文件合计',
		filesHeading: '每个文件的去向',
		rowsOf: (rows, files) => `${files} 个文件的 ${rows} 行`,
		accounted: (all, name, money, file) =>
			say`${all}全部有着落：客户合计加未归属与文件${figure('分毫不差')}，${file === null ? '' : '分析期内'}${name} ${money}${file === null ? '' : `（文件中共 ${file}）`}。`,
		without: (rows, money) =>
			say`其中 ${rows} 行没有客户编号${money === '' ? '' : `，销售额 ${money}`}。`,
		differing: (name, money) =>
			say`${loss(`客户合计与文件的${name}相差 ${money}`)}：请保留这些文件并报告此问题。`,
		foundHeading: '读取文件时发现的问题',
		totalDiffers: (file, line, column, stated, read, apart) =>
			`${file} 第 ${line} 行：“${column}”的合计写明为 ${stated}，各行之和为 ${read}，相差 ${apart}。`,
		failedCells: (file, column, cells, signs, lines, more) =>
			`${file}：“${column}”有 ${cells} 个单元格公式出错（${signs}），按空白计：${more ? '最先见于' : ''}第 ${lines} 行。`,
		furtherFound: (more, least) => `${least ? '至少' : ''}还有 ${more} 条同类发现。`,
		totalsDiffering: (totals, least) =>
			say`${loss(`${least ? '至少' : ''}有 ${totals} 处写明的合计`)}与各行之和不符。`,
		cellsFailed: (cells) => say`有 ${cells} 个单元格公式出错，没有数值。`,
		formula: [
			'行数 = 分析期外 + 无日期不计 + 分析期内；分析期为全部数据时，没有日期的行计入期内',
			'客户合计 + 未归属 = 文件合计，各类金额均以最小货币单位的整数计算',
			'文件金额 = 分析期外 + 无日期不计 + 分析期内，含按服务费率计入的费用',
			'两处都有／仅见此处：该文件的不同客户编号中，其他文件里也有或没有的；仅见他处：其他文件里有、该文件里没有的',
			'服务费率表以费率行代替编号：服务记录用到的、没有用到的，以及未记成本的服务记录提到而费率表里没有的',
			'重复编号：只计一行（最后一行或最近一次）的文件里，出现不止一行的编号'
		],
		source: '会计上的控制总额；金额以最小货币单位的整数相加，合计不因行的次序而变。'
	},
	'zh-TW': {
		title: '對帳',
		kinds: {
			orders: '訂單',
			customers: '客戶',
			service: '服務',
			survey: '滿意度',
			receivables: '應收',
			rateCard: '服務費率'
		},
		sums: { revenue: '銷售額', grossProfit: '毛利', costToServe: '服務成本' },
		dataset: '檔案',
		columns: {
			rows: '列數',
			outsideWindow: '分析期外',
			undated: '無日期不計',
			inWindow: '分析期內',
			unattributed: '無編號',
			matched: '兩處都有',
			onlyHere: '僅見此處',
			onlyElsewhere: '僅見他處',
			withoutOrders: '無訂單',
			duplicates: '重複編號',
			moneyFile: '檔案金額',
			moneyOutside: '期外金額',
			moneyUndated: '未計入的無日期金額',
			moneyWindow: '期內金額',
			moneyUnattributed: '無編號金額'
		},
		note: '所有檔案都為 0 的項目，以及未計入的金額，只列於資料表。',
		customers: '客戶合計',
		unattributed: '未歸屬',
		files: '檔案合計',
		filesInWindow: '檔案合計（期內）',
		ofWhichInWindow: '其中期內',
		difference: '差額',
		agrees: '一致',
		differs: (money) => `相差 ${money}`,
		sumLabel: (name, verdict) => `${name}：客戶合計 + 未歸屬 = 檔案合計，${verdict}`,
		heading: '分析期內金額：客戶合計 + 未歸屬 = 檔案合計',
		filesHeading: '每個檔案的去向',
		rowsOf: (rows, files) => `${files} 個檔案的 ${rows} 列`,
		accounted: (all, name, money, file) =>
			say`${all}全部有著落：客戶合計加未歸屬與檔案${figure('分毫不差')}，${file === null ? '' : '分析期內'}${name} ${money}${file === null ? '' : `（檔案中共 ${file}）`}。`,
		without: (rows, money) =>
			say`其中 ${rows} 列沒有客戶編號${money === '' ? '' : `，銷售額 ${money}`}。`,
		differing: (name, money) =>
			say`${loss(`客戶合計與檔案的${name}相差 ${money}`)}：請保留這些檔案並報告此問題。`,
		foundHeading: '讀取檔案時發現的問題',
		totalDiffers: (file, line, column, stated, read, apart) =>
			`${file} 第 ${line} 列：「${column}」的合計寫明為 ${stated}，各列之和為 ${read}，相差 ${apart}。`,
		failedCells: (file, column, cells, signs, lines, more) =>
			`${file}：「${column}」有 ${cells} 個儲存格公式出錯（${signs}），按空白計：${more ? '最先見於' : ''}第 ${lines} 列。`,
		furtherFound: (more, least) => `${least ? '至少' : ''}還有 ${more} 筆同類發現。`,
		totalsDiffering: (totals, least) =>
			say`${loss(`${least ? '至少' : ''}有 ${totals} 處寫明的合計`)}與各列之和不符。`,
		cellsFailed: (cells) => say`有 ${cells} 個儲存格公式出錯，沒有數值。`,
		formula: [
			'列數 = 分析期外 + 無日期不計 + 分析期內；分析期為全部資料時，沒有日期的列計入期內',
			'客戶合計 + 未歸屬 = 檔案合計，各類金額均以最小貨幣單位的整數計算',
			'檔案金額 = 分析期外 + 無日期不計 + 分析期內，含依服務費率計入的費用',
			'兩處都有／僅見此處：該檔案的不同客戶編號中，其他檔案裡也有或沒有的；僅見他處：其他檔案裡有、該檔案裡沒有的',
			'服務費率表以費率列代替編號：服務記錄用到的、沒有用到的，以及未記成本的服務記錄提到而費率表裡沒有的',
			'重複編號：只計一列（最後一列或最近一次）的檔案裡，出現不止一列的編號'
		],
		source: '會計上的控制總額；金額以最小貨幣單位的整數相加，合計不因列的次序而變。'
	}
};
