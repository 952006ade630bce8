/**
 * All that leaves when a chart or a notebook is shared: section 13 of the definitions.
 *
 * Invariants: it holds aggregates alone, no key, name, file name or time of day; whatever can be
 * reckoned from it describes at least `rules.k` customers.
 */
import type { GenericSchema } from 'valibot';
import type { Locale } from '#lib/core/locale.ts';
import type { Context, KernelInput } from './analysis.ts';

export const EVIDENCE_VERSION = 1;

/** The sizes of a group that an owner can choose between. */
export const GROUP_SIZES = [3, 5, 10] as const;

export interface SharingRules {
	/** The fewest customers that a published figure may describe; one of GROUP_SIZES. */
	readonly k: number;
	/** The largest share of a figure's absolute amounts that one customer may bring. */
	readonly dominance: number;
}

export const DEFAULT_RULES: SharingRules = { k: 5, dominance: 0.7 };

/** For one chart or a whole notebook. */
export interface Evidence {
	readonly format: 'tierbook-evidence';
	readonly version: typeof EVIDENCE_VERSION;
	/** The product's own version. */
	readonly product: string;
	/** ISO day. */
	readonly day: string;
	/** The language in which it was written. */
	readonly locale: Locale;
	/** Of the notebook; empty unless its owner lets it go. */
	readonly title: string;
	readonly rules: SharingRules;
	/** SHA-256 in hex over the hashes and mappings of the datasets. */
	readonly fingerprint: string;
	/** Without file names; datasets are called 1, 2 … */
	readonly context: Context;
	readonly charts: readonly SharedChart[];
}

export interface SharedChart {
	/** The analysis' id. */
	readonly analysis: string;
	/** The version of its kernel. */
	readonly kernel: number;
	/** Like the kernel's result, reduced; its analysis' schema proves it. */
	readonly result: unknown;
	/** Cells that the rules merged or blanked. */
	readonly hidden: number;
}

/** A result as it may leave. */
export interface Shared<R> {
	readonly result: R;
	/** Cells merged or blanked. */
	readonly hidden: number;
}

/**
 * The default export of every `share.ts`: runs in the worker, where the customers are. Null where
 * too few of them stand behind the result for any of it to leave.
 */
export type Share<R> = (input: KernelInput, result: R, rules: SharingRules) => Shared<R> | null;

/** The default export of every `shape.ts`: what a shared result must be like to be believed. */
export interface Shape<R> {
	readonly schema: GenericSchema<unknown, R>;
	/** Whether its figures add up, among themselves and with the context. */
	readonly holds: (result: R, context: Context) => boolean;
	/** Whether so many cells can have been merged or blanked where this is what is left. */
	readonly hides: (hidden: number, result: R, context: Context) => boolean;
}
