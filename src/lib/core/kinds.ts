/**
 * What a dataset can be and what its columns can mean: section 1 of the definitions.
 * A stored table names its columns by role.
 */
import type { ColumnType, Table } from './columns.ts';

export const KINDS = [
	'orders',
	'customers',
	'service',
	'survey',
	'receivables',
	'rateCard'
] as const;
export type Kind = (typeof KINDS)[number];

export interface RoleSpec {
	readonly role: Role;
	readonly type: ColumnType;
	readonly required: boolean;
}

const need = (role: Role, type: ColumnType): RoleSpec => ({ role, type, required: true });
const may = (role: Role, type: ColumnType): RoleSpec => ({ role, type, required: false });

/**
 * The roles of each kind in the order in which they are offered. Orders need revenue, or
 * quantity and unit price in its place (see `REVENUE_FROM`); quantity and unit cost stand in for
 * cost. A refund is taken off the revenue.
 */
export const ROLES: Readonly<Record<Kind, readonly RoleSpec[]>> = {
	orders: [
		need('customer', 'text'),
		need('date', 'date'),
		need('revenue', 'money'),
		may('orderId', 'text'),
		may('quantity', 'number'),
		may('unitPrice', 'money'),
		may('cost', 'money'),
		may('unitCost', 'money'),
		may('grossProfit', 'money'),
		may('listPrice', 'money'),
		may('discount', 'money'),
		may('refund', 'money'),
		may('product', 'text'),
		may('category', 'text'),
		may('region', 'text'),
		may('channel', 'text'),
		may('salesperson', 'text'),
		may('name', 'text')
	],
	customers: [
		need('customer', 'text'),
		may('name', 'text'),
		may('level', 'text'),
		may('industry', 'text'),
		may('region', 'text'),
		may('channel', 'text'),
		may('salesperson', 'text'),
		may('contact', 'text'),
		may('phone', 'text'),
		may('email', 'text'),
		may('address', 'text'),
		may('since', 'date'),
		may('status', 'text'),
		may('shareOfWallet', 'number'),
		may('potential', 'money'),
		may('revenue', 'money'),
		may('cost', 'money'),
		may('grossProfit', 'money'),
		may('costToServe', 'money'),
		may('fees', 'money'),
		may('profit', 'money'),
		may('discount', 'money'),
		may('orders', 'number'),
		may('quantity', 'number'),
		may('firstOrder', 'date'),
		may('lastOrder', 'date'),
		may('satisfaction', 'number'),
		may('recommend', 'number'),
		may('outstanding', 'money'),
		may('overdue', 'money')
	],
	service: [
		need('customer', 'text'),
		may('date', 'date'),
		may('activity', 'text'),
		may('channel', 'text'),
		may('quantity', 'number'),
		may('cost', 'money'),
		may('hours', 'number'),
		may('feeCategory', 'text'),
		may('complaint', 'boolean'),
		may('resolved', 'boolean'),
		may('resolvedDate', 'date'),
		may('staff', 'text')
	],
	survey: [
		need('customer', 'text'),
		need('satisfaction', 'number'),
		may('date', 'date'),
		may('recommend', 'number'),
		may('repurchaseIntention', 'number'),
		may('effort', 'number'),
		may('staff', 'text'),
		may('channel', 'text')
	],
	receivables: [
		need('customer', 'text'),
		need('amount', 'money'),
		need('dueDate', 'date'),
		may('invoiceDate', 'date'),
		may('paidDate', 'date'),
		may('paidAmount', 'money')
	],
	rateCard: [
		need('activity', 'text'),
		need('unitCost', 'money'),
		may('channel', 'text'),
		may('avoidableShare', 'number')
	]
};

/** With both of these an orders table needs no revenue column: revenue = quantity × unit price. */
export const REVENUE_FROM = ['quantity', 'unitPrice'] as const;

/**
 * Money that a customers table may bring along, figured elsewhere. It counts where no table of
 * orders, service or receivables tells it line by line.
 */
export const STATED_MONEY = [
	'revenue',
	'cost',
	'grossProfit',
	'costToServe',
	'fees',
	'profit',
	'discount',
	'outstanding',
	'overdue'
] as const satisfies readonly Role[];

export type Role =
	| 'customer'
	| 'date'
	| 'revenue'
	| 'orderId'
	| 'quantity'
	| 'unitPrice'
	| 'cost'
	| 'grossProfit'
	| 'listPrice'
	| 'discount'
	| 'refund'
	| 'product'
	| 'category'
	| 'region'
	| 'channel'
	| 'salesperson'
	| 'name'
	| 'level'
	| 'industry'
	| 'contact'
	| 'phone'
	| 'email'
	| 'address'
	| 'since'
	| 'status'
	| 'shareOfWallet'
	| 'potential'
	| 'costToServe'
	| 'fees'
	| 'profit'
	| 'orders'
	| 'firstOrder'
	| 'lastOrder'
	| 'outstanding'
	| 'overdue'
	| 'activity'
	| 'hours'
	| 'feeCategory'
	| 'complaint'
	| 'resolved'
	| 'resolvedDate'
	| 'staff'
	| 'satisfaction'
	| 'recommend'
	| 'repurchaseIntention'
	| 'effort'
	| 'amount'
	| 'dueDate'
	| 'invoiceDate'
	| 'paidDate'
	| 'paidAmount'
	| 'unitCost'
	| 'avoidableShare';

/** The roles that `kind` requires and `given` lacks, quantity × unit price standing for revenue. */
export function missingRoles(kind: Kind, given: ReadonlySet<Role>): Role[] {
	return ROLES[kind]
		.filter(({ role, required }) => required && !given.has(role))
		.map(({ role }) => role)
		.filter((role) => role !== 'revenue' || !REVENUE_FROM.every((part) => given.has(part)));
}

/** A typed table with its meaning: every field is named by its role. */
export interface Dataset {
	readonly id: string;
	readonly kind: Kind;
	readonly table: Table;
}
