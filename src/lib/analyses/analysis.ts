/**
 * What an analysis is. Its kernel runs in the worker and turns the customer table into a small
 * plain result; everything else turns that result into words, marks and figures, purely.
 */
import type { Component } from 'svelte';
import type { Problem } from '#lib/import/reading.ts';
import type { Parameters, ProfitClass, Tier } from '#lib/core/parameters.ts';
import type { Role } from '#lib/core/kinds.ts';
import type { Locale } from '#lib/core/locale.ts';
import type { Profile, ProfitBasis, Reconciliation, Bucket, Window } from '#lib/rollup/profile.ts';
import type { Limits } from '#lib/segment/disclosure.ts';
import type { Tiering } from '#lib/segment/tiering.ts';
import type { Path, Picture, Selected, Selection, Size } from '#lib/chart/marks.ts';
import type { Picks } from './picking.ts';
import type { Reducible } from './reduced.ts';

/** What a kernel reads. */
export interface KernelInput {
	readonly profile: Profile;
	readonly tiering: Tiering;
	readonly parameters: Parameters;
}

/**
 * What an analysis can lack; the page says it in words. `laterOrders`: every answer lies too near
 * the end of the data to tell whether an order followed.
 */
export type Need = 'survey' | 'profit' | 'dates' | 'customers' | 'laterOrders';

export type Outcome<R> =
	| { readonly state: 'done'; readonly result: R }
	| { readonly state: 'unmeasurable'; readonly needs: readonly Need[] };

/** The default export of every `kernel.ts`. */
export interface Kernel<R> {
	/** Raised whenever the same input would give another result. */
	readonly version: number;
	readonly run: (input: KernelInput) => Outcome<R>;
}

/** What every result stands on, the same for all analyses of a notebook. */
export interface Context {
	/** Active customers: those with money in the window. */
	readonly customers: number;
	/** Customers known by key alone, without money in the window. */
	readonly inactive: number;
	readonly basis: ProfitBasis;
	/** The measure in force, after the fallback to revenue. */
	readonly measure: Parameters['measure'];
	readonly scale: number;
	readonly currency: string | null;
	readonly window: Window;
	readonly asOf: number;
	readonly data: { readonly first: number; readonly last: number };
	readonly unattributed: Bucket;
	readonly totals: Bucket;
	readonly reconciliation: readonly FileAccount[];
	/** File names by the id of their dataset. */
	readonly names: Readonly<Record<string, string>>;
	/** What reading a file found amiss, by the id of its dataset; absent in what others see. */
	readonly found?: Readonly<Record<string, readonly Problem[]>>;
	readonly parameters: Parameters;
	/** Which of the optional inputs the notebook has. */
	readonly has: { readonly survey: boolean; readonly service: boolean };
	/** Share of the revenue whose profit is assumed, where it is told of the rest; null: nobody can say what share. */
	readonly assumedShare?: number | null;
	/** Figures told for all time that a shorter window leaves out. */
	readonly timeless?: readonly Role[];
	/** Set where the results were reduced for others to see. */
	readonly shared?: Limits & Merged & Reduced;
}

/** What is said of a dataset beside every result: what its rows hold, but nothing of its keys. */
export interface FileAccount extends Pick<
	Reconciliation,
	'dataset' | 'kind' | 'rows' | 'outsideWindow' | 'undated' | 'unattributedRows'
> {
	/** Null where the dataset is about none, or where it is not told. */
	readonly money: Reconciliation['money'];
	/** As in the profile; the revenue is null where it is not told. */
	readonly unknownProfit: { readonly rows: number; readonly revenue: number | null };
}

/** Tiers and classes whose figures are told together with another's: `{ key: 'important' }`. */
export interface Merged {
	readonly tiers: Readonly<Partial<Record<Tier, Tier>>>;
	readonly classes: Readonly<Partial<Record<ProfitClass, ProfitClass>>>;
}

/** Everything the drawing side needs to speak about a result. */
export interface View<R> {
	readonly result: R;
	readonly context: Context;
	readonly locale: Locale;
	/** Whom the result is of in the reader's words, where it was computed for those picked alone. */
	readonly whom?: string;
	/** Set where it is of some of the customers though nothing before its sentence says of whom. */
	readonly part?: true;
	/** Set where its cell looks at some customers or has own settings: its stretches can't be picked. */
	readonly own?: true;
	/** What it says of those whom the reader picked, to be drawn within what it says of all. */
	readonly among?: R;
	/** Another one, in the same money, that it stands beside: lengths are of one scale in both. */
	readonly beside?: R;
	/** Set where its owner lets the customers told one by one go with it, by name. */
	readonly named?: true;
}

/** What could not be told any more from a context that was reduced. */
export interface Reduced {
	/** Whether customers and unattributed make up the files; absent where nothing was decided. */
	readonly reconciles?: boolean;
	/** Set where it is of some of the customers alone, whom its owner picked. */
	readonly part?: true;
	/** How many customers there are in all, where they are a part. */
	readonly of?: number;
	/** How to pick them again; absent where that would name some of them. */
	readonly whom?: Whom;
}

