/** 幾個檔案拼成一份資料、新檔案替換舊檔案時的文字。 */
import type { Shape } from '#lib/core/locale.ts';
import type { pieces as english } from './pieces.en.ts';

export const pieces: Shape<typeof english> = {
	taken: (columns, file, key) => `${columns} 取自「${file}」，依「${key}」對應。`,
	ordersWithout: (count, file) => `「${file}」中有 ${count} 個訂單在這裡沒有明細，因此不計入。`,
	givenTo: (files) => `它的欄已併入 ${files}。它本身沒有金額，不再單獨儲存。`,
	sameOrders: (file) => `它與「${file}」是同一批訂單的金額。已先排除，避免重複計算。`,
	bothSums: (here, file, there) => `銷售額合計：這裡 ${here}，「${file}」 ${there}。`,
	unrelated:
		'沒有認出客戶、訂單、金額或評價的欄，因此先不匯入。如果需要它，請恢復匯入並指定各欄的含義。',
	replace: (file) => `用新檔案替換「${file}」`,
	replaceTitle: (file) => `更新「${file}」`,
	replaceGo: '替換',
	namesake: (file) => `筆記中已有「${file}」，用這個檔案替換嗎？`,
	known: (rows, of, file) => `這個檔案的 ${of} 列中，有 ${rows} 列已在「${file}」中。怎麼處理？`,
	knownInSeveral: (rows, of, file) =>
		`這個檔案的 ${of} 列中，有 ${rows} 列已在「${file}」等幾個檔案中。怎麼處理？`,
	namesakeHint: '兩個檔案中都有的記錄會重複計算。',
	takePlace: '替換原來的',
	besides: '兩份都保留，合在一起計算',
	onlyNew: '只加入新增的列',
	leaveOut: '不匯入這個檔案',
	replaces: '替換原有的',
	replaced: (file) => `已替換「${file}」`,
	changes: '有哪些變化',
	changesNote: '欄的對應、筆記和設定都保留。復原即可恢復原來的資料。',
	adds: '會加入什麼',
	inFile: '檔案中',
	already: '已儲存',
	fresh: '新增',
	addsNote: '各欄都相同的列才算已儲存；之後改動過的列算新增。復原即可去掉新增的列。',
	addsNothing: '這個檔案的每一列都已儲存。',
	comparing: '正在與已儲存的資料比較',
	stored: '已儲存',
	newer: '新檔案',
	change: '變化',
	rows: '列數',
	customers: '客戶數',
	moves: (added, gone) =>
		`新增客戶 ${added} 個，${gone === '0' ? '原有客戶都在新檔案中' : `原有客戶中有 ${gone} 個不在新檔案中`}。`,
	same: '兩份資料的列數、客戶數和金額都相同。',
	otherKind: (kind) => `已儲存的是${kind}。請選擇相同的類型再比較。`
};
