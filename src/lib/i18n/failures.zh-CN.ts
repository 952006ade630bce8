import type { Role } from '#lib/core/kinds.ts';
import { fact, type FailureTexts } from './failure-text.ts';
import { roles } from './roles.zh-CN.ts';

const NOTHING_STORED = '没有存入任何内容，此前存下的数据没有改动。';
const STORED_UNCHANGED = '这个浏览器里存下的数据没有改动。';
const FILE_UNTOUCHED = '文件本身没有改动，此前存下的数据也没有改动。';

export const failures: FailureTexts = {
	'import.empty': () => ({
		happened: '文件是空的。',
		safe: STORED_UNCHANGED,
		todo: '请重新导出，并确认里面有数据。'
	}),
	'import.binary': () => ({
		happened: '这不是文本文件。',
		safe: FILE_UNTOUCHED,
		todo: '如果是 .rar、.7z 等压缩包，请先解压；否则请把表格另存为 CSV 或 .xlsx。然后拖入得到的文件。'
	}),
	'import.spreadsheet': () => ({
		happened: '这是旧格式的电子表格，这里读不了。',
		safe: FILE_UNTOUCHED,
		todo: '请在表格软件中另存为 .xlsx 或“CSV UTF-8”，再拖入那个文件；也可以复制单元格，直接粘贴到这里。'
	}),
	'import.locked': () => ({
		happened: '文件设有密码。',
		safe: FILE_UNTOUCHED,
		todo: '请用密码打开，取消密码后另存，再拖入那个文件。'
	}),
	'import.damaged': () => ({
		happened: '文件不完整或已损坏，里面的内容无法完整解开。',
		safe: NOTHING_STORED,
		todo: '请重新下载或导出。如果别的软件能打开，请在那里另存一份再拖入。'
	}),
	'import.compression': (facts) => ({
		happened: `文件的压缩方式${fact(facts, 'method') === '' ? '' : `（${fact(facts, 'method')}）`}这里读不了。`,
		safe: FILE_UNTOUCHED,
		todo: '请改用普通的 zip 或 gzip 压缩，Parquet 请用 Snappy，或者解压后直接拖入表格。'
	}),
	'import.expands': () => ({
		happened: '文件解压后会膨胀几百倍，正常的表格不会这样。',
		safe: NOTHING_STORED,
		todo: '如果确认文件可信，请自行解压，再拖入其中的表格。'
	}),
	'import.no_table': () => ({
		happened: '文件里没有表格。',
		safe: FILE_UNTOUCHED,
		todo: '请选择 CSV、Excel、Parquet 或 Arrow 文件，或装有这类文件的 zip、gzip 压缩包。'
	}),
	'import.one_column': () => ({
		happened: '文件里只有一列。',
		safe: NOTHING_STORED,
		todo: '如果一个单元格里有几个值，请改用逗号、分号或制表符分隔后再保存；否则请多导出几列。'
	}),
	'import.no_header': () => ({
		happened: '没有找到表头。',
		safe: NOTHING_STORED,
		todo: '请在第一行写上各列的名称，再拖入一次。'
	}),
	'import.no_rows': () => ({
		happened: '只有表头，下面没有数据。',
		safe: NOTHING_STORED,
		todo: '请检查导出的时间范围或筛选条件。'
	}),
	'import.nothing_new': (facts) => ({
		happened: `${file(fact(facts, 'file'))}的每一行都已保存，或者在这次的另一个文件中，没有可新增的行。`,
		safe: STORED_UNCHANGED,
		todo: '请不导入这个文件，或者选择替换原有的数据。'
	}),
	'import.role_missing': (facts) => ({
		happened: `还没有为这些内容选定列：${roleNames(fact(facts, 'roles') || fact(facts, 'role'))}。`,
		safe: NOTHING_STORED,
		todo: '请在对应的列上选择，或不导入这个文件。'
	}),
	'import.no_numbers': (facts) => ({
		happened: `${column(fact(facts, 'column'))}没有能读出的金额。`,
		safe: NOTHING_STORED,
		todo: '请换一列作为金额，或更正它的类型。'
	}),
	'import.no_dates': (facts) => ({
		happened: `${column(fact(facts, 'column'))}没有能读出的日期。`,
		safe: NOTHING_STORED,
		todo: '请换一列作为日期，或更正日、月的顺序。'
	}),
	'import.two_currencies': (facts) => ({
		happened: `出现了不同的货币：${fact(facts, 'signs', '、') || fact(facts, 'currencies', '、') || '请看金额列'}。`,
		safe: '没有相加，因为那样的合计没有意义。',
		todo: '请按币种分别导出，各建一份笔记。'
	}),
	'import.too_large': () => ({
		happened: '文件太大，这个浏览器放不下。',
		safe: NOTHING_STORED,
		todo: '请导出较短的时间范围，或减少列数。'
	}),
	'import.too_many_columns': () => ({
		happened: '文件的列数超出了能读取的范围。',
		safe: NOTHING_STORED,
		todo: '请只导出需要的列，或换一种分隔符。'
	}),
	'import.too_many_distinct': (facts) => ({
		happened: `${column(fact(facts, 'column'))}不同的文本太多。`,
		safe: NOTHING_STORED,
		todo: '请把这一列设为“不导入”，或导出较短的时间范围。'
	}),
	'import.unreadable': () => ({
		happened: '文件没能读到末尾。',
		safe: FILE_UNTOUCHED,
		todo: '请确认选定之后文件没有被移动或修改，然后重新选择。'
	}),
	'import.encoding': () => ({
		happened: '文件与已知的编码都不相符。',
		safe: NOTHING_STORED,
		todo: '请手动选择编码，或把文件另存为 UTF-8。'
	}),
	'import.cancelled': () => ({
		happened: '已取消。',
		safe: '没有留下任何内容。',
		todo: '随时可以重新开始。'
	}),
	'money.overflow': () => ({
		happened: '合计过大，无法精确到分。',
		safe: `没有用四舍五入的数字代替。${STORED_UNCHANGED}`,
		todo: '请检查金额的单位，或缩短时间范围。'
	}),
	'store.quota': () => ({
		happened: '这个浏览器没有空间存放数据了。',
		safe: NOTHING_STORED,
		todo: '请删除不再需要的笔记，或清理磁盘空间，然后再试。'
	}),
	'store.blocked': () => ({
		happened: '另一个窗口正占用着这个浏览器的存储。',
		safe: STORED_UNCHANGED,
		todo: '请关闭客层笔记的其他窗口，然后再试。'
	}),
	'store.unavailable': () => ({
		happened: '这个浏览器不允许本页存放数据。',
		safe: '没有丢失数据：此前也没有存入。',
		todo: '请退出无痕模式，或允许本站存储数据，再重新加载页面。'
	}),
	'store.damaged': () => ({
		happened: '存下的数据有一部分损坏了。',
		safe: '没有用它计算任何数字，其他笔记没有改动。',
		todo: '请在目录的“数据”一栏中把它移出笔记，再重新导入文件。'
	}),
	'store.newer': () => ({
		happened: '这里的数据由更新版本的客层笔记存入。',
		safe: '没有改动它。',
		todo: '请关闭客层笔记的所有窗口，再加载最新版本。'
	}),
	'store.missing': () => ({
		happened: '这份笔记的数据已不在这个浏览器里。',
		safe: '笔记本身、各项设置和文字都还在。',
		todo: '请在目录的“数据”一栏中把它移出笔记，再重新导入文件。'
	}),
	'notebook.no_orders': () => ({
		happened: '这个笔记本里没有订单文件，客户文件里也没有销售额或利润，无从计算。',
		safe: '其他文件和设置都已保留。',
		todo: '请添加订单文件或带销售额的客户文件，或撤销移出的操作。'
	}),
	'notebook.no_customers': () => ({
		happened: '没有可以统计的客户。',
		safe: STORED_UNCHANGED,
		todo: '请选择更长的分析期，或检查哪一列被识别为客户编号。'
	}),
	'notebook.missing': () => ({
		happened: '这个浏览器里没有这份笔记。',
		safe: '其他笔记没有改动。',
		todo: '请在首页选择一份。笔记只保存在建立它的浏览器里。'
	}),
	'notebook.newer': () => ({
		happened: '这份笔记由更新版本的客层笔记建立。',
		safe: '没有改动它。',
		todo: '请加载最新版本后再打开。'
	}),
	'notebook.damaged': () => ({
		happened: '这份笔记无法读取。',
		safe: '已原样保留，它所用的数据没有改动。',
		todo: '请用同样的文件新建一份笔记。'
	}),
	'notebook.taken': () => ({
		happened: '另一个窗口正在写这份笔记。',
		safe: '这里最后的改动没有写入；此前存下的都在另一个窗口里。',
		todo: '如要在这里继续，请在本窗口接手。'
	}),
	'notebook.no_file': () => ({
		happened: '这不是笔记文件。',
		safe: '没有从中读取任何内容，浏览器里存着的没有改动。',
		todo: '请选择以 .tierbook 结尾的文件。'
	}),
	'notebook.file_damaged': () => ({
		happened: '这个笔记文件不完整，或与它自己的说明不符。',
		safe: '没有存入其中任何内容，浏览器里存着的没有改动。',
		todo: '请重新取得这个文件，或改用更早的备份。'
	}),
	'notebook.file_newer': () => ({
		happened: '这个笔记文件由更新版本的客层笔记写成。',
		safe: '没有存入其中任何内容，浏览器里存着的没有改动。',
		todo: '请加载最新版本，再打开这个文件。'
	}),
	'notebook.file_large': () => ({
		happened: '数据太多，一个文件放不下。',
		safe: '所有内容仍存在这个浏览器里。',
		todo: '请逐份备份笔记，或不带数据备份。'
	}),
	'snapshot.none': () => ({
		happened: '这个文件里没有凭证，不能作为快照打开。',
		safe: STORED_UNCHANGED,
		todo: '请向对方索要凭证文件（.html），或导出时带凭证的图片。图片经过编辑或聊天软件转发，凭证可能已丢失。如果是您自己的数据，请拖到首页。'
	}),
	'snapshot.report': () => ({
		happened: '这是一份报告，里面没有凭证，不能作为快照打开。',
		safe: STORED_UNCHANGED,
		todo: '请直接在浏览器里阅读，或向对方索要“整份笔记的凭证”：同样的报告，可在这里打开并比较。'
	}),
	'snapshot.empty': () => ({
		happened: '这个文件是空的。',
		safe: STORED_UNCHANGED,
		todo: '文件可能没有保存或发送完整，请让对方重新发送。'
	}),
	'snapshot.zip': () => ({
		happened: '这是一个包含多个文件的压缩包。',
		safe: `没有打开它。${STORED_UNCHANGED}`,
		todo: '请先解压，再打开其中的凭证文件（.html）或图片。'
	}),
	'snapshot.notebook': () => ({
		happened: '这是带数据的笔记，不是快照。',
		safe: `没有打开它。${STORED_UNCHANGED}`,
		todo: '请把它拖到首页，就会加入您的笔记。'
	}),
	'snapshot.cut_off': () => ({
		happened: '这份快照不完整：文件缺少后面的部分。',
		safe: `没有显示其中任何内容。${STORED_UNCHANGED}`,
		todo: '请重新下载或复制；仍然如此，请让对方再发一次。'
	}),
	'snapshot.damaged': () => ({
		happened: '这个文件里的凭证无法读取：内容中间已损坏。',
		safe: `没有显示其中任何内容。${STORED_UNCHANGED}`,
		todo: '请让对方把客层笔记导出的原文件再发一次。'
	}),
	'snapshot.altered': () => ({
		happened: '这份快照写出之后被改动过：其中的数字互相矛盾。',
		safe: `内容不可信，没有显示。${STORED_UNCHANGED}`,
		todo: '请向制作者索要客层笔记导出的原文件。'
	}),
	'snapshot.shown_differs': (facts) => ({
		happened: `这份文件显示的内容与其中的数据不符：写出之后被改动过。第一处不同：原文为“${fact(facts, 'written')}”，现为“${fact(facts, 'shown')}”。`,
		safe: `此页的内容只根据其中的数据绘制。${STORED_UNCHANGED}`,
		todo: '请勿采信文件自身显示的内容。可在下方与自己的数据核对，或向制作者索要客层笔记导出的原文件。'
	}),
	'snapshot.later': (facts) => ({
		happened: `这份快照的日期是 ${fact(facts, 'day')}，按这台设备的时钟，这一天还没有到。`,
		safe: `没有显示其中任何内容。${STORED_UNCHANGED}`,
		todo: '请检查这台设备的日期和时间，改正后重新打开；如果没有错，就是文件被改动过。'
	}),
	'snapshot.unknown_analysis': (facts) => ({
		happened: `这份快照里有当前版本不认识的图表：${fact(facts, 'analysis')}。`,
		safe: `没有显示其中任何内容。${STORED_UNCHANGED}`,
		todo: '请加载最新版本的客层笔记后再打开；如果仍不认识，说明文件被改动过。'
	}),
	'snapshot.newer': () => ({
		happened: '这个文件由更新版本的客层笔记写出。',
		safe: `没有改动它。${STORED_UNCHANGED}`,
		todo: '请加载最新版本后再打开。'
	}),
	'snapshot.too_large': () => ({
		happened: '这个文件比任何凭证文件都大。',
		safe: `没有打开它。${STORED_UNCHANGED}`,
		todo: '请确认选对了文件。'
	}),
	'snapshot.rest': (facts) => ({
		happened: `从全部客户的数字中减去这些数字，会显出不足 ${fact(facts, 'k')} 位客户，或其中占绝大部分的一位。`,
		safe: '没有任何内容离开本页。',
		todo: '请分享排除更多客户的部分，或分享全部客户的图表。'
	}),
	'snapshot.stretch': (facts) => ({
		happened: `按排名选取的一段客户，须依当前指标排名、不并用其他条件，且固定分档每档至少 ${fact(facts, 'k')} 位客户，才能送出；这一段与另一份文件相减，可能显出更少的客户。`,
		safe: '没有任何内容离开本页。',
		todo:
			facts['to'] === undefined
				? '请分享全部客户的图表，或单独选取一个层级、一个类别或另一段客户。'
				: `请改选排名 ${fact(facts, 'from')}–${fact(facts, 'to')}% 的客户，这一段可以送出；或分享全部客户的图表。`
	}),
	'snapshot.few': (facts) => ({
		happened: `这些数字背后的客户不足 ${fact(facts, 'k')} 位，或其中一位占了绝大部分。`,
		safe: '没有任何内容离开页面。',
		todo: '请选择更长的分析期或更多的客户，或允许更小的分组。'
	}),
	'worker.lost': () => ({
		happened: '页面中负责计算的部分停止了。',
		safe: STORED_UNCHANGED,
		todo: '请再试一次。如果又发生，请关闭其他窗口以释放内存。'
	}),
	'worker.unknown': () => ({
		happened: '发生了意料之外的情况，操作没有完成。',
		safe: STORED_UNCHANGED,
		todo: '请再试一次，或重新加载页面。'
	}),
	'export.clipboard': () => ({
		happened: '浏览器不允许复制。',
		safe: '没有任何内容离开页面。',
		todo: '请改为存成文件。'
	}),
	'export.image': () => ({
		happened: '图片没能画出来。',
		safe: STORED_UNCHANGED,
		todo: '请改存为 SVG，或把窗口缩小一些。'
	})
};

function roleNames(list: string): string {
	return list
		.split(', ')
		.map((role) => (role in roles ? roles[role as Role] : role))
		.join('、');
}

function column(name: string): string {
	return name === '' ? '这一列里' : `“${name}”列里`;
}

function file(name: string): string {
	return name === '' ? '这个文件' : `“${name}”`;
}
