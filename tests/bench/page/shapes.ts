/** The files that speeds are measured on: their columns, and which of them the answers are about. */
import type { ColumnType } from '../../../src/lib/core/columns.ts';
import type { Role } from '../../../src/lib/core/kinds.ts';

export interface ShapeColumn {
	readonly header: string;
	readonly type: ColumnType;
	/** Under which the product keeps the column, so that all of them are made; the type decides. */
	readonly role: Role;
}

export interface Shape {
	readonly columns: readonly ShapeColumn[];
	/** Places of the columns that the answers are about. */
	readonly customer: number;
	readonly date: number;
	readonly amount: number;
	readonly cost: number;
}

export type ShapeName = 'orders' | 'customers';

export const SHAPES: Readonly<Record<ShapeName, Shape>> = {
	orders: {
		columns: [
			{ header: 'customer_id', type: 'text', role: 'customer' },
			{ header: 'order_date', type: 'date', role: 'date' },
			{ header: 'amount', type: 'money', role: 'revenue' },
			{ header: 'cost', type: 'money', role: 'cost' },
			{ header: 'channel', type: 'text', role: 'channel' },
			{ header: 'product', type: 'text', role: 'product' }
		],
		customer: 0,
		date: 1,
		amount: 2,
		cost: 3
	},
	customers: {
		columns: [
			{ header: 'customer_id', type: 'text', role: 'customer' },
			{ header: 'revenue', type: 'money', role: 'revenue' },
			{ header: 'cost', type: 'money', role: 'cost' },
			{ header: 'service_cost', type: 'money', role: 'discount' },
			{ header: 'orders', type: 'number', role: 'quantity' },
			{ header: 'last_order_date', type: 'date', role: 'date' },
			{ header: 'satisfaction', type: 'money', role: 'unitPrice' }
		],
		customer: 0,
		date: 5,
		amount: 1,
		cost: 2
	}
};
