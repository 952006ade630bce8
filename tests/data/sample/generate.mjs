/**
 * Writes the sample: a wholesale company that does not exist, three years of it, always the same
 * bytes. The only source of `static/samples/`. Run it as `node tests/data/sample/generate.mjs [--out folder]`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { csv } from './csv.mjs';
import { CUSTOMERS_HEADER, customerRows, makeCustomers } from './customers.mjs';
import { ORDERS_HEADER, orderDays, orderLines, orderRows, unattributedLines } from './orders.mjs';
import { RECEIVABLES_HEADER, invoicesOf, receivableRows } from './receivables.mjs';
import { SERVICE_HEADER, serviceRows, serviceTo } from './service.mjs';
import { SURVEY_HEADER, askCustomer, surveyRows } from './survey.mjs';

const customers = makeCustomers();
const lines = [];
const answers = [];
const services = [];
const invoices = [];
const revenue = new Map();
for (const customer of customers) {
	const asked = askCustomer(customer, orderDays(customer));
	const own = orderLines(customer, asked.days);
	lines.push(...own);
	answers.push(...asked.answers);
	services.push(...serviceTo(customer, own));
	invoices.push(...invoicesOf(customer, own));
	revenue.set(
		customer.id,
		own.reduce((sum, { amount }) => sum + amount, 0)
	);
}

// The last of those who were served without ever ordering is missing from the customers file too.
const listed = customers.filter((customer) => customer !== customers.findLast(isCourted));
function isCourted({ kind }) {
	return kind === 'courted';
}

const out =
	process.argv[2] === '--out'
		? process.argv[3]
		: join(import.meta.dirname, '../../../static/samples');
mkdirSync(out, { recursive: true });
const write = (name, header, rows) => writeFileSync(join(out, name), csv(header, rows));
write('orders.csv', ORDERS_HEADER, orderRows([...lines, ...unattributedLines()]));
write('customers.csv', CUSTOMERS_HEADER, customerRows(listed, revenue));
write('service.csv', SERVICE_HEADER, serviceRows(services));
write('survey.csv', SURVEY_HEADER, surveyRows(answers));
write('receivables.csv', RECEIVABLES_HEADER, receivableRows(invoices));
