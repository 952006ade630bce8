import type { Catalogue } from './en.ts';
import { failures } from './failures.zh-TW.ts';
import { roles } from './roles.zh-TW.ts';
import { card } from './card.zh-TW.ts';
import { cells } from './cells.zh-TW.ts';
import { selection } from './selection.zh-TW.ts';
import { keeping } from './keeping.zh-TW.ts';
import { palette } from './palette.zh-TW.ts';
import { pieces } from './pieces.zh-TW.ts';
import { sheet } from './sheet.zh-TW.ts';
import { templates } from './templates.zh-TW.ts';

export const zhTW: Catalogue = {
	app: {
		name: '客層筆記',
		close: '關閉',
		cancel: '取消',
		undo: '復原',
		save: '儲存',
		language: '語言',
		theme: '外觀',
		themes: { system: '跟隨系統', light: '淺色', dark: '深色' },
		technical: (detail) => `技術資訊：${detail}`,
		notFound: '這個網址沒有頁面',
		notFoundHint: '您的筆記都在首頁。',
		somethingBroke: '這個頁面沒能顯示出來',
		somethingBrokeHint: '存在這個瀏覽器裡的資料沒有改動。請重新載入頁面。',
		toFront: '回到首頁',
		guides: '數字的由來',
		framed: '客層筆記不在其他網站的框架裡開啟。',
		framedHint: '請在單獨的視窗中開啟，這樣別的網頁就無法蓋在上面。'
	},
	front: {
		title: '客層筆記：看清利潤來自哪些客戶',
		sentence: ['看清利潤', '來自哪些客戶。'],
		lead: '把訂單匯出檔案拖進來，就能從文字和圖表中讀到：哪些客戶撐起了生意，哪些只是看起來重要，哪些花掉的比帶來的還多。',
		choose: '選擇檔案',
		sample: '開啟範例',
		sampleOpening: '正在開啟範例…',
		sampleTitle: '範例：一家貿易公司的三年',
		dropHint:
			'也可以把 CSV、Excel、Parquet、Arrow 檔案或 zip、gzip 壓縮檔拖到視窗任意位置，或貼上從表格複製的儲存格',
		dropTitle: '放開即可讀取',
		dropText: '不會上傳。檔案就在這個視窗裡讀取。',
		privacy: '一切都在這個瀏覽器裡完成，檔案不會離開這台電腦。',
		requests: (count) => `開啟後發出 ${count} 個網路請求`,
		requestsHint: '由瀏覽器自己計數，從頁面載入完成時算起。',
		notebooks: '您的筆記',
		notebookSize: (datasets, rows) => `${datasets}，${rows} 列`,
		datasetCount: (count) => `${count} 個檔案`,
		changed: (day) => `${day}修改`,
		untitled: '未命名筆記',
		rename: '重新命名',
		renameTitle: '重新命名筆記',
		titleLabel: '標題',
		remove: '刪除',
		removed: (title) => `已刪除「${title}」`,
		more: (title) => `「${title}」的更多操作`,
		illustration:
			'兩座金字塔。左邊依客戶數量：頂層少，底層多。右邊依帶來的利潤，上下倒置：頂層的少數客戶帶來大部分利潤。水線以下是虧錢的客戶。',
		illustrationCustomers: '客戶數量',
		illustrationProfit: '利潤',
		what: [
			{
				title: '利潤來自誰',
				text: '利潤、毛利和銷售額的帕雷托曲線與鯨魚曲線：多少客戶創造了 80% 的利潤，虧損客戶又吃掉了多少。'
			},
			{
				title: '誰屬於哪一層',
				text: '從關鍵客戶到無效客戶共五級，客戶數量金字塔與利潤倒金字塔並排。規模大不等於關鍵客戶。'
			},
			{
				title: '誰會留下',
				text: '有滿意度調查時，對照滿意度與再次購買：哪一段提升滿意度也不起作用，哪些客戶滿意卻流失了。'
			}
		],
		expects: '檔案裡要有什麼',
		expectsText:
			'每列有客戶、日期和金額就夠了。加上成本或利潤欄，所有圖表就以利潤說話；再加上服務記錄、滿意度調查或應收帳款，能看到的更多。標題列用中文或英文均可，編碼支援 UTF-8、GB18030 和 Big5。'
	},
	sheet,
	pieces,
	keeping,
	card,
	cells,
	selection,
	palette,
	templates,
	notebook: {
		pageTitle: (title) => `${title} · 客層筆記`,
		opening: '正在開啟筆記',
		library: '全部筆記',
		titleLabel: '筆記名稱',
		undo: '復原',
		redo: '取消復原',
		keys: '快速鍵',
		saved: (time) => `已儲存 ${time}`,
		saving: '正在儲存',
		notSaved: (why) => `未儲存：${why}`,
		openOutline: '目錄與資料',
		openInspector: '設定',
		outline: '目錄',
		data: '資料',
		addFiles: '新增檔案',
		removeDataset: (file) => `從筆記中移出「${file}」`,
		datasetRemoved: (file) => `已移出「${file}」`,
		lostDataset: '已無法讀取的檔案',
		rows: (rows) => `${rows} 列`,
		keptHere: '存在本機',
		stored: '已存',
		requests: '網路請求',
		settings: '設定',
		tiers: '客戶分級',
		reset: '恢復預設',
		selection: '選取的客戶',
		noSelection: '點選一個級別（這裡或圖上），各處都會跟著顯示。',
		windowUndated: '全部資料，沒有日期',
		windowWhole: (from, to) => `全部資料，${from}至${to}`,
		windowMonths: (months, to) => `截至${to}的 ${months} 個月`,
		basis: {
			profit: '依客戶利潤',
			profitAfterService: '依扣除服務成本後的客戶利潤',
			grossProfit: '依毛利',
			revenue: '依銷售額',
			assumed: (what, margin) => `${what}，毛利率假定為 ${margin}`,
			unknown: '依銷售額（利潤未知）'
		},
		unattributed: (rows, money) =>
			`${rows} 列沒有客戶編號，合計 ${money}，列為「未歸屬」，不計入任何級別。`,
		setAside: (rows) => `匯入時有 ${rows} 列未計入`,
		totalRows: (rows) => `檔案中的 ${rows} 列合計沒有重複計入`,
		unreadable: (cells) => `${cells} 個儲存格讀不出`,
		ofFile: (file, what) => `${file}：${what}`,
		sameRows: (files, times) =>
			`${files}的資料列相同，被計算了${times === 2 ? '兩' : ` ${times} `}次。`,
		method: '方法',
		table: '資料表',
		formula: '公式',
		inForce: '生效參數',
		found: '由資料得出',
		leftOut: '未計入',
		nothingLeftOut: '沒有。',
		source: '出處',
		guide: '閱讀完整方法',
		waiting: '等待計算',
		running: '正在計算',
		drawing: '正在繪製',
		stop: '停止',
		stopped: '計算已停止。',
		again: '重新計算',
		stale: '正在更新',
		staleKept: '最近一次更改之前的結果',
		unmeasurable: '現有資料無法衡量',
		needs: {
			survey: '請新增一份滿意度檔案，其中要有客戶編號和滿意度評分。',
			profit: '請指定成本欄或毛利欄，或在設定中填寫假定毛利率。',
			dates: '請在訂單中指定日期欄。',
			customers: '這段分析期內沒有交易客戶。',
			laterOrders:
				'所有問卷都離資料的截止日太近，還看不出客戶是否再次購買。請新增更晚的訂單，或在設定中縮短期限。'
		},
		unknownAnalysis: '這一格由更新的版本建立',
		unknownAnalysisHint: '重新載入頁面即可得到認識它的版本，內容不會遺失。',
		cellBroken: '這一格沒能顯示出來',
		cellBrokenHint: '其他各格和已存的資料不受影響。',
		tryAgain: '重試',
		noData: '這份筆記還沒有資料',
		noDataHint: '把訂單檔案拖到視窗任意位置，或點選選擇。',
		customers: '客戶名單',
		customersFound: (matching, all) => `${matching} / ${all}`,
		customersPrinted: (rows, all) =>
			rows === all ? `全部 ${all} 位客戶。` : `${all} 位客戶中的前 ${rows} 位。`,
		find: '尋找客戶',
		findHint: '依編號或名稱',
		clearText: '清除文字',
		filterTier: '級別',
		csv: '匯出 CSV',
		csvTitle: '把全部符合條件的客戶存為 CSV 檔案',
		noMatch: '沒有符合條件的客戶。',
		clearFilters: '清除篩選',
		handle: (tier) => `${tier}客戶止於`,
		least: (tier) => `${tier}客戶的最低值`,
		days: '天',
		asOfSet: '改回最近一張訂單的日期',
		measureUnknown: '需要成本欄或毛利欄，或填寫假定毛利率。',
		marginAsk: '這裡的利潤未知。可在新增檔案時指定成本欄或毛利欄，或填寫毛利率：',
		marginNone: '未設',
		keysTitle: '快速鍵',
		keysList: {
			undo: '復原',
			redo: '取消復原',
			backup: '備份為檔案',
			next: '下一格',
			previous: '上一格',
			insertAbove: '在上方插入一格',
			insertBelow: '在下方插入一格',
			move: '移動這一格',
			find: '尋找客戶',
			clear: '取消選擇',
			edit: '編輯標題或文字',
			commands: '命令',
			help: '顯示本清單'
		},
		singleKeys: '啟用單鍵快速鍵 J、K、A、B、/ 和 ?'
	},
	roles,
	kinds: {
		orders: { name: '訂單', row: '一列是一張訂單或一條訂單明細' },
		customers: { name: '客戶', row: '一列是一個客戶' },
		service: { name: '服務', row: '一列是一次拜訪、客訴、維修或一筆費用' },
		survey: { name: '滿意度', row: '一列是一份問卷' },
		receivables: { name: '應收', row: '一列是一張發票' },
		rateCard: { name: '服務費率', row: '一列是一種服務活動及其成本' }
	},
	problems: {
		cell_unreadable: { found: '儲存格與欄的類型不符', done: '留空' },
		cell_error: {
			found: '表格中出錯的公式（#REF!、#DIV/0!）',
			done: '留空；原值已遺失，請修正公式後重新匯出'
		},
		row_short: { found: '比標題列短的列', done: '保留，缺少的儲存格留空' },
		row_scant: { found: '不到標題列一半長的列', done: '整列擱置' },
		row_long: { found: '比標題列長的列', done: '整列擱置，因為各欄可能錯位' },
		row_blank: { found: '空列', done: '略過' },
		row_total: { found: '合計列', done: '不計入' },
		total_differs: { found: '合計與各列之和不符', done: '以各列為準；請核對是否缺列' },
		row_header: { found: '重複出現的標題列', done: '已擱置' },
		row_comment: { found: '註解列或分組名', done: '已擱置' },
		row_outside: { found: '表格之後的列', done: '已擱置' },
		row_paid_out: { found: '不屬於收入的列', done: '不計入' },
		row_other_side: { found: '帳上另一方的列', done: '不計入' },
		row_shared: { found: '其他檔案中也有的訂單', done: '這裡不計，在那個檔案中計入' },
		row_known: { found: '已儲存的資料中已有的列', done: '這裡不計，在原來的檔案中計入' },
		row_cancelled: { found: '已取消訂單的列', done: '不計入' },
		row_mended: { found: '分隔符號多了、少了或不一致的列', done: '依各欄內容重新對齊' },
		quote_stray: { found: '多餘的引號', done: '依一般文字讀取' },
		nul_removed: { found: '含空字元（NUL）的列', done: '去掉這些字元' },
		column_blank: { found: '末尾既無欄名也無內容的欄', done: '已略去' },
		header_ragged: { found: '標題列的欄數與資料列不一致', done: '請核對欄名與各欄是否對應' },
		header_duplicate: { found: '重複的欄名', done: '依位置區分' },
		header_empty: { found: '沒有欄名的欄', done: '依位置命名' },
		customer_missing: { found: '沒有客戶的列', done: '計入「未歸屬」' },
		date_missing: { found: '沒有日期的列', done: '保留：計入全部資料，不計入較短的分析期' },
		amount_missing: { found: '沒有金額的列', done: '以零計入' },
		time_dropped: { found: '含有時刻', done: '只保留日期' },
		date_far: { found: '與同欄其他日期相差很遠的日期', done: '照原樣讀取，請核對是否寫錯' },
		date_placeholder: {
			found: '代表「無」的日期（1900-01-01、1970-01-01）',
			done: '照原樣讀取：計入全部資料，較短的分析期多半不含'
		},
		date_order_mixed: {
			found: '日和月的順序與其他儲存格相反的日期',
			done: '依唯一可能的方式讀取；其餘日期的日和月可能顛倒'
		},
		score_worded: {
			found: '用文字或星號表示的評分',
			done: '換算成 1 到 5 分：「滿意」為 4，「非常滿意」為 5'
		},
		units_mixed: {
			found: '單位與同欄其他數字不同（3箱、5件）',
			done: '只取數字，合計會混用單位；請統一單位後重新匯入'
		},
		zeros_padded: {
			found: '數字前面補了零（0000000100）',
			done: '表頭說明是金額或數量，已按數字讀取（100）'
		},
		id_rounded: {
			found: '末尾變成 0 的長編號（試算表軟體只保留 15 位）',
			done: '照原樣保留；不同的編號可能已變成同一個，建議重新匯出'
		},
		id_float: { found: '寫成小數的編號（17850.0）', done: '去掉 .0 後讀取' },
		id_zeros: {
			found: '前導零有無不一的編號（00123 與 123）',
			done: '視為不同編號，請核對是否同一個'
		},
		id_broken: { found: '被試算表軟體改壞的編號（1.23E+17）', done: '照原樣保留，建議重新匯出' },
		characters_replaced: { found: '編碼中沒有的字元', done: '替換為 �，可換一種編碼再試' }
	},
	failures,
	columns: {
		key: '客戶編號',
		name: '名稱',
		tier: '級別',
		movedBy: '調整原因',
		confidence: '級別信賴度',
		class: '利潤類別',
		growth: '增長',
		discount: '折扣',
		discountRate: '折扣率',
		fees: '通路費用',
		capitalCharge: '資金佔用',
		avoidableCost: '可避免成本',
		breakEvenDay: '損益平衡日',
		outstanding: '應收餘額',
		overdue: '逾期',
		overdueDays: '逾期天數',
		daysOutstanding: '應收週轉天數',
		revenue: '銷售額',
		grossProfit: '毛利',
		costToServe: '服務成本',
		profit: '客戶利潤',
		profitRate: '客戶利潤率',
		orders: '訂單數',
		firstOrder: '首次購買',
		lastOrder: '最近一次購買',
		recency: '距最近購買天數',
		interval: '購買間隔（天）',
		averageOrder: '客單價',
		largestOrderShare: '最大訂單佔比',
		satisfaction: '滿意度',
		recommend: '推薦意願',
		complaints: '客訴次數',
		region: '地區',
		channel: '通路',
		salesperson: '業務員',
		level: '客戶等級'
	},
	tiers: { key: '關鍵', important: '重點', general: '一般', maintain: '維持', invalid: '無效' },
	parameters: {
		measure: '衡量指標',
		measures: { profit: '客戶利潤', grossProfit: '毛利', revenue: '銷售額' },
		asOf: '基準日',
		asOfLatest: '最近一張訂單的日期',
		window: '分析期',
		windowWhole: '全部資料',
		windowMonths: (months) => `${months} 個月`,
		assumedMargin: '假定毛利率',
		assumedMarginHint: '沒有成本或利潤欄時使用，相關圖表都會註明「假定」。',
		costToServe: '服務成本',
		costPerOrder: '每筆訂單成本',
		costPerOrderHint: '每筆訂單計入一次，即接單、揀貨、開立發票等處理成本。',
		hourlyRate: '每小時服務成本',
		hourlyRateHint: '服務記錄只有工時、沒有成本時依此計入。',
		costOfCapital: '資金成本（年）',
		costOfCapitalHint: '依發票金額和收款前的天數計入。',
		tierMethod: '分級依據',
		measureShares: {
			profit: '利潤累計佔比',
			grossProfit: '毛利累計佔比',
			revenue: '銷售額累計佔比'
		},
		tierMethods: {
			customerShare: '客戶數佔比',
			thresholds: '固定門檻'
		},
		cutOffs: '分界點',
		customerShares: '客戶數佔比',
		thresholds: '門檻',
		qualifiers: '限定條件',
		qualifierNames: {
			oneOff: '一次性購買的客戶（訂單數 ≤ 2，或最大訂單佔比 ≥ 60%）最高為一般',
			defection: '滿意度低於流失線的客戶最高為重點',
			overdue: '逾期超過銷售額 10% 的客戶最高為重點'
		},
		qualifierNeeds: {
			oneOff: '需要訂單資料。',
			defection: '需要能看出無差異區的滿意度調查。',
			overdue: '需要應收資料。'
		},
		satisfaction: '客戶的評分',
		satisfactions: { latest: '最近一份問卷', mean: '各份問卷的平均' },
		loyalty: '忠誠',
		loyalties: { repurchase: '再次購買', active: '仍在購買' },
		loyaltyDays: '期限（天）',
		loyaltyDaysAuto: '購買間隔中位數的兩倍',
		satisfiedLine: '滿意線',
		satisfiedLineAuto: '滿分的五分之四',
		seed: '重抽樣隨機種子'
	}
};
