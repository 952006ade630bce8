/** Order lines of the size and shape of a shop's year: 540,000 rows, 8 columns, 4,400 customers. */

import { mulberry32 } from './random.mjs';

const ROWS = 540_000;
const CUSTOMERS = 4_400;

/** The CSV file as bytes; the same seed gives the same bytes. */
export function ordersCsv(rows = ROWS, seed = 7) {
	const random = mulberry32(seed);
	const lines = ['order id,product,description,quantity,order date,revenue,gross profit,customer'];
	for (let i = 0; i < rows; i++) lines.push(line(i, random));
	return Buffer.from(`${lines.join('\n')}\n`, 'utf8');
}

function line(i, random) {
	const product = Math.floor(random() ** 2 * 3_000);
	const quantity = random() < 0.02 ? -1 : 1 + Math.floor(random() * 24);
	const price = 50 + Math.floor(random() ** 3 * 5_000);
	const revenue = (quantity * price) / 100;
	const profit = Math.round(quantity * price * (random() * 0.6 - 0.1)) / 100;
	const customer = random() < 0.1 ? '' : `C${10_000 + Math.floor(random() ** 2 * CUSTOMERS)}`;
	const day = new Date(Date.UTC(2024, 0, 1 + Math.floor((i / ROWS) * 365)));
	return `${500_000 + Math.floor(i / 20)},P${product},"HEART, No. ${product}",${quantity},${day.toISOString().slice(0, 10)},${revenue.toFixed(2)},${profit.toFixed(2)},${customer}`;
}
