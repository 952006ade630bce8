/** Answers and services: surveys with words, stars and points; logs of visits, tickets and repairs. */
import { recipe, table } from './recipe.mjs';

export const answers = [
	recipe('zh-survey-words', {
		as: 'bom',
		kind: 'survey',
		lines: table(`
客户编号,评价时间,满意度,复购意愿,意见
C1,2024-05-01,非常满意,一定会,物流很快
C2,2024-05-02,满意,可能会,
C3,2024-05-03,一般,不确定,包装一般
C4,2024-05-04,不满意,可能不会,"晚到,冷了"
C5,2024-05-05,非常不满意,一定不会,再也不买
C6,2024-05-05,,,`),
		columns: {
			客户编号: 'customer identifier',
			评价时间: 'date date',
			满意度: 'satisfaction text',
			复购意愿: 'repurchaseIntention text',
			意见: '- text'
		},
		sums: { satisfaction: 15, repurchaseIntention: 15 },
		problems: { score_worded: 10 }
	}),
	recipe('zh-survey-questions', {
		as: 'bom',
		kind: 'survey',
		lines: table(`
答题序号,提交答卷时间,客户编码,1、您对我们的产品是否满意？,2、您对服务总体是否满意？,3、您愿意向朋友推荐我们吗？,4、您的建议
1,2024/10/1 10:00:00,00001,满意,非常不满意,9分,无
2,2024/10/2 10:01:00,00002,不满意,一般,3分,发货快一点
3,2024/10/3 10:02:00,00001,一般,满意,7分,
4,2024/10/4 10:03:00,00003,非常满意,满意,8分,无`),
		columns: {
			答题序号: '- identifier',
			提交答卷时间: 'date datetime',
			客户编码: 'customer identifier',
			'1、您对我们的产品是否满意？': '- text',
			'2、您对服务总体是否满意？': 'satisfaction text',
			'3、您愿意向朋友推荐我们吗？': 'recommend text',
			'4、您的建议': '- text'
		},
		sums: { satisfaction: 12, recommend: 27 },
		problems: { time_dropped: 4, score_worded: 4 }
	}),
	recipe('zh-service-desk', {
		kind: 'service',
		lines: table(`
工单号,客户编码,受理时间,完成时间,服务类型,处理时长（小时）,费用（元）,投诉次数
SR1,00001,2024-09-01 10:05,2024-09-02 09:00,安装,1.0,532.38,
SR2,00002,2024-09-02 11:05,2024-09-02 13:00,安装,2.5,77.43,
SR3,00001,2024-09-03 12:05,2024-09-05 15:30,电话咨询,4.5,59.22,`),
		columns: {
			工单号: '- identifier',
			客户编码: 'customer identifier',
			受理时间: 'date datetime',
			完成时间: '- datetime',
			服务类型: 'activity text',
			'处理时长（小时）': 'hours decimal',
			'费用（元）': 'cost money',
			投诉次数: '- empty'
		},
		questions: ['受理时间'],
		sums: { hours: 8, cost: 66903 },
		currency: '¥',
		problems: { time_dropped: 3 }
	}),
	recipe('zh-full-width', {
		lines: table(`
客户,日期,数量,金额,优惠金额,所属分类码
甲,2024-01-01,１,5375.73,,01
乙,２０２４－０２－０２,２,３０７９．４２,,01
甲,2024-03-03,３,６８９７．８２,,02`),
		columns: {
			客户: 'customer text',
			日期: 'date date',
			数量: 'quantity integer',
			金额: 'revenue decimal',
			优惠金额: '- empty',
			所属分类码: '- identifier'
		},
		sums: { quantity: 6, revenue: 1535297 }
	}),
	recipe('zh-survey-stars', {
		kind: 'survey',
		lines: table(`
会员号,评价日期,综合评分,评语
00071,2024/6/1,★★★★★,很好
00072,2024/6/2,★★★☆☆,一般
00073,2024/6/3,★☆☆☆☆,差`),
		columns: {
			会员号: 'customer identifier',
			评价日期: 'date date',
			综合评分: 'satisfaction text',
			评语: '- text'
		},
		sums: { satisfaction: 9 },
		customers: ['00071', '00072', '00073'],
		problems: { score_worded: 3 }
	}),
	recipe('zh-survey-points', {
		as: 'gbk',
		eol: '\r\n',
		kind: 'survey',
		lines: table(`
客户代码,调查日期,服务评分,推荐意愿,费力度
K01,2024-07-01,5分,9/10,2分
K02,2024-07-01,4分,10/10,1分
K03,2024-07-02,3分,6/10,4分
K04,2024-07-03,4.5分,8/10,—`),
		columns: {
			客户代码: 'customer identifier',
			调查日期: 'date date',
			服务评分: 'satisfaction text',
			推荐意愿: 'recommend text',
			费力度: 'effort text'
		},
		sums: { satisfaction: 16.5, recommend: 33, effort: 7 }
	}),
	recipe('zh-survey-reviews', {
		as: 'gbk',
		kind: 'survey',
		lines: table(`
买家昵称,评价时间,评价得分,评价内容
小橘子,2024-03-10 12:00:00,好评,毛巾很软
晚风,2024-03-11 13:00:00,中评,
阿宁,2024-03-12 14:00:00,差评,掉毛`),
		columns: {
			买家昵称: 'customer text',
			评价时间: 'date datetime',
			评价得分: 'satisfaction text',
			评价内容: '- text'
		},
		sums: { satisfaction: 9 },
		problems: { time_dropped: 3, score_worded: 3 }
	}),
	recipe('zh-service-visits', {
		as: 'bom',
		kind: 'service',
		lines: table(`
客户编号,服务日期,服务项目,渠道,次数,工时,服务成本,是否投诉,是否解决
C001,2024-01-03,上门拜访,现场,1次,2.5小时,320元,否,已解决
C002,2024-01-04,电话回访,热线,2次,0.5小时,36.5元,是,未解决
C001,2024-01-09,上门维修,现场,1次,3小时,"1,280元",否,已解决
C003,2024-02-11,投诉处理,热线,1次,1小时,65元,是,已解决`),
		columns: {
			客户编号: 'customer identifier',
			服务日期: 'date date',
			服务项目: 'activity text',
			渠道: 'channel category',
			次数: 'quantity integer',
			工时: 'hours decimal',
			服务成本: 'cost money',
			是否投诉: 'complaint boolean',
			是否解决: 'resolved boolean'
		},
		sums: { quantity: 5, hours: 7, cost: 17015 },
		currency: '¥'
	}),
	recipe('zh-service-have', {
		kind: 'service',
		lines: table(`
客户编码,服务日期,服务类型,客诉,服务费用
01001,2024-04-01,送货,无,45.00
01002,2024-04-01,送货,有,45.00
02001,2024-04-02,换货,无,80.50
01001,2024-04-03,送货,无,45.00`),
		columns: {
			客户编码: 'customer identifier',
			服务日期: 'date date',
			服务类型: 'activity category',
			客诉: 'complaint boolean',
			服务费用: 'cost decimal'
		},
		sums: { cost: 21550 },
		customers: ['01001', '01002', '02001']
	}),
	recipe('zh-service-tickets', {
		as: 'bom',
		kind: 'service',
		lines: table(`
工单号,客户ID,创建时间,工单类型,渠道,处理人,解决时间,是否解决,工时
GD-20240401-01,100234,2024年4月1日 上午 9:12,退款咨询,在线客服,小雨,2024年4月1日 上午 9:40,已解决,0.5
GD-20240401-02,100881,2024年4月1日 下午 2:03,物流催单,电话,小雨,2024年4月2日 上午 10:00,已解决,1
GD-20240402-01,100234,2024年4月2日 下午 8:30,质量投诉,在线客服,阿杰,,未解决,2.5`),
		columns: {
			工单号: '- identifier',
			客户ID: 'customer identifier',
			创建时间: 'date datetime',
			工单类型: 'activity text',
			渠道: 'channel text',
			处理人: 'staff text',
			解决时间: 'resolvedDate datetime',
			是否解决: 'resolved boolean',
			工时: 'hours decimal'
		},
		sums: { hours: 4 },
		firstDate: '2024-04-01',
		problems: { time_dropped: 5 }
	}),
	recipe('zh-service-zero-one', {
		kind: 'service',
		lines: table(`
会员编号,服务日期,服务项目,服务成本,是否投诉
00001,2024-01-03,寄样,42.00,0
00002,2024-01-04,寄样,42.00,1
00003,2024-01-05,上门,150.00,0`),
		columns: {
			会员编号: 'customer identifier',
			服务日期: 'date date',
			服务项目: 'activity text',
			服务成本: 'cost integer',
			是否投诉: 'complaint boolean'
		},
		sums: { cost: 23400 }
	}),
	recipe('zh-survey-form', {
		as: 'bom',
		eol: '\r\n',
		kind: 'survey',
		lines: table(`
序号,提交答卷时间,所用时间,来源,来自IP,会员编号,总体满意度,推荐可能性
1,2024/5/1 9:12:33,85秒,微信,36.24.0.1(浙江-杭州),M1001,5.非常满意,10分-非常愿意
2,2024/5/1 10:02:01,112秒,链接,14.18.0.2(广东-广州),M1002,4.满意,8
3,2024/5/2 20:45:10,47秒,微信,61.139.0.3(四川-成都),M1003,2.不满意,3
4,2024/5/3 8:00:00,(空),微信,36.24.0.4(浙江-宁波),M1004,4.满意,7`),
		columns: {
			序号: '- identifier',
			提交答卷时间: 'date datetime',
			所用时间: '- text',
			来源: 'channel category',
			来自IP: '- text',
			会员编号: 'customer identifier',
			总体满意度: 'satisfaction text',
			推荐可能性: 'recommend text'
		},
		sums: { satisfaction: 15, recommend: 28 },
		problems: { time_dropped: 4 }
	}),
	recipe('zh-service-marks', {
		as: 'gbk',
		kind: 'service',
		eol: '\r\n',
		lines: table(`
客户名称,工单日期,工单类型,是否投诉,是否已解决,处理人
青山商贸,2024/3/1,安装,×,√,小陈
白水百货,2024/3/2,维修,√,√,小林
红叶茶庄,2024/3/2,维修,√,×,小陈
青山商贸,2024/3/9,退换货,×,√,小陈`),
		columns: {
			客户名称: 'customer text',
			工单日期: 'date date',
			工单类型: 'activity text',
			是否投诉: 'complaint boolean',
			是否已解决: 'resolved boolean',
			处理人: 'staff category'
		}
	})
];
