/** Whether a stated total is borne out; by itself, as the page asks it too. */
import type { TotalCheck } from '../reading.ts';

/** A total may be of all rows, or of those alone that count: no refunds, no order twice. */
export function agrees({ stated, found, counted }: TotalCheck): boolean {
	return stated === found || stated === counted;
}
