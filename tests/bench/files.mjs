/** The files to read: given, or generated once and kept. */
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { root } from '../../src/scripts/install.mjs';
import { writeCustomers, writeOrders } from './generate.mjs';
import { writeOdd } from './odd.mjs';

const cache = join(root, 'node_modules/.cache/tierbook/bench-files');

/**
 * @param {{ rows: number, orders?: string, customers?: string }} asked a file given is taken as it is
 * @returns {Promise<{ orders: string, customers: string, odd: string }>} paths
 */
export async function filesFor({ rows, orders, customers }) {
	const ordersPath = given(orders) ?? (await kept(`orders-${rows}.csv`, writeOrders, rows));
	const customersPath =
		given(customers) ?? (await kept(`customers-${rows}.csv`, writeCustomers, rows));
	const { size } = statSync(ordersPath);
	const odd = await kept(`odd-${size}-${basename(ordersPath)}`, (path) =>
		writeOdd(ordersPath, path)
	);
	return { orders: ordersPath, customers: customersPath, odd };
}

function given(path) {
	return path === undefined ? null : resolve(path);
}

/** Written under another name first: what breaks off is not taken for a whole file. */
async function kept(name, write, ...args) {
	const path = join(cache, name);
	if (existsSync(path)) return path;
	mkdirSync(cache, { recursive: true });
	console.error(`Writing ${name} …`);
	await write(`${path}.part`, ...args);
	renameSync(`${path}.part`, path);
	return path;
}
