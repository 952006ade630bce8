/** Exports as people of several languages have them: a header, and rows with names of their own. */
import type { Encoding } from '../../src/lib/import/reading.ts';

export interface Tongue {
	readonly header: string;
	/** Customers as written there, taken in turn. */
	readonly names: readonly string[];
	readonly places: readonly string[];
	/** Encodings in which such files occur. */
	readonly encodings: readonly Encoding[];
}

const list = (text: string) => text.trim().split(/\s*[/\n]\s*/);

export const TONGUES: Readonly<Record<string, Tongue>> = {
	'zh-CN': {
		header: '订单编号,客户名称,所在城市,下单时间,实付金额,备注',
		names: list(`欧阳建平/上官婉仪/苏州工业园区晟泰机电设备有限公司/谌俊熙/郦雯倩/杭州萧山菜篮子配送中心
巴彦淖尔市临河区惠农合作社/覃漪涵/东莞市厚街镇鑫隆鞋材厂/佟丽娅/翟墨轩/昆明滇池渔具店/璩亮/嵇思齐/夔门酒业/仉小雨`),
		places: list('呼和浩特/石家庄/佛山/乌鲁木齐/芜湖/绵阳/漯河/衢州'),
		encodings: ['utf-8', 'gb18030', 'utf-16le', 'utf-16be']
	},
	'zh-TW': {
		header: '訂單編號,客戶名稱,縣市,訂單日期,金額,備註',
		names: list(`歐陽靖雯/聯齊國際股份有限公司/游雅筑/鼎勝實業社/賴冠廷/盧彥伶/永豐餘紙品行/諶淑芬/簡嘉慧/大甲鎮瀾香鋪
新竹貢丸食品廠/闕河淵/龔瑞麟/蘇澳港漁會/塗佩珊/鄒韻如`),
		places: list('臺北市/新北市/桃園市/彰化縣/嘉義市/屏東縣/花蓮縣/澎湖縣'),
		encodings: ['utf-8', 'big5', 'utf-16le']
	},
	ja: {
		header: '注文番号,顧客名,都道府県,注文日,金額,備考',
		names: list(`株式会社みどり商事/齋藤 美咲/有限会社オオタ精機/長谷川 翔太/ヤマザキ文具店/五十嵐 彩/合同会社さくら企画
渡邉 健一/カフェ・ド・ニシ/小笠原 優斗/藤崎 千尋/丸亀うどん製麺所/桑原 陽菜/ナガノ運輸`),
		places: list('東京都/北海道/愛知県/福岡県/神奈川県/鹿児島県/沖縄県/埼玉県'),
		encodings: ['utf-8', 'shift_jis', 'utf-16le']
	},
	ko: {
		header: '주문번호,고객명,지역,주문일자,금액,비고',
		names: list(`김민준/주식회사 한빛유통/박서연/최지우/대성기계공업/정하은/강남문구/윤도현/임채원/제주감귤농장/황보라/남궁민수`),
		places: list('서울특별시/부산광역시/경기도/전라남도/충청북도/제주도'),
		encodings: ['utf-8', 'euc-kr']
	},
	fr: {
		header: 'N° commande,Client,Ville,Date de création,Montant réglé,Catégorie',
		names: list(`Éditions Bélanger/François Lefèvre/Société Générale d'Électricité/Chloé Bœuf/Hélène Gagné/Pâtisserie Noël
Michel Dupont/L'Atelier du Maître/Garçon & Frères/Zoé Château/Benoît Français`),
		places: list('Orléans/Besançon/Saint-Étienne/Nîmes/Lyon/Évry/Béziers'),
		encodings: ['utf-8', 'windows-1252', 'macintosh', 'utf-16le']
	},
	de: {
		header: 'Auftragsnr;Kunde;Ort;Bestelldatum;Betrag in €;Größe',
		names: list(`Jürgen Müller/Käthe Schröder/Bäckerei Weiß/Gebrüder Groß GmbH/Österreichische Möbelwerke/Anna Schmidt
Günther Löwe/Fußhöller & Söhne/Übersee-Import KG/Änne Krüger`),
		places: list('München/Köln/Düsseldorf/Nürnberg/Berlin/Gießen/Görlitz'),
		encodings: ['utf-8', 'windows-1252', 'macintosh']
	},
	es: {
		header: 'Pedido,Cliente,Población,Fecha de envío,Importe,Teléfono',
		names: list(`José Muñoz/Peluquería Íñigo/María Núñez/Compañía Española de Té/Ángel Pérez/Begoña Yáñez/Ramón Güell`),
		places: list('Málaga/Cádiz/A Coruña/Sevilla/León/Ávila'),
		encodings: ['utf-8', 'windows-1252', 'macintosh']
	}
};

/** A file of that tongue; with `plain`, only the row at that place holds anything but ASCII. */
export function exported({ header, names, places }: Tongue, rows: number, plain?: number): string {
	const at = header.includes(';') ? ';' : ',';
	const lines = Array.from({ length: rows }, (_, i) => {
		const named = plain === undefined || plain === i;
		const name = named ? (names[(i * 7 + rows) % names.length] ?? '') : `Customer ${i}`;
		const place = plain === undefined ? (places[i % places.length] ?? '') : 'Shop';
		const day = `2025-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`;
		return [`A${10_000 + i}`, name, place, day, ((i * 137) % 9000) + 0.5, ''].join(at);
	});
	const first = plain === undefined ? header : ['order id', 'name', 'city', 'date', 'amount', 'x'].join(at);
	return [first, ...lines, ''].join('\r\n');
}
