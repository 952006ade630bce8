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
	}),
	recipe('zh-1688', {
		as: 'bom',
		eol: '\r\n',
		lines: table(`
订单编号,买家公司名,买家会员名,货品总价(元),运费(元),涨价或折扣(元),实付款(元),订单状态,订单创建时间,订单付款时间,货品标题,单价(元),数量,单位
3728190045512,杭州青山商贸有限公司,qingshan01,"1,280.00",0.00,-30.00,"1,250.00",交易成功,2024-01-05 09:12:33,2024-01-05 09:15:10,竹纤维毛巾,12.80,100,条
3728190045513,义乌市白水百货,baishui,356.00,12.00,0.00,368.00,交易成功,2024-01-08 14:02:11,2024-01-08 14:05:00,纯棉方巾,3.56,100,条
3728190045514,杭州青山商贸有限公司,qingshan01,640.00,0.00,-10.00,630.00,交易成功,2024-02-18 16:40:20,2024-02-18 16:41:55,竹纤维毛巾,12.80,50,条`),
		columns: {
			订单编号: 'orderId identifier',
			买家公司名: 'name text',
			买家会员名: 'customer text',
			'货品总价(元)': '- money',
			'运费(元)': '- money',
			'涨价或折扣(元)': '- money',
			'实付款(元)': 'revenue money',
			订单状态: '- category',
			订单创建时间: 'date datetime',
			订单付款时间: '- datetime',
			货品标题: 'product text',
			'单价(元)': 'unitPrice money',
			数量: 'quantity integer',
			单位: '- category'
		},
		sums: { revenue: 224800, quantity: 250 },
		currency: '¥',
		problems: { time_dropped: 3 }
	}),
	recipe('zh-jd', {
		as: 'gbk',
		eol: '\r\n',
		lines: table(`
订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,订单状态,订单类型,下单帐号,客户姓名,客户地址,联系电话
289100456712,100012043978,不锈钢保温杯 500ml,1,在线支付,2024-05-03 11:20:05,129.00,129.00,119.00,完成,SOP,jd_5f3a21,王芳,北京市朝阳区,138****0001
289100456713,100012043979,玻璃水壶,2,在线支付,2024-05-03 18:02:47,59.00,118.00,118.00,完成,SOP,jd_77c0aa,刘洋,上海市徐汇区,139****0002
289100456714,100012043978,不锈钢保温杯 500ml,3,在线支付,2024-06-18 00:00:12,129.00,387.00,327.00,完成,SOP,jd_5f3a21,王芳,北京市朝阳区,138****0001`),
		columns: {
			订单号: 'orderId identifier',
			商品ID: '- identifier',
			商品名称: 'product text',
			订购数量: 'quantity integer',
			支付方式: '- category',
			下单时间: 'date datetime',
			京东价: '- integer',
			订单金额: 'revenue integer',
			结算金额: '- integer',
			订单状态: '- category',
			订单类型: '- category',
			下单帐号: 'customer identifier',
			客户姓名: 'name text',
			客户地址: '- text',
			联系电话: '- identifier'
		},
		sums: { revenue: 63400, quantity: 6 },
		problems: { time_dropped: 3 }
	}),
	recipe('zh-pinduoduo', {
		as: 'bom',
		lines: table(`
商品,订单号,订单状态,商品总价(元),店铺优惠折扣(元),平台优惠折扣(元),用户实付金额(元),商家实收金额(元),商品数量(件),收货人,省,市,订单成交时间
一次性洗脸巾 3 包,"240301-512340987654321	",已收货,29.90,3.00,2.00,24.90,26.90,1,陈静,江苏省,南京市,2024-03-01 08:12:00
棉柔巾 家庭装,"240302-512340987654322	",已收货,59.80,0.00,5.00,54.80,59.80,2,赵磊,河南省,郑州市,2024-03-02 20:40:19
一次性洗脸巾 3 包,"240309-512340987654323	",已收货,29.90,3.00,0.00,26.90,26.90,1,陈静,江苏省,南京市,2024-03-09 13:30:45`),
		columns: {
			商品: 'product text',
			订单号: 'orderId identifier',
			订单状态: '- category',
			'商品总价(元)': '- money',
			'店铺优惠折扣(元)': 'discount money',
			'平台优惠折扣(元)': '- money',
			'用户实付金额(元)': '- money',
			'商家实收金额(元)': 'revenue money',
			'商品数量(件)': 'quantity integer',
			收货人: 'customer text',
			省: 'region text',
			市: '- text',
			订单成交时间: 'date datetime'
		},
		sums: { revenue: 11360, quantity: 4 },
		currency: '¥',
		problems: { time_dropped: 3 },
		asked: ['rival_amounts']
	}),
	recipe('zh-douyin-sub-orders', {
		as: 'bom',
		lines: table(`
主订单编号,子订单编号,选购商品,商品规格,商品数量,商品ID,商家编码,商品单价,订单应付金额,运费,优惠总金额,平台优惠,商家优惠,达人优惠,支付方式,收件人,省,市,区,订单提交时间,支付完成时间,订单状态,达人ID,达人昵称,流量来源
6925183301234567890,6925183301234567891,高山绿茶 250g,一级,2,3601234567890123456,TEA-250,68.00,126.00,0.00,10.00,5.00,5.00,0.00,微信,周敏,浙江省,宁波市,鄞州区,2024-04-11 20:15:30,2024-04-11 20:15:55,已完成,71203344,阿水爱喝茶,直播间
6925183301234567901,6925183301234567902,白瓷盖碗,白,1,3601234567890123457,CUP-01,45.00,45.00,0.00,0.00,0.00,0.00,0.00,支付宝,吴刚,湖南省,长沙市,岳麓区,2024-04-12 09:02:11,2024-04-12 09:03:00,已完成,,,商品卡
6925183301234567911,6925183301234567912,高山绿茶 250g,特级,1,3601234567890123456,TEA-250,88.00,83.00,0.00,5.00,5.00,0.00,0.00,微信,周敏,浙江省,宁波市,鄞州区,2024-04-20 21:40:08,2024-04-20 21:40:30,已完成,71203344,阿水爱喝茶,直播间`),
		columns: {
			主订单编号: 'orderId identifier',
			子订单编号: '- identifier',
			选购商品: 'product text',
			商品规格: '- text',
			商品数量: 'quantity integer',
			商品ID: '- identifier',
			商家编码: '- identifier',
			商品单价: 'unitPrice integer',
			订单应付金额: 'revenue integer',
			运费: '- integer',
			优惠总金额: 'discount integer',
			平台优惠: '- integer',
			商家优惠: '- integer',
			达人优惠: '- integer',
			支付方式: '- text',
			收件人: 'customer text',
			省: 'region text',
			市: '- text',
			区: '- text',
			订单提交时间: 'date datetime',
			支付完成时间: '- datetime',
			订单状态: '- category',
			达人ID: '- identifier',
			达人昵称: '- category',
			流量来源: 'channel text'
		},
		sums: { revenue: 25400, quantity: 4 },
		problems: { time_dropped: 3 }
	}),
	recipe('zh-shopify', {
		lines: table(`
订单号,邮箱,财务状态,付款时间,货币,小计,运费,税费,总计,折扣码,折扣金额,创建时间,商品数量,商品名称,商品价格,商品 SKU,收货人姓名,收货省份
#1001,anna@example.com,paid,2024-03-01 10:20:30 +0800,CNY,118.00,0.00,0.00,118.00,SPRING,10.00,2024-03-01 10:18:00 +0800,2,纯棉毛巾,64.00,TW-01,李雷,浙江
#1002,ben@example.com,paid,2024-03-02 08:00:00 +0800,CNY,56.50,10.00,0.00,66.50,,0.00,2024-03-02 07:58:00 +0800,1,洗脸巾,56.50,TW-02,韩梅梅,广东
#1003,anna@example.com,paid,2024-03-05 21:10:00 +0800,CNY,89.90,0.00,0.00,89.90,,0.00,2024-03-05 21:03:00 +0800,1,浴巾,89.90,TW-03,李雷,浙江`),
		columns: {
			订单号: 'orderId identifier',
			邮箱: 'customer text',
			财务状态: '- category',
			付款时间: 'date datetime',
			货币: '- category',
			小计: '- decimal',
			运费: '- integer',
			税费: '- integer',
			总计: 'revenue decimal',
			折扣码: '- text',
			折扣金额: 'discount integer',
			创建时间: '- datetime',
			商品数量: 'quantity integer',
			商品名称: 'product text',
			商品价格: 'unitPrice decimal',
			'商品 SKU': '- identifier',
			收货人姓名: 'name text',
			收货省份: 'region text'
		},
		sums: { revenue: 27440 },
		problems: { time_dropped: 3 }
	}),
	recipe('zh-tmall-members', {
		as: 'gbk',
		eol: '\r\n',
		kind: 'customers',
		lines: table(`
会员ID,会员昵称,会员等级,手机号,所在城市,入会时间,最近消费时间,累计消费金额,累计消费次数,会员状态
M00000123,小橘子,VIP2,138****5678,杭州,2021-03-08 12:00:00,2024-03-05 21:10:00,"1,280.50",12,正常
M00000124,晚风,VIP1,137****5678,成都,2022-11-11 00:03:12,2024-03-06 12:01:09,345.00,3,正常
M00000125,阿宁,VIP1,136****5678,苏州,2023-06-18 09:00:00,2023-06-18 09:30:00,45.00,1,冻结
M00000126,小石头,VIP3,135****5678,杭州,2020-01-01 08:00:00,2024-02-28 20:00:00,"8,900.00",57,正常`),
		columns: {
			会员ID: 'customer identifier',
			会员昵称: 'name text',
			会员等级: 'level text',
			手机号: '- identifier',
			所在城市: 'region text',
			入会时间: 'since datetime',
			最近消费时间: 'lastOrder datetime',
			累计消费金额: 'revenue decimal',
			累计消费次数: 'orders integer',
			会员状态: 'status category'
		},
		customers: ['M00000123', 'M00000124', 'M00000125', 'M00000126'],
		problems: { time_dropped: 8 }
	})
];
