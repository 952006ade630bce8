/** The words of the documents that leave: evidence files and reports. */
import { plural } from '#lib/core/format.ts';
import type { Words } from '#lib/core/locale.ts';

const EN = {
	evidence: 'Evidence file',
	figures: 'Figures',
	printed: (printed: string, all: string) =>
		`${printed} of ${all} rows are printed; the file holds them all, on a screen.`,
	foundOnScreen: 'What was found in the data stands in the file, on a screen.',
	withheld: (columns: string) => `Not told when shared: ${columns}.`,
	rounding: (currency: string | null) =>
		`Amounts ${currency === null ? 'are in the currency of the data' : `in ${currency}`}. Sentences and charts give rounded figures: three digits or so, shares in whole percents or to 0.1%. Tables give amounts with up to two decimals.`,
	method: 'Definitions',
	inForce: 'Parameters in force',
	found: 'Found in the data',
	leftOut: 'Left out',
	source: 'Source',
	rows: 'Rows and money',
	kind: 'Data',
	allRows: 'Rows',
	outside: 'Outside the window',
	undated: 'Undated, omitted',
	inWindow: 'In the window',
	withoutKey: 'of which without a customer',
	money: 'Money in the window',
	customers: 'Customers',
	unattributed: 'Unattributed',
	files: 'Files',
	revenue: 'Revenue',
	grossProfit: 'Gross profit',
	costToServe: 'Cost to serve',
	reconciled: 'Customers + unattributed = files, to the last digit.',
	notReconciled: 'Customers and unattributed do not make up the files.',
	origin: 'Origin',
	fingerprint: 'Fingerprint of the data',
	fingerprintHint: 'SHA-256 of the files and of how their columns were read',
	sum: 'SHA-256 of the data in this file:',
	standsOn: 'Stands on',
	swipe: 'There are more columns to the right: swipe sideways.',
	written: 'Written',
	writtenBy: (product: string, day: string) => `by ${product} on ${day}`,
	privacy: 'Customers',
	rules: (k: string, dominance: string, hidden: string | null) =>
		`Figures of groups only. A group of fewer than ${k} customers is merged with another or left out, and so is a figure of which one customer brings more than ${dominance}${hidden === null ? '' : `: ${hidden} here`}.`,
	rulesNamed: (named: string, k: string, dominance: string, hidden: string | null) =>
		`${named} ${plural(named, 'customer stands', 'customers stand')} here by name with figures of their own, as the owner chose. All other figures are of groups: a group of fewer than ${k} customers is merged with another or left out, and so is a figure of which one customer brings more than ${dominance}${hidden === null ? '' : `: ${hidden} here`}. Subtracting the named customers from a group may reveal more about the others.`,
	hidden: (count: string) => `${count} ${plural(count, 'figure', 'figures')}`,
	check: 'To check it',
	checkPart:
		'It can’t be held against the data: whom it holds is not in the file, so that nobody is named, and no rule is that picks them. Open Tierbook and drop this file on it to see the chart drawn from these figures again.',
	checkHint:
		'Open Tierbook in a browser and drop this file on it: the chart is drawn from these figures again, in any language of the product, and can be held against the data itself.'
};

export type DocumentWords = typeof EN;

