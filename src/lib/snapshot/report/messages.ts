/** The words of a report. */
import { plural } from '#lib/core/format.ts';
import type { Words } from '#lib/core/locale.ts';

const EN = {
	report: 'Report',
	untitled: 'Customer report',
	contents: 'Contents',
	summary: 'Findings by the money at stake',
	nothing: 'Nothing here could be measured with this data.',
	unmeasurable: 'This could not be measured with the data at hand.',
	own: 'With settings of its own',
	figures: 'Figures behind the chart',
	listWithheld: 'The list of customers is left out: no names leave with this report.',
	cardWithheld: 'The card of a customer is left out: no names leave with this report.',
	list: 'Customers',
	customers: (rows: string, all: string) =>
		rows === all
			? `${rows} ${plural(rows, 'customer', 'customers')}`
			: `The first ${rows} of ${all} customers`,
	setting: 'Setting in force',
	notMeasured: '–',
	methods: 'Definitions',
	parameters: 'Parameters in force',
	statement: 'Rows and money',
	origin: 'Origin'
};

export type ReportWords = typeof EN;

export const MESSAGES: Words<ReportWords> = {
	en: EN,
	'zh-CN': {
		report: '报告',
		untitled: '客户分析报告',
		contents: '目录',
		summary: '按涉及金额排列的结论',
		nothing: '以现有数据，此处没有可以衡量的内容。',
		unmeasurable: '以现有数据无法衡量。',
		own: '使用单独的设置',
		figures: '图表数据',
		listWithheld: '客户列表已略去：本报告不带客户名称。',
		cardWithheld: '客户档案已略去：本报告不带客户名称。',
		list: '客户',
		customers: (rows, all) => (rows === all ? `${rows} 位客户` : `${all} 位客户中的前 ${rows} 位`),
		setting: '当前设置',
		notMeasured: '–',
		methods: '定义',
		parameters: '生效参数',
		statement: '行数与金额核对',
		origin: '出处'
	},
	'zh-TW': {
		report: '報告',
		untitled: '客戶分析報告',
		contents: '目錄',
		summary: '依涉及金額排列的結論',
		nothing: '以現有資料，此處沒有可以衡量的內容。',
		unmeasurable: '以現有資料無法衡量。',
		own: '使用單獨的設定',
		figures: '圖表資料',
		listWithheld: '客戶清單已略去：本報告不帶客戶名稱。',
		cardWithheld: '客戶資料已略去：本報告不帶客戶名稱。',
		list: '客戶',
		customers: (rows, all) => (rows === all ? `${rows} 位客戶` : `${all} 位客戶中的前 ${rows} 位`),
		setting: '目前設定',
		notMeasured: '–',
		methods: '定義',
		parameters: '生效參數',
		statement: '列數與金額核對',
		origin: '出處'
	}
};
