/** What may not stand in a text for readers in Taiwan: signs and words of the mainland. */
import ts from 'typescript';
import { encode } from '../data/encoded.ts';
import type { Source } from './sources.ts';

/** Every text of a source for those readers: the whole of a file of theirs, else what stands under their key. */
export function taiwanTexts({ path, text }: Source): string[] {
	if (/\.?zh-TW\.(ts|md)$/.test(path)) return [text];
	if (!text.includes("'zh-TW'")) return [];
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isPropertyAssignment(node) && nameOf(node) === 'zh-TW')
			found.push(node.initializer.getText());
		else ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
	return found;
}

const nameOf = ({ name }: ts.PropertyAssignment): string | null =>
	ts.isStringLiteral(name) ? name.text : null;

/** Han signs that Big5, the code of traditional writing, does not hold. */
export function simplifiedSigns(text: string): string[] {
	return [...new Set(text.match(/\p{Script=Han}/gu))].filter((sign) => !isTraditional(sign));
}

function isTraditional(sign: string): boolean {
	try {
		return encode(sign, 'big5').length === 2;
	} catch {
		return false;
	}
}

/** Said otherwise in Taiwan, or slips of a conversion sign by sign, between bars. */
const WORDS = new RegExp(
	`數據|用戶|默認|信息|保存|打開|窗口|鏈接|菜單|設置|自定義|支持|快捷鍵|文件|加載|刷新|兼容|工作簿|
字符|字段|單元格|拖動|升序|降序|界面|示例|內存|屏幕|打印|撤銷|重做|粘貼|剪貼板|搜索|查找|模板|程序|質量|渠道|
復購|置信|引數|只讀|標籤頁|電子表格|文本|滾動|網絡|服務器|軟件|硬盤|磁盤|光標|賬|盈虧平衡|帕累|洛倫|基尼|泊松|
行數|每行|空行|天后|註明瞭|復制|摺扣|注明|缺失|幣種|回款|“|”|‘|’`.replaceAll('\n', ''),
	'g'
);

export function mainlandWords(text: string): string[] {
	return [...new Set(text.match(WORDS))];
}
