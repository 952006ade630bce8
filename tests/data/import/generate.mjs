/** Writes the fixtures beside this file, in the encodings that they are found in: `node generate.mjs`. */
import { writeFileSync } from 'node:fs';
import { recipes } from './recipes/index.mjs';

const crlf = (...lines) => lines.join('\r\n') + '\r\n';
const lf = (...lines) => lines.join('\n') + '\n';

/** Bytes of `text` in a double-byte encoding, by turning its decoder round. */
function doubleByte(text, encoding) {
	const decoder = new TextDecoder(encoding);
	const bytes = new Map();
	for (let lead = 0x81; lead < 0xff; lead++)
		for (let trail = 0x40; trail < 0xff; trail++) {
			const sign = decoder.decode(Uint8Array.of(lead, trail));
			if (sign.length === 1 && !bytes.has(sign)) bytes.set(sign, [lead, trail]);
		}
	return Uint8Array.from([...text].flatMap((c) => (c < '\x80' ? c.charCodeAt(0) : bytes.get(c))));
}
const latin = (text) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const utf16 = (text) => new Uint8Array(Uint16Array.from([...text].map((c) => c.charCodeAt(0))).buffer);
const marked = (text) => '\uFEFF' + text;

const files = {
	taobao: doubleByte(
		crlf(
			'订单编号,买家会员名,买家应付邮费,总金额,买家实际支付金额,收货人姓名,收货地址 ,联系手机,订单付款时间 ,宝贝标题 ,宝贝种类,宝贝总数量',
			'="1234567890123456789",甜甜圈,0.00,128.00,118.00,李雷,浙江省 杭州市,\'13800000001,2024-03-01 10:20:30,纯棉毛巾,1,2',
			'="1234567890123456790",小鱼儿,10.00,56.50,66.50,韩梅梅,广东省 广州市,\'13800000002,2024-03-02 08:00:00,"洗脸巾,加厚",1,1',
			'="1234567890123456791",甜甜圈,0.00,99.90,89.90,李雷,浙江省 杭州市,\'13800000001,2024-03-05 21:10:00,浴巾,1,1'
		),
		'gbk'
	),
	alipay: doubleByte(
		crlf(
			'支付宝交易记录明细查询',
			'账号:[someone@example.com]',
			'起始日期:[2024-01-01 00:00:00]    终止日期:[2024-02-01 00:00:00]',
			'---------------------------------交易记录明细列表------------------------------------',
			'交易号                  ,商家订单号               ,付款时间            ,交易对方            ,商品名称                ,金额（元）   ,收/支     ,交易状态    ',
			'2024010122001	,T200P1	,2024-01-02 09:00:00,青山贸易            ,茶叶                  ,120.50  ,收入        ,交易成功    ',
			'2024010122002	,T200P2	,2024-01-09 12:30:00,白水商行            ,茶具                  ,80.00   ,收入        ,交易成功    ',
			'2024010122003	,T200P3	,2024-01-20 18:45:00,青山贸易            ,茶叶                  ,-20.50  ,支出        ,退款成功    ',
			'------------------------------------------------------------------------------------',
			'共3笔记录',
			'已收入:2笔,200.50元',
			'导出时间:[2024-02-01 10:00:00]    用户:某某'
		),
		'gbk'
	),
	wechat: marked(
		crlf(
			'微信支付账单明细,,,,,,,',
			'微信昵称：[某某],,,,,,,',
			'起始时间：[2024-01-01 00:00:00] 终止时间：[2024-03-31 23:59:59],,,,,,,',
			',,,,,,,',
			'----------------------微信支付账单明细列表--------------------,,,,,,,',
			'交易时间,交易类型,交易对方,商品,收/支,金额(元),交易单号,备注',
			'2024-03-01 12:00:00,商户消费,青山贸易,"茶叶",收入,¥100.00,"420000001	","/"',
			'2024-03-02 12:00:00,商户消费,白水商行,"茶具",收入,¥35.50,"420000002	","/"'
		)
	),
	sales: lf(
		'某某公司销售明细表',
		'',
		'单据编号,单据日期,客户编码,客户名称,商品名称,数量,优惠后金额,销售金额,货品成本,毛利率',
		'XS001,2025/1/5,00017,青山贸易,茶叶,10,"1,280.00","1,408.00",902.40,29.50%',
		'XS002,2025/1/5,00231,白水商行,茶具,1,86.50,86.50,61.20,29.25%',
		',,,,,,,,,',
		'XS003,2025/1/6,00017,青山贸易,茶叶,-3,(320.00),(352.00),(225.60),29.50%',
		'XS004,2025/2/30,01408,红叶茶庄,茶叶,40,"5,600.00","5,600.00","3,910.00",30.18%',
		'小计：,,,,,48,"6,646.50","6,742.50","4,648.00",',
		'XS005,2025/2/28,,,茶叶,2,256.00,256.00,180.00,29.69%',
		'合计,,,,,50,"6,902.50","6,998.50","4,828.00",'
	),
	taiwan: doubleByte(
		crlf(
			'客戶編號,客戶名稱,訂單日期,銷售金額,業務員',
			'A001,永和商行,113/01/05,"1,200",陳先生',
			'A002,中和貿易有限公司,113/02/17,NT$850,林小姐',
			'A001,永和商行,113/03/09,"2,400",陳先生'
		),
		'big5'
	),
	unicode: utf16(marked(crlf('客户编号\t订单日期\t金额\t渠道', 'C1\t2024年1月5日\t10.5\t门店', 'C2\t2024年12月31日\t20\t网店'))),
	umlauts: latin(
		crlf(
			'Customer;Date;Amount;City',
			'M\xfcller GmbH;13.01.2024;1.234,50;K\xf6ln',
			'Soci\xe9t\xe9 G\xe9n\xe9reuse;05.02.2024;99,90 \x80;N\xeemes'.replace('\x80', ''),
			'M\xfcller GmbH;28.02.2024;-34,40;K\xf6ln'
		)
	),
	american: lf(
		'customer_id,order_date,amount,cost,channel,product',
		'7,1/5/2024,$10.00,$4.00,web,tea',
		'8,1/25/2024,"$1,250.50",$800.25,shop,pot',
		'7,02/01/2024,-$3.00,($1.00),web,tea',
		'9,3/4/2024,10.00-,1,web,tea'
	),
	ambiguous: lf('customer,date,amount', 'a,01/02/2024,1', 'b,02/02/2024,2', 'a,03/02/2024,3'),
	'currency-codes': lf(
		'customer,date,amount,currency',
		'a,2024-01-05,10.50,USD',
		'b,2024-01-06,20.25,EUR',
		'a,2024-01-07,30.00,USD'
	),
	'only-date': lf('客户名称,签约日期,合同金额', '甲公司,2024-01-05,10.50', '乙公司,2024-01-06,20.25'),
	headless: lf('a1,2024-01-05,10.50', 'a2,2024-01-06,20.25', 'a1,2024-01-07,30.00'),
	quotes: lf(
		'customer,date,revenue,product',
		'a,2024-01-01,1,"two',
		'lines, and a ""comma"""',
		'b,2024-01-02,2,12" pot',
		'c,2024-01-03,3,"never closed',
		'd,2024-01-04,x,plain'
	),
	ragged: lf(
		'customer,date,revenue,product,region',
		'a,2024-01-01,1,tea,north,,',
		'b,2024-01-02,1,234.50,tea,north',
		'c,2024-01-03,3,tea',
		'd,2024-01-04,4,tea,south',
		'printed on 2024-02-01'
	),
	tenthousands: lf(
		'客户名称,开票日期,金额（万元）,业务员',
		'青山贸易,2024.1.5,1.2,王',
		'白水商行,2024.2.5,０．３５,李',
		'红叶茶庄,2024.3.5,△0.05,王'
	),
	floats: lf(
		'customer_id,order_date,total,discount',
		'17850.0,20240105,1.10,0.2',
		'13047.0,20240106,2.20,0',
		',20240107,3.30,0.15',
		'17850.0,20240108,0.30000000000000004,0'
	),
	broken: lf('客户编号,日期,金额', '1.23E+17,2024-01-01,1', '4.56E+17,2024-01-02,2', '暂无,2024-01-03,3'),
	survey: lf(
		'customer id,survey date,overall satisfaction,likelihood to recommend,comment',
		'1,2024-05-01,4,9,good',
		'2,2024-05-02,1,0,"late, and cold"',
		'3,2024-05-03,N/A,7,'
	),
	receivables: lf(
		'客户代码,发票号码,开票日期,到期日,应收金额,收款日期,已收金额',
		'C1,F1,2024-01-01,2024-01-31,1000.00,2024-02-05,1000.00',
		'C2,F2,2024-01-10,2024-02-09,250.50,,'
	),
	service: lf(
		'客户编号,服务日期,服务项目,渠道,次数,服务成本,是否投诉',
		'C1,2024-01-03,上门拜访,现场,1,320.00,否',
		'C2,2024-01-04,电话,热线,2,36.50,是'
	),
	customers: lf(
		'客户编号,客户名称,客户等级,所属行业,地区,客户经理,联系电话,收货地址,建档日期',
		'C1,青山贸易,A,餐饮,华东,王,13800000001,杭州,2020-01-05',
		'C2,白水商行,B,零售,华南,李,13800000002,广州,2021-06-30'
	),
	rates: lf('activity,channel,unit cost,avoidable share', 'visit,field,320,0.8', 'call,phone,18.5,0.5'),
	blanks: lf(' customer_id  date number_of_cds  dollar_value', ' 00001 19970101  1   11.77', ' 00002 19970112  5   77.00'),
	pipe: lf('Customer No|Order No|Ship Date|Order Date|Net Sales|Discount', "'001|9|2024-02-01|2024-01-31|5|0", "'001|9|2024-02-01|2024-01-31|7.5|1.25"),
	truncated: new TextEncoder().encode('客户编号,日期,金额,品名\nC1,2024-01-01,1,茶叶\nC2,2024-01-02,2,茶').slice(0, -1),
	empty: '',
	blank: '\uFEFF\r\n \r\n',
	single: lf('customer', 'Anna', 'Ben'),
	headeronly: lf('customer,date,amount'),
	delimiters: lf(',,,', ',,,'),
	workbook: Uint8Array.of(0x50, 0x4b, 3, 4, ...latin('\x14\0\0\0[Content_Types].xml')),
	oldworkbook: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
	picture: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
	noise: Uint8Array.from({ length: 512 }, (_, i) => (i * 7) % 32),
	nonumbers: lf('customer,date,amount', 'a,2024-01-01,ten', 'b,2024-01-02,twenty'),
	nodates: lf('customer,date,amount', 'a,soon,1', 'b,later,2'),
	currencies: lf('customer,date,amount', 'a,2024-01-01,€1.00', 'b,2024-01-02,£2.00'),
	nocustomer: lf('order no,date,amount', '1,2024-01-01,1', '2,2024-01-02,2')
};

for (const [name, bytes] of Object.entries(files))
	writeFileSync(new URL(`${name}.csv`, import.meta.url), bytes);

for (const { name, bytes, twin } of recipes) {
	writeFileSync(new URL(`${name}.csv`, import.meta.url), bytes);
	writeFileSync(new URL(`${name}.json`, import.meta.url), JSON.stringify(twin, null, '\t') + '\n');
}
