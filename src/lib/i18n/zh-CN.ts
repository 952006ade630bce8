import type { Catalogue } from './en.ts';
import { failures } from './failures.zh-CN.ts';
import { roles } from './roles.zh-CN.ts';
import { card } from './card.zh-CN.ts';
import { cells } from './cells.zh-CN.ts';
import { selection } from './selection.zh-CN.ts';
import { keeping } from './keeping.zh-CN.ts';
import { palette } from './palette.zh-CN.ts';
import { pieces } from './pieces.zh-CN.ts';
import { sheet } from './sheet.zh-CN.ts';
import { templates } from './templates.zh-CN.ts';

export const zhCN: Catalogue = {
	app: {
		name: '客层笔记',
		close: '关闭',
		cancel: '取消',
		undo: '撤销',
		save: '保存',
		language: '语言',
		theme: '外观',
		themes: { system: '跟随系统', light: '浅色', dark: '深色' },
		technical: (detail) => `技术信息：${detail}`,
		notFound: '这个地址没有页面',
		notFoundHint: '您的笔记都在首页。',
		somethingBroke: '这个页面没能显示出来',
		somethingBrokeHint: '存在这个浏览器里的数据没有改动。请重新加载页面。',
		toFront: '回到首页',
		guides: '数字的由来',
		framed: '客层笔记不在其他网站的框架里打开。',
		framedHint: '请在单独的窗口中打开，这样别的网页就无法盖在上面。'
	},
	front: {
		title: '客层笔记：看清利润来自哪些客户',
		sentence: ['看清利润', '来自哪些客户。'],
		lead: '把订单导出文件拖进来，就能从文字和图表中读到：哪些客户撑起了生意，哪些只是看上去重要，哪些花掉的比带来的还多。',
		choose: '选择文件',
		sample: '打开示例',
		sampleOpening: '正在打开示例…',
		sampleTitle: '示例：一家贸易公司的三年',
		dropHint:
			'也可以把 CSV、Excel、Parquet、Arrow 文件或 zip、gzip 压缩包拖到窗口任意位置，或粘贴从表格复制的单元格',
		dropTitle: '松手即可读取',
		dropText: '不会上传。文件就在这个窗口里读取。',
		privacy: '一切都在这个浏览器里完成，文件不会离开这台电脑。',
		requests: (count) => `打开后发出 ${count} 个网络请求`,
		requestsHint: '由浏览器自己计数，从页面加载完成时算起。',
		notebooks: '您的笔记',
		notebookSize: (datasets, rows) => `${datasets}，${rows} 行`,
		datasetCount: (count) => `${count} 个文件`,
		changed: (day) => `${day}修改`,
		untitled: '未命名笔记',
		rename: '重命名',
		renameTitle: '重命名笔记',
		titleLabel: '标题',
		remove: '删除',
		removed: (title) => `已删除“${title}”`,
		more: (title) => `“${title}”的更多操作`,
		illustration:
			'两座金字塔。左边按客户数量：顶层少，底层多。右边按带来的利润，上下倒置：顶层的少数客户带来大部分利润。水线以下是亏钱的客户。',
		illustrationCustomers: '客户数量',
		illustrationProfit: '利润',
		what: [
			{
				title: '利润来自谁',
				text: '利润、毛利和销售额的帕累托曲线与鲸鱼曲线：多少客户创造了 80% 的利润，亏损客户又吃掉了多少。'
			},
			{
				title: '谁属于哪一层',
				text: '从关键客户到无效客户共五级，客户数量金字塔与利润倒金字塔并排。规模大不等于关键客户。'
			},
			{
				title: '谁会留下',
				text: '有满意度调查时，对照满意度与再次购买：哪一段提升满意度也不起作用，哪些客户满意却流失了。'
			}
		],
		expects: '文件里要有什么',
		expectsText:
			'每行有客户、日期和金额就够了。加上成本或利润列，所有图表就以利润说话；再加上服务记录、满意度调查或应收账款，能看到的更多。表头用中文或英文均可，编码支持 UTF-8、GB18030 和 Big5。'
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
		pageTitle: (title) => `${title} · 客层笔记`,
		opening: '正在打开笔记',
		library: '全部笔记',
		titleLabel: '笔记名称',
		undo: '撤销',
		redo: '重做',
		keys: '快捷键',
		saved: (time) => `已保存 ${time}`,
		saving: '正在保存',
		notSaved: (why) => `未保存：${why}`,
		openOutline: '目录与数据',
		openInspector: '设置',
		outline: '目录',
		data: '数据',
		addFiles: '添加文件',
		removeDataset: (file) => `从笔记中移出“${file}”`,
		datasetRemoved: (file) => `已移出“${file}”`,
		lostDataset: '已无法读取的文件',
		rows: (rows) => `${rows} 行`,
		keptHere: '存在本机',
		stored: '已存',
		requests: '网络请求',
		settings: '设置',
		tiers: '客户分级',
		reset: '恢复默认',
		selection: '选中的客户',
		noSelection: '点选一个级别（这里或图上），各处都会跟着显示。',
		windowUndated: '全部数据，没有日期',
		windowWhole: (from, to) => `全部数据，${from}至${to}`,
		windowMonths: (months, to) => `截至${to}的 ${months} 个月`,
		basis: {
			profit: '按客户利润',
			profitAfterService: '按扣除服务成本后的客户利润',
			grossProfit: '按毛利',
			revenue: '按销售额',
			assumed: (what, margin) => `${what}，毛利率假定为 ${margin}`,
			unknown: '按销售额（利润未知）'
		},
		unattributed: (rows, money) =>
			`${rows} 行没有客户编号，合计 ${money}，列为“未归属”，不计入任何级别。`,
		setAside: (rows) => `导入时有 ${rows} 行未计入`,
		totalRows: (rows) => `文件中的 ${rows} 行合计没有重复计入`,
		unreadable: (cells) => `${cells} 个单元格读不出`,
		ofFile: (file, what) => `${file}：${what}`,
		sameRows: (files, times) =>
			`${files}的数据行相同，被计算了${times === 2 ? '两' : ` ${times} `}次。`,
		method: '方法',
		table: '数据表',
		formula: '公式',
		inForce: '生效参数',
		found: '由数据得出',
		leftOut: '未计入',
		nothingLeftOut: '没有。',
		source: '出处',
		guide: '阅读完整方法',
		waiting: '等待计算',
		running: '正在计算',
		drawing: '正在绘制',
		stop: '停止',
		stopped: '计算已停止。',
		again: '重新计算',
		stale: '正在更新',
		staleKept: '最近一次更改之前的结果',
		unmeasurable: '现有数据无法衡量',
		needs: {
			survey: '请添加一份满意度文件，其中要有客户编号和满意度评分。',
			profit: '请指定成本列或毛利列，或在设置中填写假定毛利率。',
			dates: '请在订单中指定日期列。',
			customers: '这段分析期内没有交易客户。',
			laterOrders:
				'所有答卷都离数据的截止日太近，还看不出客户是否再次购买。请添加更晚的订单，或在设置中缩短期限。'
		},
		unknownAnalysis: '这一格由更新的版本创建',
		unknownAnalysisHint: '重新加载页面即可得到认识它的版本，内容不会丢失。',
		cellBroken: '这一格没能显示出来',
		cellBrokenHint: '其他各格和已存的数据不受影响。',
		tryAgain: '重试',
		noData: '这份笔记还没有数据',
		noDataHint: '把订单文件拖到窗口任意位置，或点击选择。',
		customers: '客户名单',
		customersFound: (matching, all) => `${matching} / ${all}`,
		customersPrinted: (rows, all) =>
			rows === all ? `全部 ${all} 位客户。` : `${all} 位客户中的前 ${rows} 位。`,
		find: '查找客户',
		findHint: '按编号或名称',
		clearText: '清除文字',
		filterTier: '级别',
		csv: '导出 CSV',
		csvTitle: '把全部符合条件的客户存为 CSV 文件',
		noMatch: '没有符合条件的客户。',
		clearFilters: '清除筛选',
		handle: (tier) => `${tier}客户止于`,
		least: (tier) => `${tier}客户的最低值`,
		days: '天',
		asOfSet: '改回最近一张订单的日期',
		measureUnknown: '需要成本列或毛利列，或填写假定毛利率。',
		marginAsk: '这里的利润未知。可在添加文件时指定成本列或毛利列，或填写毛利率：',
		marginNone: '未设',
		keysTitle: '快捷键',
		keysList: {
			undo: '撤销',
			redo: '重做',
			backup: '备份为文件',
			next: '下一格',
			previous: '上一格',
			insertAbove: '在上方插入一格',
			insertBelow: '在下方插入一格',
			move: '移动这一格',
			find: '查找客户',
			clear: '取消选择',
			edit: '编辑标题或文字',
			commands: '命令',
			help: '显示本列表'
		},
		singleKeys: '启用单键快捷键 J、K、A、B、/ 和 ?'
	},
	roles,
	kinds: {
		orders: { name: '订单', row: '一行是一张订单或一条订单明细' },
		customers: { name: '客户', row: '一行是一个客户' },
		service: { name: '服务', row: '一行是一次拜访、投诉、维修或一笔费用' },
		survey: { name: '满意度', row: '一行是一份答卷' },
		receivables: { name: '应收', row: '一行是一张发票' },
		rateCard: { name: '服务费率', row: '一行是一种服务活动及其成本' }
	},
	problems: {
		cell_unreadable: { found: '单元格与列的类型不符', done: '留空' },
		cell_error: {
			found: '表格中出错的公式（#REF!、#DIV/0!）',
			done: '留空；原值已丢失，请修正公式后重新导出'
		},
		row_short: { found: '比表头短的行', done: '保留，缺少的单元格留空' },
		row_scant: { found: '不到表头一半长的行', done: '整行搁置' },
		row_long: { found: '比表头长的行', done: '整行搁置，因为各列可能错位' },
		row_blank: { found: '空行', done: '跳过' },
		row_total: { found: '合计行', done: '不计入' },
		total_differs: { found: '合计与各行之和不符', done: '以各行为准；请核对是否缺行' },
		row_header: { found: '重复出现的表头行', done: '已搁置' },
		row_comment: { found: '注释行或分组名', done: '已搁置' },
		row_outside: { found: '表格之后的行', done: '已搁置' },
		row_paid_out: { found: '不属于收入的行', done: '不计入' },
		row_other_side: { found: '账上另一方的行', done: '不计入' },
		row_shared: { found: '其他文件中也有的订单', done: '这里不计，在那个文件中计入' },
		row_known: { found: '已保存的数据中已有的行', done: '这里不计，在原来的文件中计入' },
		row_cancelled: { found: '已取消订单的行', done: '不计入' },
		row_mended: { found: '分隔符多了、少了或不一致的行', done: '按各列内容重新对齐' },
		quote_stray: { found: '多余的引号', done: '按普通文字读取' },
		nul_removed: { found: '含空字符（NUL）的行', done: '去掉这些字符' },
		column_blank: { found: '末尾既无列名也无内容的列', done: '已略去' },
		header_ragged: { found: '表头的列数与数据行不一致', done: '请核对列名与各列是否对应' },
		header_duplicate: { found: '重复的表头', done: '按位置区分' },
		header_empty: { found: '没有表头的列', done: '按位置命名' },
		customer_missing: { found: '没有客户的行', done: '计入“未归属”' },
		date_missing: { found: '没有日期的行', done: '保留：计入全部数据，不计入较短的分析期' },
		amount_missing: { found: '没有金额的行', done: '按零计入' },
		time_dropped: { found: '含有时刻', done: '只保留日期' },
		date_far: { found: '与同列其他日期相差很远的日期', done: '照原样读取，请核对是否写错' },
		date_placeholder: {
			found: '代表“无”的日期（1900-01-01、1970-01-01）',
			done: '照原样读取：计入全部数据，较短的分析期多半不含'
		},
		date_order_mixed: {
			found: '日和月的顺序与其他单元格相反的日期',
			done: '按唯一可能的方式读取；其余日期的日和月可能颠倒'
		},
		score_worded: {
			found: '用文字或星号表示的评分',
			done: '换算成 1 到 5 分：“满意”为 4，“非常满意”为 5'
		},
		units_mixed: {
			found: '单位与同列其他数字不同（3箱、5件）',
			done: '只取数字，合计会混用单位；请统一单位后重新导入'
		},
		zeros_padded: {
			found: '数字前面补了零（0000000100）',
			done: '表头说明是金额或数量，已按数字读取（100）'
		},
		id_rounded: {
			found: '末尾变成 0 的长编号（表格软件只保留 15 位）',
			done: '照原样保留；不同的编号可能已变成同一个，建议重新导出'
		},
		id_float: { found: '写成小数的编号（17850.0）', done: '去掉 .0 后读取' },
		id_zeros: {
			found: '前导零有无不一的编号（00123 与 123）',
			done: '视为不同编号，请核对是否同一个'
		},
		id_broken: { found: '被表格软件改坏的编号（1.23E+17）', done: '照原样保留，建议重新导出' },
		characters_replaced: { found: '编码中没有的字符', done: '替换为 �，可换一种编码再试' }
	},
	failures,
	columns: {
		key: '客户编号',
		name: '名称',
		tier: '级别',
		movedBy: '调整原因',
		confidence: '级别置信度',
		class: '利润类别',
		growth: '增长',
		discount: '折扣',
		discountRate: '折扣率',
		fees: '渠道费用',
		capitalCharge: '资金占用',
		avoidableCost: '可避免成本',
		breakEvenDay: '盈亏平衡日',
		outstanding: '应收余额',
		overdue: '逾期',
		overdueDays: '逾期天数',
		daysOutstanding: '应收周转天数',
		revenue: '销售额',
		grossProfit: '毛利',
		costToServe: '服务成本',
		profit: '客户利润',
		profitRate: '客户利润率',
		orders: '订单数',
		firstOrder: '首次购买',
		lastOrder: '最近一次购买',
		recency: '距最近购买天数',
		interval: '购买间隔（天）',
		averageOrder: '客单价',
		largestOrderShare: '最大单占比',
		satisfaction: '满意度',
		recommend: '推荐意愿',
		complaints: '投诉次数',
		region: '地区',
		channel: '渠道',
		salesperson: '客户经理',
		level: '客户等级'
	},
	tiers: { key: '关键', important: '重点', general: '一般', maintain: '维持', invalid: '无效' },
	parameters: {
		measure: '衡量指标',
		measures: { profit: '客户利润', grossProfit: '毛利', revenue: '销售额' },
		asOf: '基准日',
		asOfLatest: '最近一张订单的日期',
		window: '分析期',
		windowWhole: '全部数据',
		windowMonths: (months) => `${months} 个月`,
		assumedMargin: '假定毛利率',
		assumedMarginHint: '没有成本或利润列时使用，相关图表都会注明“假定”。',
		costToServe: '服务成本',
		costPerOrder: '每单成本',
		costPerOrderHint: '每笔订单计入一次，即接单、拣货、开票等处理成本。',
		hourlyRate: '每小时服务成本',
		hourlyRateHint: '服务记录只有工时、没有成本时按此计入。',
		costOfCapital: '资金成本（年）',
		costOfCapitalHint: '按发票金额和回款前的天数计入。',
		tierMethod: '分级依据',
		measureShares: {
			profit: '利润累计占比',
			grossProfit: '毛利累计占比',
			revenue: '销售额累计占比'
		},
		tierMethods: {
			customerShare: '客户数占比',
			thresholds: '固定门槛'
		},
		cutOffs: '分界点',
		customerShares: '客户数占比',
		thresholds: '门槛',
		qualifiers: '限定条件',
		qualifierNames: {
			oneOff: '一次性购买的客户（订单数 ≤ 2，或最大单占比 ≥ 60%）最高为一般',
			defection: '满意度低于流失线的客户最高为重点',
			overdue: '逾期超过销售额 10% 的客户最高为重点'
		},
		qualifierNeeds: {
			oneOff: '需要订单数据。',
			defection: '需要能看出无差异区的满意度调查。',
			overdue: '需要应收数据。'
		},
		satisfaction: '客户的评分',
		satisfactions: { latest: '最近一份答卷', mean: '各份答卷的平均' },
		loyalty: '忠诚',
		loyalties: { repurchase: '再次购买', active: '仍在购买' },
		loyaltyDays: '期限（天）',
		loyaltyDaysAuto: '购买间隔中位数的两倍',
		satisfiedLine: '满意线',
		satisfiedLineAuto: '满分的五分之四',
		seed: '重抽样随机种子'
	}
};