export const MESSAGES: Words<DocumentWords> = {
	en: EN,
	'zh-CN': {
		evidence: '凭证文件',
		figures: '数据',
		printed: (printed, all) => `此处打印 ${all} 行中的 ${printed} 行；在屏幕上打开文件可见全部行。`,
		foundOnScreen: '由数据得出的数值在屏幕上打开文件可见。',
		withheld: (columns) => `分享时不给出：${columns}。`,
		rounding: (currency) =>
			`金额${currency === null ? '以数据中的币种计' : `以 ${currency} 计`}。文字和图形中的数字经过取整：金额约取四位有效数字，占比取整或保留一位小数；表格中的金额最多保留两位小数。`,
		method: '定义',
		inForce: '生效参数',
		found: '由数据得出',
		leftOut: '未计入',
		source: '来源',
		rows: '行数与金额核对',
		kind: '数据',
		allRows: '行数',
		outside: '分析期以外',
		undated: '无日期不计',
		inWindow: '分析期内',
		withoutKey: '其中没有客户编号',
		money: '分析期内金额',
		customers: '客户',
		unattributed: '未归属',
		files: '文件',
		revenue: '销售额',
		grossProfit: '毛利',
		costToServe: '服务成本',
		reconciled: '客户 + 未归属 = 文件，分毫不差。',
		notReconciled: '客户与未归属之和不等于文件金额。',
		origin: '出处',
		fingerprint: '数据指纹',
		fingerprintHint: '原始文件及其列的读取方式的 SHA-256 值',
		sum: '本文件所含数据的 SHA-256：',
		standsOn: '数据范围',
		swipe: '右侧还有更多列，请左右滑动。',
		written: '生成',
		writtenBy: (product, day) => `${product}，${day}`,
		privacy: '客户隐私',
		rules: (k, dominance, hidden) =>
			`只含分组数据。不足 ${k} 位客户的组已合并或略去，单一客户占比超过 ${dominance} 的数字也同样处理${hidden === null ? '' : `，此处共 ${hidden}`}。`,
		rulesNamed: (named, k, dominance, hidden) =>
			`制作者选择带上 ${named} 位客户的名称及其各自的数字。其余数字只按组给出：不足 ${k} 位客户的组已合并或略去，单一客户占比超过 ${dominance} 的数字也同样处理${hidden === null ? '' : `，此处共 ${hidden}`}。从一组中减去有名称的客户，可能推知其余客户的情况。`,
		hidden: (count) => `${count} 处`,
		check: '如何核对',
		checkPart:
			'无法与原始数据核对：文件中不含客户名单，以免暴露客户身份，也没有写明挑选客户的规则。把本文件拖进客层笔记，图表会用这里的数字重新绘制。',
		checkHint:
			'在浏览器中打开客层笔记，把本文件拖进去：图表会用这里的数字重新绘制，各种语言均可，并能与原始数据逐项核对。'
	},
	'zh-TW': {
		evidence: '憑證檔案',
		figures: '資料',
		printed: (printed, all) => `此處列印 ${all} 列中的 ${printed} 列；在螢幕上開啟檔案可見全部列。`,
		foundOnScreen: '由資料得出的數值在螢幕上開啟檔案可見。',
		withheld: (columns) => `分享時不給出：${columns}。`,
		rounding: (currency) =>
			`金額${currency === null ? '以資料中的幣別計' : `以 ${currency} 計`}。文字和圖形中的數字經過取整：金額約取四位有效數字，佔比取整或保留一位小數；表格中的金額最多保留兩位小數。`,
		method: '定義',
		inForce: '生效參數',
		found: '由資料得出',
		leftOut: '未計入',
		source: '來源',
		rows: '列數與金額核對',
		kind: '資料',
		allRows: '列數',
		outside: '分析期以外',
		undated: '無日期不計',
		inWindow: '分析期內',
		withoutKey: '其中沒有客戶編號',
		money: '分析期內金額',
		customers: '客戶',
		unattributed: '未歸屬',
		files: '檔案',
		revenue: '銷售額',
		grossProfit: '毛利',
		costToServe: '服務成本',
		reconciled: '客戶 + 未歸屬 = 檔案，分毫不差。',
		notReconciled: '客戶與未歸屬之和不等於檔案金額。',
		origin: '出處',
		fingerprint: '資料指紋',
		fingerprintHint: '原始檔案及其欄的讀取方式的 SHA-256 值',
		sum: '本檔案所含資料的 SHA-256：',
		standsOn: '資料範圍',
		swipe: '右側還有更多欄，請左右滑動。',
		written: '產生',
		writtenBy: (product, day) => `${product}，${day}`,
		privacy: '客戶隱私',
		rules: (k, dominance, hidden) =>
			`只含分組資料。不足 ${k} 位客戶的組已合併或略去，單一客戶佔比超過 ${dominance} 的數字也同樣處理${hidden === null ? '' : `，此處共 ${hidden}`}。`,
		rulesNamed: (named, k, dominance, hidden) =>
			`製作者選擇帶上 ${named} 位客戶的名稱及其各自的數字。其餘數字只按組給出：不足 ${k} 位客戶的組已合併或略去，單一客戶佔比超過 ${dominance} 的數字也同樣處理${hidden === null ? '' : `，此處共 ${hidden}`}。從一組中減去有名稱的客戶，可能推知其餘客戶的情況。`,
		hidden: (count) => `${count} 處`,
		check: '如何核對',
		checkPart:
			'無法與原始資料核對：檔案中不含客戶名單，以免暴露客戶身分，也沒有寫明挑選客戶的規則。把本檔案拖進客層筆記，圖表會用這裡的數字重新繪製。',
		checkHint:
			'在瀏覽器中開啟客層筆記，把本檔案拖進去：圖表會用這裡的數字重新繪製，各種語言均可，並能與原始資料逐項核對。'
	}
};