/** Some of the customers by a rule alone, and where the lines between tiers lay among all. */
export interface Whom extends Pick<Parameters, 'tierMethod' | 'thresholds'> {
	readonly path: readonly Exclude<Selection, { by: 'customer' }>[];
}

/** A sentence in runs, so that its figures can be set off. */
export type Sentence = readonly Run[];
export interface Run {
	readonly text: string;
	readonly tone?: 'figure' | 'loss';
}

/** How a figure came about: formula, what went in, what was left out, whose idea. */
export interface MethodCard {
	readonly formula: readonly string[];
	/** What was set, or follows from what was: no result. */
	readonly parameters: readonly NamedText[];
	/** What came out of the data and stands in no parameter: figures with their intervals. */
	readonly found: readonly NamedText[];
	readonly leftOut: readonly string[];
	readonly source: string;
}

export interface NamedText {
	readonly name: string;
	readonly value: string;
}

/** The figures that a chart draws, as a table: for the screen, screen readers and CSV. */
export interface FigureTable {
	readonly columns: readonly FigureColumn[];
	/** Cells stand parallel to the columns; null is an empty cell. */
	readonly rows: readonly (readonly (string | number | null)[])[];
	/**
	 * Names of the rows for machines, the same in every language. With them each cell is a figure
	 * that texts may name, `key.profit_share`; an empty one stands for the only row.
	 */
	readonly keys?: readonly string[];
	/** Its rows are points of curves: some of them, evenly spread, still show these. */
	readonly curve?: true;
	/** Where rows are of several kinds: every kind as a table of its own. */
	readonly parts?: readonly TablePart[];
}
export interface TablePart extends Pick<FigureTable, 'columns' | 'rows' | 'curve'> {
	/** What the rows are, for machines: `tiers`. */
	readonly key: string;
	/** Of each row the columns that mean nothing in it: empty there, but not withheld. */
	readonly lacks?: readonly ReadonlySet<string>[];
}
export interface FigureColumn {
	/** A header for machines, the same in every language: `cumulative_profit`. */
	readonly key: string;
	/** A header for readers. */
	readonly title: string;
	/** The header without what is said of its values in this table alone, as that they are rounded. */
	readonly plain?: string;
	/** Money cells hold minor units at the context's scale. */
	readonly type: 'text' | 'count' | 'number' | 'money' | 'share' | 'date';
	/** An empty cell of it in a shared table stands for a figure that could not be told. */
	readonly withheld?: true;
}

/** A figure that texts may name. */
export interface NamedFigure {
	/** The same in every language: `top20.profit_share`. */
	readonly key: string;
	/** What it is, for who looks for it. */
	readonly title: string;
	readonly type: FigureColumn['type'];
	/** Null where it can't be measured. */
	readonly value: number | null;
}

/** The default export of every `index.ts`: the drawing side. */
export interface Analysis<R> {
	readonly id: string;
	readonly title: (locale: Locale) => string;
	/** One sentence computed from the data that stands over the chart, ready to paste. */
	readonly finding: (view: View<R>) => Sentence;
	readonly layout: (view: View<R>, size: Size, selection: Selected) => Picture;
	readonly method: (view: View<R>) => MethodCard;
	readonly table: (view: View<R>) => FigureTable;
	/** Figures that texts may name, besides the cells of a table whose rows have names. */
	readonly figures?: (view: View<R>) => readonly NamedFigure[];
	/** The money that hangs on the finding, minor units at the context's scale; 0 where none does. */
	readonly stake?: (view: View<R>) => number;
	/** Absent where its figures tell of groups alone. */
	readonly people?: People<R>;
	/** What the figures rest on, `n = …` in its own words; else the notebook's active customers. */
	readonly standing?: (view: View<R>) => string;
	/** How it takes what the reader picks. */
	readonly picks?: Picks;
	/** Of those alone whom the path picks, as far as the result tells of them too: where nothing can be computed anew. */
	readonly ofGroup?: (view: View<R>, path: Path) => View<R> | null;
	/** What of it may be merged or thinned out before others see it; absent: single figures alone. */
	readonly reduced?: readonly Reducible[];
	/** Set where it is of files, and so tells of everybody whatever a cell looks at. */
	readonly ofFiles?: true;
	/** Draws `layout` at its own width and adds what only a screen has. */
	readonly Chart: Component<ChartProps<R>>;
}

/** Customers of whom a result tells one by one: they leave only where its owner lets them go. */
export interface People<R> {
	readonly of: (result: R) => readonly Person[];
	/** A result reduced for others, with those of the whole one in it again. */
	readonly restored: (shared: R, whole: R) => R;
}

export interface Person {
	readonly key: string;
	readonly name: string | null;
}

export interface ChartProps<R> {
	view: View<R>;
	selection: Selected;
	/** Picks all of it; where all of it is picked already, it is let go. */
	onselect: (picked: Selection | Path) => void;
}
