/** The two big files, always the same bytes for the same size: order lines, and one row a customer. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mulberry32 } from './random.mjs';

const CHANNELS = 'web,store,mobile app,phone,partner,marketplace,catalogue,field sales'.split(',');
const GRADES = 'Standard,Premium,Compact,Large,Eco,Pro,Basic,Deluxe,Mini,Ultra'.split(',');
const GOODS = 'Kettle,Lamp,Router,Desk,Chair,Filter,Cable,Pump,Valve,Sensor'.split(',');
const PRODUCTS = Array.from({ length: 500 }, (_, i) => product(i));
const DAYS = Array.from({ length: 1096 }, (_, i) =>
	new Date(Date.UTC(2023, 0, 1 + i)).toISOString().slice(0, 10)
);
const FLUSH_CHARS = 4_194_304;

/** Writes `rows` order lines of a tenth as many customers, few of them buying most. */
export function writeOrders(path, rows) {
	const random = mulberry32(0x9e37);
	const customers = Math.max(1, Math.floor(rows / 10));
	const line = (i) => {
		// Everyone buys once, the rest is skewed; scrambled, so that keys are not in order of rank.
		const rank = i < customers ? i : Math.floor(customers * random() ** 1.7);
		const amount = Math.max(1, Math.round(100 * Math.exp(3.2 + 1.25 * normal(random))));
		const cost = Math.max(1, Math.round(amount * (0.35 + 0.75 * random()) + 200));
		const channel = CHANNELS[Math.floor(8 * random() * random())];
		return `${key(rank, customers)},${pick(DAYS, random)},${money(amount)},${money(cost)},${channel},${pick(PRODUCTS, random)}\n`;
	};
	return write(path, 'customer_id,order_date,amount,cost,channel,product\n', rows, line);
}

/** Writes one row for each of `rows` customers. */
export function writeCustomers(path, rows) {
	const random = mulberry32(0x79b9);
	const header = 'customer_id,revenue,cost,service_cost,orders,last_order_date,satisfaction\n';
	const line = (i) => {
		const orders = 1 + Math.floor(-8 * Math.log(1 - random()));
		const revenue = Math.max(1, Math.round(100 * orders * Math.exp(3.4 + 1.1 * normal(random))));
		const cost = Math.round(revenue * (0.4 + 0.4 * random()));
		const service = Math.round(100 * Math.exp(3.2 + 1.3 * normal(random)));
		const day = DAYS[1095 - Math.min(1095, Math.floor(-180 * Math.log(1 - random())))];
		return `${key(i, rows)},${money(revenue)},${money(cost)},${money(service)},${orders},${day},${1 + Math.floor(10 * random())}\n`;
	};
	return write(path, header, rows, line);
}

async function write(path, header, rows, line) {
	const out = createWriteStream(path, 'latin1');
	let text = header;
	for (let i = 0; i < rows; i++) {
		text += line(i);
		if (text.length < FLUSH_CHARS) continue;
		if (!out.write(text, 'latin1')) await once(out, 'drain');
		text = '';
	}
	out.end(text, 'latin1');
	await once(out, 'finish');
}

function product(i) {
	const name = `${GRADES[i % 10]} ${GOODS[Math.floor(i / 10) % 10]} ${i}`;
	if (i % 7 === 0) return `"${name}, boxed"`;
	return i % 53 === 1 ? `"${name} 5"" wide"` : name;
}

function key(rank, customers) {
	return `C${String((rank * 7919 + 13) % customers).padStart(7, '0')}`;
}

function money(cents) {
	return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

function pick(list, random) {
	return list[Math.floor(list.length * random())];
}

/** Box and Muller. */
function normal(random) {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
