/** Tables as ERP systems and databases hand them out, their columns under technical names. */
import { recipe, table } from './recipe.mjs';

export const systems = [
	recipe('db-short-names', {
		lines: table(`
ORDER_DT,CUST_NO,INV_NBR,QTY,NET_AMT
2024-01-05,10023,90001,3,120.50
2024-01-06,10024,90002,1,80.00
2024-01-09,10023,90003,2,99.90`),
		columns: {
			ORDER_DT: 'date date',
			CUST_NO: 'customer identifier',
			INV_NBR: 'orderId identifier',
			QTY: 'quantity integer',
			NET_AMT: 'revenue decimal'
		},
		sums: { revenue: 30040, quantity: 6 },
		customers: ['10023', '10024'],
		firstDate: '2024-01-05'
	}),
	recipe('sap-orders', {
		delimiter: ';',
		lines: table(`
VBELN;KUNNR;NAME1;ERDAT;MATNR;KWMENG;NETWR;WAERK
0090000001;0000100023;Meier AG;20240105;000000000000004711;3;120,50;EUR
0090000002;0000100024;Huber GmbH;20240106;000000000000004712;1;1.080,00;EUR
0090000003;0000100023;Meier AG;20240109;000000000000004711;2;99,90;EUR`),
		columns: {
			VBELN: 'orderId identifier',
			KUNNR: 'customer identifier',
			NAME1: 'name text',
			ERDAT: 'date date',
			MATNR: 'product identifier',
			KWMENG: 'quantity integer',
			NETWR: 'revenue decimal',
			WAERK: '- category'
		},
		sums: { revenue: 130040, quantity: 6 },
		customers: ['0000100023', '0000100024'],
		firstDate: '2024-01-05'
	}),
	recipe('zeros-before-amounts', {
		lines: table(`
客户编号,日期,单据号,金额,数量
00017850,20240105,0000000001,0000000100,0003
00017851,20240106,0000000002,0000002550,0001
00017850,20240107,0000000003,0000000999,0012`),
		columns: {
			客户编号: 'customer identifier',
			日期: 'date date',
			单据号: 'orderId identifier',
			金额: 'revenue integer',
			数量: 'quantity integer'
		},
		sums: { revenue: 3649, quantity: 16 },
		problems: { zeros_padded: 6 },
		customers: ['00017850', '00017851']
	}),
	recipe('ja-orders', {
		as: 'shift_jis',
		eol: '\r\n',
		lines: table(`
受注番号,注文日,顧客コード,得意先,商品名,数量,売上金額,原価,粗利
A001,2024/01/05,C001,株式会社山田,ペン,3,"12,000",8000,4000
A002,2024/01/06,C002,佐藤商店,紙,1,800,300,500
A003,2024/02/06,C001,株式会社山田,紙,1,800,300,500`),
		columns: {
			受注番号: 'orderId identifier',
			注文日: 'date date',
			顧客コード: 'customer text',
			得意先: 'name text',
			商品名: 'product text',
			数量: 'quantity integer',
			売上金額: 'revenue integer',
			原価: 'cost integer',
			粗利: 'grossProfit integer'
		},
		sums: { revenue: 13600, cost: 8600 },
		customers: ['C001', 'C002'],
		firstDate: '2024-01-05'
	}),
	recipe('point-of-thousands-or-decimals', {
		lines: table(`
customer,date,invoice,amount
C1,2024-01-05,1,1.100
C2,2024-01-16,2,2.300
C1,2024-01-17,3,5.250`),
		columns: {
			customer: 'customer text',
			date: 'date date',
			invoice: 'orderId integer',
			amount: 'revenue decimal'
		},
		sums: { revenue: 8650 },
		scales: { revenue: 3 },
		decimals: { amount: [8650, 8650] },
		questions: ['amount']
	})
];
