/** The kind and the roles of public files, without a click. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publicData } from '../../../../tests/data/public.ts';
import type { Kind, Role } from '#lib/core/kinds.ts';
import { judge, readFile } from '../read.ts';

interface Expected {
	readonly kind: Kind;
	readonly roles: Readonly<Partial<Record<Role, string>>>;
}

const FILES: Readonly<Record<string, Expected>> = {
	'superstore/superstore.csv': {
		kind: 'orders',
		roles: {
			orderId: 'Order ID',
			date: 'Order Date',
			customer: 'Customer ID',
			name: 'Customer Name',
			region: 'Region',
			category: 'Category',
			product: 'Product Name',
			revenue: 'Sales',
			quantity: 'Quantity',
			grossProfit: 'Profit'
		}
	},
	'online-retail/online-retail.csv': {
		kind: 'orders',
		roles: {
			orderId: 'InvoiceNo',
			date: 'InvoiceDate',
			customer: 'CustomerID',
			product: 'Description',
			quantity: 'Quantity',
			unitPrice: 'UnitPrice',
			region: 'Country'
		}
	},
	'cdnow/CDNOW_master.txt': {
		kind: 'orders',
		roles: {
			customer: 'customer_id',
			date: 'date',
			quantity: 'number_of_cds',
			revenue: 'dollar_value'
		}
	},
	'cdnow/CDNOW_sample.txt': {
		kind: 'orders',
		roles: { customer: '1', date: '3', quantity: '4', revenue: '5' }
	},
	'cdnow/cdnow_customers_summary_with_transactions.csv': {
		kind: 'customers',
		roles: { customer: 'ID' }
	},
	'olist/olist_customers_dataset.csv': {
		kind: 'customers',
		roles: { customer: 'customer_unique_id', region: 'customer_state' }
	},
	'olist/olist_orders_dataset.csv': {
		kind: 'orders',
		roles: { orderId: 'order_id', customer: 'customer_id', date: 'order_purchase_timestamp' }
	},
	'olist/olist_order_items_dataset.csv': {
		kind: 'orders',
		roles: { orderId: 'order_id', product: 'product_id', revenue: 'price' }
	},
	'olist/olist_order_payments_dataset.csv': {
		kind: 'orders',
		roles: { orderId: 'order_id', revenue: 'payment_value' }
	},
	'olist/olist_order_reviews_dataset.csv': {
		kind: 'survey',
		roles: { satisfaction: 'review_score', date: 'review_creation_date' }
	},
	'olist/olist_products_dataset.csv': { kind: 'orders', roles: {} },
	'olist/product_category_name_translation.csv': { kind: 'orders', roles: {} }
};

describe.runIf(publicData('.') !== null)('public files', () => {
	test.each(Object.entries(FILES))(
		'%s',
		async (path, expected) => {
			const bytes = readFileSync(publicData(path) ?? path);
			const file = Object.assign(new Blob([bytes]), { name: path });
			const options = { id: path, locale: 'en' as const, onProgress: () => undefined };
			const { kind, columns } = judge(await readFile(file, options));
			const roles = Object.fromEntries(
				columns.flatMap(({ role, header }) => (role ? [[role, header]] : []))
			);
			expect({ kind, roles }).toEqual(expected);
		},
		60_000
	);
});
