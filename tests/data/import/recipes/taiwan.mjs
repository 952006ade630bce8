/** Files from Taiwan: Big5 or UTF-8, years of the Republic, NT$. */
import { recipe, table } from './recipe.mjs';

export const taiwan = [
	recipe('tw-sales-slash', {
		as: 'big5',
		eol: '\r\n',
		lines: table(`
客戶代號,客戶簡稱,銷貨日期,銷貨單號,品名,數量,銷貨金額,業務員
A001,永和商行,113/01/05,S1130105001,凍頂烏龍,12,"NT$14,400",陳先生
A002,中和貿易,113/02/17,S1130217003,茶具組,1,NT$850,林小姐
A001,永和商行,113/03/09,S1130309002,凍頂烏龍,2,"NT$2,400",陳先生`),
		columns: {
			客戶代號: 'customer identifier',
			客戶簡稱: 'name text',
			銷貨日期: 'date date',
			銷貨單號: 'orderId identifier',
			品名: 'product text',
			數量: 'quantity integer',
			銷貨金額: 'revenue money',
			業務員: 'salesperson text'
		},
		sums: { revenue: 17650, quantity: 15 },
		currency: 'NT$',
		customers: ['A001', 'A002'],
		firstDate: '2024-01-05'
	}),
	recipe('tw-sales-words', {
		as: 'big5',
		eol: '\r\n',
		lines: table(`
客戶編號,訂單日期,金額,備註
B1001,民國113年1月5日,"1,200",自取
B1002,民國113年2月17日,850,
B1001,113年3月9日,"2,400",宅配`),
		columns: {
			客戶編號: 'customer identifier',
			訂單日期: 'date date',
			金額: 'revenue integer',
			備註: '- text'
		},
		sums: { revenue: 4450 },
		firstDate: '2024-01-05'
	}),
	recipe('tw-sales-digits', {
		as: 'big5',
		eol: '\r\n',
		lines: table(`
會員編號,發票日期,發票號碼,含稅金額
00123,1130105,AB12345678,1200
00124,1130217,AB12345679,850
00123,1130309,AB12345690,2400
00130,1121231,ZZ00000001,99`),
		columns: {
			會員編號: 'customer identifier',
			發票日期: 'date date',
			發票號碼: 'orderId identifier',
			含稅金額: 'revenue integer'
		},
		sums: { revenue: 4549 },
		customers: ['00123', '00124', '00130'],
		firstDate: '2024-01-05'
	}),
	recipe('tw-receivables', {
		as: 'bom',
		eol: '\r\n',
		kind: 'receivables',
		lines: table(`
客戶代號,客戶名稱,發票日期,預計收款日,本幣應收帳款,已收金額,帳齡
C01,永和商行,112/11/30,113/01/31,"120,000","120,000",0
C02,中和貿易有限公司,112/12/15,113/02/15,"85,500",0,45
C03,板橋食品行,113/01/10,113/03/10,"(2,000)",0,21`),
		columns: {
			客戶代號: 'customer identifier',
			客戶名稱: '- text',
			發票日期: 'invoiceDate date',
			預計收款日: 'dueDate date',
			本幣應收帳款: 'amount integer',
			已收金額: 'paidAmount integer',
			帳齡: '- integer'
		},
		sums: { amount: 203500, paidAmount: 120000 }
	}),
	recipe('tw-negatives', {
		as: 'big5',
		lines: table(`
客戶名稱,日期,銷售金額,毛利
永和商行,2024/1/5,"1,200",300
中和貿易,2024/2/17,△850,△200
板橋食品,2024/3/9,"▲1,400",－20`),
		columns: {
			客戶名稱: 'customer text',
			日期: 'date date',
			銷售金額: 'revenue integer',
			毛利: 'grossProfit integer'
		},
		sums: { revenue: -1050, grossProfit: 80 }
	}),
	recipe('tw-survey', {
		as: 'big5',
		kind: 'survey',
		eol: '\r\n',
		lines: table(`
會員編號,填寫日期,滿意度,推薦意願
M01,113/05/01,非常滿意,9
M02,113/05/02,滿意,8
M03,113/05/02,普通,6
M04,113/05/03,不滿意,2`),
		columns: {
			會員編號: 'customer identifier',
			填寫日期: 'date date',
			滿意度: 'satisfaction text',
			推薦意願: 'recommend integer'
		},
		sums: { satisfaction: 14, recommend: 25 },
		problems: { score_worded: 4 }
	})
];
