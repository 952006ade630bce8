/**
 * The same in SQL. Cents are doubles, which add up exactly and faster than decimals do; ranks are
 * by the measure alone, as ties change no answer. One query a question, its answer one row.
 */
import { openDuckDb, type Database } from '../duckdb.ts';
import type { Contender, Task } from '../outcome.ts';
import type { ShapeName } from '../shapes.ts';
import { digits, MEASURES, type Economics, type Spread } from './answer.ts';

const COLUMNS = {
	orders: `customer_id VARCHAR, order_date DATE, amount DECIMAL(12,2), cost DECIMAL(12,2),
		channel VARCHAR, product VARCHAR`,
	customers: `customer_id VARCHAR, revenue DECIMAL(12,2), cost DECIMAL(12,2),
		service_cost DECIMAL(12,2), orders INTEGER, last_order_date DATE, satisfaction INTEGER`
};
const LOADED = {
	orders: `customer_id, order_date, (amount * 100)::DOUBLE AS amount, (cost * 100)::DOUBLE AS cost,
		channel, product`,
	customers: `customer_id, (revenue * 100)::DOUBLE AS revenue, (cost * 100)::DOUBLE AS cost,
		(service_cost * 100)::DOUBLE AS service_cost, orders, last_order_date, satisfaction`
};
const CUSTOMERS = {
	orders: `SELECT customer_id, sum(amount) AS revenue, sum(amount - cost) AS profit,
		count(DISTINCT order_date)::DOUBLE AS orders, min(order_date) AS first_order,
		max(order_date) AS last_order FROM input GROUP BY customer_id`,
	customers: `SELECT revenue, revenue - cost - service_cost AS profit FROM input`
};

export async function startDuckDbEconomics(): Promise<Contender> {
	const db = await openDuckDb();
	let answer: Economics | null = null;
	return {
		async read({ file, shape }: Task) {
			const start = performance.now();
			await db.load(file, typed(shape), LOADED[shape]);
			const loaded = performance.now();
			answer = await economics(db, shape);
			const drawn = performance.now();
			return { parts: { read: loaded - start, picture: drawn - loaded }, columnBytes: null };
		},
		answer: async () => answer
	};
}

function typed(shape: ShapeName): string {
	const columns = COLUMNS[shape].split(/,(?![^(]*\))/).map((column) => column.trim().split(' '));
	return columns.map(([name, type]) => `'${name}': '${type}'`).join(', ');
}

async function economics(db: Database, shape: ShapeName): Promise<Economics> {
	const kept = shape === 'orders' ? 'TABLE' : 'VIEW';
	await db.run(`CREATE ${kept} profile AS ${CUSTOMERS[shape]}`);
	const all = await db.row(`SELECT count(*)::DOUBLE AS customers, sum(revenue) AS revenue,
		sum(profit) AS profit, sum(profit) FILTER (profit > 0) AS positive FROM profile`);
	const tiers = await db.row(tiersOf(all['positive'] ?? 0));
	const curves: Record<string, Spread> = {};
	for (const measure of MEASURES[shape]) curves[measure] = await spreadOf(db, measure);
	return {
		customers: all['customers']!,
		revenue: all['revenue']!,
		profit: all['profit']!,
		tiers: [0, 1, 2, 3, 4].map((tier) => ({
			customers: tiers[`n${tier}`]!,
			profit: tiers[`p${tier}`]!
		})),
		curves
	};
}

/** Whoever starts below 50, 80 and 95 % of what the profitable bring. */
function tiersOf(positive: number): string {
	const before = '(cum - profit)';
	const all = `${positive}::DOUBLE`;
	const column = (tier: number) =>
		`count(*) FILTER (tier = ${tier})::DOUBLE AS n${tier},
			coalesce(sum(profit) FILTER (tier = ${tier}), 0) AS p${tier}`;
	return `WITH ranked AS (SELECT profit,
			sum(profit) OVER (ORDER BY profit DESC ROWS UNBOUNDED PRECEDING) AS cum
			FROM profile WHERE profit > 0),
		tiered AS (SELECT profit, CASE WHEN ${before} * 2 < ${all} THEN 0
			WHEN ${before} * 5 < ${all} * 4 THEN 1 WHEN ${before} * 20 < ${all} * 19 THEN 2
			ELSE 3 END AS tier FROM ranked
			UNION ALL SELECT profit, 4 FROM profile WHERE profit <= 0)
		SELECT ${[0, 1, 2, 3, 4].map(column).join(', ')} FROM tiered`;
}

async function spreadOf(db: Database, measure: string): Promise<Spread> {
	const row = await db.row(`WITH whole AS (SELECT count(*) AS n, sum(${measure}) AS total,
			count(*) FILTER (${measure} > 0) AS winners, min(${measure}) AS least FROM profile),
		ranked AS (SELECT ${measure} AS m, row_number() OVER win AS k, sum(${measure}) OVER win AS cum
			FROM profile WINDOW win AS (ORDER BY ${measure} DESC ROWS UNBOUNDED PRECEDING))
		SELECT max(cum) FILTER (k = ceil(n / 5.0)) AS top20,
			(min(k) FILTER (cum * 5 >= total * 4))::DOUBLE AS for80,
			max(cum) AS peak, max(winners)::DOUBLE AS "peakAt",
			2 * sum((n - k + 1)::DOUBLE * (m / total)) / max(n) - (max(n) + 1) / max(n) AS gini,
			max(least) AS least
		FROM ranked, whole`);
	return {
		top20: row['top20']!,
		for80: row['for80']!,
		peak: row['peak']!,
		peakAt: row['peakAt']!,
		gini: row['least']! < 0 ? null : digits(row['gini']!)
	};
}
