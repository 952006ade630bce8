/** One invoice a month for customers who buy on credit: due, paid or not. */
import { LAST, iso, monthEnd, monthKey } from './calendar.mjs';
import { yuan } from './csv.mjs';
import { stream, whole } from './random.mjs';

export const RECEIVABLES_HEADER =
	'invoice_no,customer_id,invoice_date,due_date,amount(CNY),paid_date,paid_amount(CNY)'.split(',');

export function invoicesOf(customer, lines) {
	if (!customer.credit) return [];
	const random = stream(`invoices ${customer.id}`);
	return [...byMonth(lines)]
		.filter(([, amount]) => amount > 0)
		.map(([month, amount]) => invoice(random, customer, month, amount));
}

function byMonth(lines) {
	const months = new Map();
	for (const { at, amount } of lines) {
		const month = monthKey(at);
		months.set(month, (months.get(month) ?? 0) + amount);
	}
	return [...months].sort(([a], [b]) => a - b);
}

function invoice(random, customer, month, amount) {
	const at = monthEnd(month);
	const due = at + customer.terms;
	const [soonest, latest] = customer.late ?? [-8, 12];
	const paid = due + whole(random, soonest, latest);
	return { customer: customer.id, at, due, amount, paid: paid <= LAST ? paid : null };
}

export function receivableRows(invoices) {
	return invoices
		.toSorted((a, b) => a.at - b.at || (a.customer < b.customer ? -1 : 1))
		.map(({ customer, at, due, amount, paid }, i) => [
			`INV${String(i + 1).padStart(5, '0')}`,
			customer,
			iso(at),
			iso(due),
			yuan(amount),
			paid === null ? '' : iso(paid),
			paid === null ? '0' : yuan(amount)
		]);
}
