/** Headers made comparable: width, case, separators, brackets and Traditional forms taken away. */

export interface HeaderText {
	/** Words with single blanks between, lower case: `unit price`. */
	readonly words: string;
	/** The same without blanks: `unitprice`. */
	readonly joined: string;
	/** What stood in brackets or behind a word for money: `万元`, `cny`, `%`. */
	readonly unit: string;
}

export function readHeader(header: string): HeaderText {
	const plain = header
		.normalize('NFKC')
		.replace(/[\uFEFF\u200B-\u200D]/g, '')
		.replace(SUM, '');
	const unit = /[([{【](.*?)[)\]}】]/.exec(plain)?.[1] ?? '';
	const open = plain.replace(/[([{【].*?[)\]}】]/g, ' ');
	// What stands in brackets as a whole, [Order ID], is the name.
	const sign = unit === '' ? SIGN_BEHIND.exec(open) : null;
	const name = sign ? open.slice(0, sign.index) : open;
	const words = simplified(/[\p{L}\p{N}]/u.test(name) ? name : plain)
		.replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
		.replace(/[^\p{L}\p{N}%]+/gu, ' ')
		.trim()
		.toLowerCase()
		.replace(/[a-z]+/g, (part) => SHORT.get(part) ?? part);
	const behind = unit === '' ? (BEHIND.exec(words) ?? CODE_BEHIND.exec(words)) : null;
	const said = behind?.[1] ?? '';
	return said === ''
		? named(words, sign?.[1] ?? simplified(unit).trim().toLowerCase())
		: named(words.slice(0, -said.length).replace(/ in $/, '').trim(), said);
}

function named(words: string, unit: string): HeaderText {
	return { words, joined: words.replaceAll(' ', ''), unit };
}

/** What a pivot table puts before the name of what it adds up. */
const SUM = /^\s*(?:sum of |求和项\s*:|加總\s*-\s*|加总\s*-\s*)/i;

/** What databases cut short, written out: ORDER_DT, INV_NBR, NET_AMT. */
const SHORT = new Map(
	`dt=date dte=date amt=amount qty=quantity cust=customer inv=invoice ord=order nbr=no prod=product
disc=discount doc=document acct=account trx=transaction txn=transaction pmt=payment
custno=customer_no custid=customer_id custcode=customer_code custname=customer_name
invno=invoice_no invdt=invoice_date invdate=invoice_date invamt=invoice_amount
ordno=order_no ordid=order_id orddt=order_date orddate=order_date ordqty=order_quantity
netamt=net_amount totamt=total_amount salesamt=sales_amount docno=document_no docdate=document_date`
		.split(/\s/)
		.map((pair) => pair.split('='))
		.map(([short = '', long = '']) => [short, long.replace('_', ' ')])
);

/** A unit without brackets, behind a word for money or a mark. */
const BEHIND = /(?:额|金|价|费|款|入|本|润|利|值| )((?:[百千十]?万|千|亿)?[元圆]|[百千十]?万|亿)$/;

/** Traditional to simplified, for matching only: the signs that column names are made of. */
function simplified(text: string): string {
	return text.replace(/[㐀-鿿]/g, (sign) => SIMPLE.get(sign) ?? sign);
}

const PAIRS = `戶户 編编 號号 稱称 簡简 會会 員员 單单 據据 發发 銷销 貨货 結结 帳账 訂订 時时 間间 開开 業业 務务 費费 額额 實实 營营
總总 應应 價价 優优 採采 購购 進进 潤润 讓让 積积 滿满 減减 紅红 題题 產产 規规 類类 區区 縣县 國国 運运 門门 經经 導导
評评 續续 約约 願愿 訴诉 換换 維维 護护 賬账 關关 鍵键 預预 計计 兌兑 現现 條条 項项 電电 話话 聯联 絡络 動动 機机 級级
別别 狀状 態态 數数 銀银 傭佣 後后 週周 備备 註注 報报 幣币 圓圆 萬万 億亿 體体 驗验 點点 擊击 責责 負负 師师 問问 處处
決决 沖冲 齡龄 餘余 賒赊 適适 簽签 帐账 淨净 寫写 薦荐 買买 顧顾 廠厂 東东 圍围 軟软 庫库 碼码 標标 質质 辦办 傳传 劃划 內内
壓压 歷历 倉仓 場场 鋪铺 舖铺 調调 資资 訊讯 紀纪 錄录 還还 賣卖 貿贸 慮虑 種种 細细 節节 網网 線线 輸输 違违 選选 達达
廢废 閉闭 無无 敗败 絕绝 刪删 補补 審审 遲迟 郵邮 鄉乡 鎮镇 頻频 顏颜 顯显 風风 險险 職职 檔档 畫画 獎奖 盤盘 禮礼 稅税`;

/** A sign or a code of a currency without brackets: `Betrag in €`, `Amount USD`. */
const SIGN_BEHIND = /(?: in)? *([€$£₹])\s*$/;
const CODE_BEHIND = / (eur|usd|gbp|chf|pln|sek|nok|dkk|inr|jpy|cny|rmb|twd|hkd)$/;

/** Whether headers are written in Traditional rather than in Simplified signs; 帐 is both. */
export function isTraditional(headers: readonly string[]): boolean {
	const signs = [...headers.join('')];
	const simple = signs.filter((sign) => SIMPLIFIED.has(sign)).length;
	return signs.filter((sign) => SIMPLE.has(sign) && sign !== '帐').length > simple;
}

const SIMPLE = new Map(PAIRS.split(/\s/).map((pair) => [pair.charAt(0), pair.charAt(1)]));
const SIMPLIFIED = new Set([...SIMPLE.values()].filter((sign) => !SIMPLE.has(sign)));
