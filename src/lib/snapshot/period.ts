/** The days that the figures of a file are of, for its name: two periods never share one. */
import type { Context } from '#lib/analyses/analysis.ts';
import { toIso } from '#lib/core/dates.ts';
import { NO_DAY } from '#lib/rollup/profile.ts';

/** `2026-04-01–2026-06-27`; empty where nothing has a date. */
export function periodOf({ window }: Pick<Context, 'window'>): string {
	return window.to === NO_DAY ? '' : `${toIso(window.from)}–${toIso(window.to)}`;
}
