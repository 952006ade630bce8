/** The customers that the palette's words find. */
import type { Session } from '../session.svelte.ts';

export interface FoundCustomers {
	readonly first: readonly FoundCustomer[];
	/** How many there are in all. */
	readonly matching: number;
}

export const NOBODY: FoundCustomers = { first: [], matching: 0 };

export interface FoundCustomer {
	readonly key: string;
	readonly name: string | null;
}

const MOST = 8;

/** The first by the measure of those whose key or name holds `text`; none without one. Fails as the worker does. */
export async function foundCustomers(session: Session, text: string): Promise<FoundCustomers> {
	const { shown } = session;
	if (text === '' || !shown) return NOBODY;
	const { rows, matching } = await session.services.worker.list({
		datasets: shown.datasets,
		parameters: shown.parameters,
		sort: { column: 'profit', descending: true },
		text,
		tiers: [],
		path: [],
		from: 0,
		count: MOST
	});
	const first = rows.map(({ key, name }) => ({
		key: String(key),
		name: name ? String(name) : null
	}));
	return { first, matching };
}
