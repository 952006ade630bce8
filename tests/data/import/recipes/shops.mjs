/** Exports of shops: Taobao, Tmall, 1688, JD, Pinduoduo, Douyin, Shopify in Chinese. */
import { recipe, table } from './recipe.mjs';

export const shops = [
	recipe('zh-taobao-orders', {
		as: 'gbk',
		eol: '\r\n',
		lines: [
			'订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类,物流单号 ,物流公司,订单备注,宝贝总数量,店铺名称,退款金额',
			'="2104587712398457621",小橘子_88,ju***@163.com,128.00,0.00,0,128.00,0,118.00,0,交易成功,,李雷,浙江省 杭州市 西湖区,快递,,\'13812345678,2024-03-01 10:18:02,2024-03-01 10:20:30,纯棉毛巾 加厚,1,="YT8812345670012",圆通速递,,2,山间布艺,0.00',
			'="2104587712398457622",tb4711,,56.50,10.00,0,66.50,0,66.50,0,交易成功,"请尽快发货,谢谢",韩梅梅,广东省 广州市 天河区,快递,020-88886666,\'13912345678,2024-03-02 07:59:41,2024-03-02 08:00:00,洗脸巾,1,="YT8812345670013",圆通速递,,1,山间布艺,0.00',
			'="2104587712398457623",小橘子_88,ju***@163.com,99.90,0.00,0,99.90,0,89.90,0,交易成功,,李雷,浙江省 杭州市 西湖区,快递,,\'13812345678,2024-03-05 21:03:12,2024-03-05 21:10:00,浴巾 大号,1,="YT8812345670014",圆通速递,,1,山间布艺,0.00',
			'="2104587712398457624",晚风,wf***@qq.com,45.00,0.00,0,45.00,0,45.00,0,交易成功,,张伟,四川省 成都市 武侯区,快递,,\'13712345678,2024-03-06 12:00:00,2024-03-06 12:01:09,方巾,1,="YT8812345670015",圆通速递,,3,山间布艺,0.00'
		],
		columns: {
			订单编号: 'orderId identifier',
			买家会员名: 'customer text',
			买家支付宝账号: '- text',
			买家应付货款: '- decimal',
			买家应付邮费: '- integer',
			买家支付积分: '- integer',
			总金额: '- decimal',
			返点积分: '- integer',
			买家实际支付金额: 'revenue decimal',
			买家实际支付积分: '- integer',
			订单状态: '- category',
			买家留言: '- text',
			收货人姓名: 'name text',
			收货地址: '- text',
			运送方式: '- category',
			联系电话: '- identifier',
			联系手机: '- identifier',
			订单创建时间: 'date datetime',
			订单付款时间: '- datetime',
			宝贝标题: 'product text',
			宝贝种类: '- integer',
			物流单号: '- identifier',
			物流公司: '- category',
			订单备注: '- empty',
			宝贝总数量: 'quantity integer',
			店铺名称: 'channel category',
			退款金额: 'refund integer'
		},
		sums: { revenue: 31940, quantity: 7 },
		customers: ['小橘子_88', 'tb4711', '晚风'],
		firstDate: '2024-03-01',
		problems: { time_dropped: 4 },
		questions: ['买家实际支付金额']
	}),
	recipe('zh-taobao-rounded', {
		as: 'gbk',
		eol: '\r\n',
		lines: table(`
订单编号,买家会员名,总金额,订单付款时间
2104587712398450000,甜甜圈,128.00,2024/3/1 10:20
2104587712398450000,小鱼儿,66.50,2024/3/2 8:00
2104587712412360000,甜甜圈,99.90,2024/3/5 21:10
2104587712555120000,阿宁,12.00,2024/3/6 9:05`),
		columns: {
			订单编号: 'orderId identifier',
			买家会员名: 'customer text',
			总金额: 'revenue decimal',
			订单付款时间: 'date datetime'
		},
		sums: { revenue: 30640 },
		problems: { time_dropped: 4, id_rounded: 4 }
	}),
	recipe('zh-taobao-broken', {
		as: 'gbk',
		eol: '\r\n',
		lines: table(`
订单编号,买家会员名,买家实际支付金额,订单付款时间
2.10459E+18,甜甜圈,128.00,2024/3/1 10:20
2.10459E+18,小鱼儿,66.50,2024/3/2 8:00
2.10461E+18,阿宁,99.90,2024/3/5 21:10`),
		columns: {
			订单编号: 'orderId identifier',
			买家会员名: 'customer text',
			买家实际支付金额: 'revenue decimal',
			订单付款时间: 'date datetime'
		},
		sums: { revenue: 29440 },
		problems: { time_dropped: 3, id_broken: 3 }
	}),
	recipe('zh-taobao-unicode-text', {
		as: 'utf-16le',
		eol: '\r\n',
		delimiter: '\t',
		lines: [
			'订单编号\t买家会员名\t买家实际支付金额\t订单付款时间\t宝贝标题',
			"'2104587712398457621\t小橘子_88\t¥1,118.00\t2024/3/1 10:20\t纯棉毛巾",
			"'2104587712398457622\ttb4711\t¥66.50\t2024/3/2 8:00\t洗脸巾",
			"'2104587712398457623\t小橘子_88\t¥89.90\t2024/3/5 21:10\t浴巾"
		],
		columns: {
			订单编号: 'orderId identifier',
			买家会员名: 'customer text',
			买家实际支付金额: 'revenue money',
			订单付款时间: 'date datetime',
			宝贝标题: 'product text'
		},
		sums: { revenue: 127440 },
		currency: '¥',
		problems: { time_dropped: 3 }
	})
];
