/** 几个文件拼成一份数据、新文件替换旧文件时的文字。 */
import type { Shape } from '#lib/core/locale.ts';
import type { pieces as english } from './pieces.en.ts';

export const pieces: Shape<typeof english> = {
	taken: (columns, file, key) => `${columns} 取自“${file}”，按“${key}”对应。`,
	ordersWithout: (count, file) => `“${file}”中有 ${count} 个订单在这里没有明细，因此不计入。`,
	givenTo: (files) => `它的列已并入 ${files}。它本身没有金额，不再单独保存。`,
	sameOrders: (file) => `它与“${file}”是同一批订单的金额。已先排除，避免重复计算。`,
	bothSums: (here, file, there) => `销售额合计：这里 ${here}，“${file}” ${there}。`,
	unrelated:
		'没有认出客户、订单、金额或评价的列，因此先不导入。如果需要它，请恢复导入并指定各列的含义。',
	replace: (file) => `用新文件替换“${file}”`,
	replaceTitle: (file) => `更新“${file}”`,
	replaceGo: '替换',
	namesake: (file) => `笔记中已有“${file}”，用这个文件替换吗？`,
	known: (rows, of, file) => `这个文件的 ${of} 行中，有 ${rows} 行已在“${file}”中。怎么处理？`,
	knownInSeveral: (rows, of, file) =>
		`这个文件的 ${of} 行中，有 ${rows} 行已在“${file}”等几个文件中。怎么处理？`,
	namesakeHint: '两个文件中都有的记录会重复计算。',
	takePlace: '替换原来的',
	besides: '两份都保留，合在一起计算',
	onlyNew: '只加入新增的行',
	leaveOut: '不导入这个文件',
	replaces: '替换原有的',
	replaced: (file) => `已替换“${file}”`,
	changes: '有哪些变化',
	changesNote: '列的对应、笔记和设置都保留。撤销即可恢复原来的数据。',
	adds: '会加入什么',
	inFile: '文件中',
	already: '已保存',
	fresh: '新增',
	addsNote: '各列都相同的行才算已保存；之后改动过的行算新增。撤销即可去掉新增的行。',
	addsNothing: '这个文件的每一行都已保存。',
	comparing: '正在与已保存的数据比较',
	stored: '已保存',
	newer: '新文件',
	change: '变化',
	rows: '行数',
	customers: '客户数',
	moves: (added, gone) =>
		`新增客户 ${added} 个，${gone === '0' ? '原有客户都在新文件中' : `原有客户中有 ${gone} 个不在新文件中`}。`,
	same: '两份数据的行数、客户数和金额都相同。',
	otherKind: (kind) => `已保存的是${kind}。请选择相同的类型再比较。`
};
