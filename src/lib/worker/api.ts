/** What the page can ask of the worker. Everything that crosses is small and plain, but the files. */
import type { Locale } from '#lib/core/locale.ts';
import type { Path } from '#lib/chart/marks.ts';
import type { Parameters, ProfitClass, Qualifier, Tier } from '#lib/core/parameters.ts';
import type { Facts, FailureCode } from '#lib/core/failure.ts';
import type { Joined } from '#lib/import/join/join.ts';
import type { Difference } from '#lib/rollup/difference.ts';
import type {
	Dialect,
	FileReading,
	Mapping,
	ProblemCode,
	ReadProgress
} from '#lib/import/reading.ts';
import type { Manifest } from '#lib/store/database.ts';
import type { CardQuery, CustomerCard, PastTier } from './card/contract.ts';
import type { ListedPart, OpenedPart, PartReading } from './containers.ts';
import type { Context, Outcome } from '#lib/analyses/analysis.ts';
import type { Evidence, SharingRules } from '#lib/analyses/evidence.ts';

export interface FailureValue {
	readonly code: FailureCode;
	readonly facts: Facts;
}

/** How one analysis ended; a failing one fails alone. */
export type CellOutcome =
	Outcome<unknown> | { readonly state: 'failed'; readonly failure: FailureValue };

/** One analysis of a notebook, as a cell asks for it. */
export interface Job {
	readonly datasets: readonly string[];
	readonly parameters: Parameters;
	/** Whom it looks at; empty: everybody. */
	readonly path: Path;
	readonly analysis: string;
}

export interface Ran {
	readonly context: Context;
	readonly outcome: CellOutcome;
	/** The parameters that it hangs on, as they were: while they are the same, so is all of this. */
	readonly reads: Partial<Parameters>;
	/** Parameters that stand in the place of the reader's: tiers of some customers are cut in money. */
	readonly imposed: Partial<Parameters>;
}

/** What a notebook's own parameters give over everybody, by the ids of the analyses. */
export interface Computed {
	readonly context: Context;
	readonly outcomes: Readonly<Record<string, CellOutcome>>;
}

/** Columns of the customer list, by the names of the profile; some are figured beside it. */
export const LIST_COLUMNS = [
	'key',
	'name',
	'tier',
	'movedBy',
	'revenue',
	'grossProfit',
	'costToServe',
	'profit',
	'profitRate',
	'class',
	'confidence',
	'breakEvenDay',
	'growth',
	'discount',
	'discountRate',
	'fees',
	'capitalCharge',
	'avoidableCost',
	'orders',
	'firstOrder',
	'lastOrder',
	'recency',
	'interval',
	'averageOrder',
	'largestOrderShare',
	'outstanding',
	'overdue',
	'overdueDays',
	'daysOutstanding',
	'satisfaction',
	'recommend',
	'complaints',
	'region',
	'channel',
	'salesperson',
	'level'
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

export interface ListQuery {
	readonly datasets: readonly string[];
	readonly parameters: Parameters;
	readonly sort: { readonly column: ListColumn; readonly descending: boolean };
	/** Part of a key or name, any case; empty for all. */
	readonly text: string;
	/** Empty for all. */
	readonly tiers: readonly Tier[];
	/** Conditions that all hold; empty for everybody. Where profit can't be known nobody has a class. */
	readonly path: Path;
	readonly from: number;
	readonly count: number;
}

/** All that match, not a page; a header for each column in the reader's language. */
export interface ListCsvQuery extends Omit<ListQuery, 'from' | 'count'> {
	readonly headers: Readonly<Record<ListColumn, string>>;
	/** What each tier is called there. */
	readonly tierNames: Readonly<Record<Tier, string>>;
	readonly classNames: Readonly<Record<ProfitClass, string>>;
	readonly qualifierNames: Readonly<Record<Qualifier, string>>;
	/** What customers are called, each by its place in the list, where names stay; null: as they are. */
	readonly anonymous: string | null;
}

export interface ListCsv {
	readonly csv: string;
	/** Customers in it. */
	readonly count: number;
}

/** Missing values are null; money in minor units, dates in days, tiers by name. */
export type ListRow = Readonly<Record<ListColumn, string | number | null>>;

export interface ListPage {
	readonly rows: readonly ListRow[];
	/** Customers that match; and all active ones. */
	readonly matching: number;
	readonly all: number;
	/** Columns that this notebook's data fills. */
	readonly columns: readonly ListColumn[];
	readonly scale: number;
	readonly currency: string | null;
}

/** A reading's rows set aside, under headers and with reasons in the reader's language. */
export interface AsideCsvQuery {
	readonly reading: string;
	readonly headers: { readonly line: string; readonly why: string };
	readonly reasons: Readonly<Record<ProblemCode, string>>;
}

/** A reading among the others of its import. */
export interface JoinedReading extends Omit<Joined, 'raw'> {
	readonly reading: FileReading;
}

/** What changes if a reading takes the place of a dataset. */
export interface Replacement extends Difference {
	readonly currency: string | null;
}

/** A stored dataset that holds rows of a reading already. */
export interface Overlap {
	readonly dataset: string;
	/** Rows that stand in both. */
	readonly rows: number;
	/** Rows that stand in this or another of the datasets asked about. */
	readonly known: number;
	/** Rows that count of the reading. */
	readonly of: number;
}

/** A part of the rows of a reading, and the money that its kind counts in minor units; null without. */
export interface Share {
	readonly rows: number;
	readonly money: number | null;
}

/** What of a reading is stored already, and what is new: together they are all that counts of it. */
export interface Addition {
	readonly all: Share;
	readonly known: Share;
	readonly fresh: Share;
	readonly scale: number;
	readonly currency: string | null;
}

/**
 * A reading to be stored; where `without` stands, only the rows that neither these datasets hold
 * nor the others stored with it.
 */
export interface StoredReading {
	readonly reading: string;
	readonly mapping: Mapping;
	readonly without?: readonly string[];
}

/** Charts to be shared: of whom, under which parameters and rules, and what is said of them. */
export interface EvidenceRequest {
	readonly datasets: readonly string[];
	readonly parameters: Parameters;
	/** Whom they look at; empty: everybody. */
	readonly path: Path;
	/** Ids, in the order in which they are to stand. */
	readonly analyses: readonly string[];
	readonly rules: SharingRules;
	readonly product: string;
	/** ISO day. */
	readonly day: string;
	readonly locale: Locale;
	/** Of the notebook; empty unless its owner lets it go. */
	readonly title: string;
	/** Keys of the customers who are told one by one beside it. */
	readonly named?: readonly string[];
}

export interface Api {
	/** The tables in a dropped file: of a text one, of a workbook its sheets, of an archive its files. */
	listParts(request: { file: File }): Promise<ListedPart[]>;
	/** One of them as a file of text; where it is long and will be read so, its first rows are told meanwhile. */
	openPart(
		request: { file: File; place: number; reading?: PartReading },
		progress?: (at: ReadProgress) => void
	): Promise<OpenedPart>;
	/**
	 * Reads files to their end and keeps them in memory until `store` or `forget`. What `dialect`
	 * leaves out is guessed.
	 */
	read(
		request: { files: readonly File[]; locale: Locale; dialect?: Partial<Dialect> },
		progress: (at: ReadProgress) => void
	): Promise<FileReading[]>;
	/** Reads one of them again in another encoding or cut; the file need not be given again. */
	reread(
		request: { reading: string; dialect: Partial<Dialect> },
		progress: (at: ReadProgress) => void
	): Promise<FileReading>;
	/**
	 * Judges a reading under another mapping. Only where that takes for text what was read as
	 * numbers is the file read again, by itself and with progress.
	 */
	remap(
		request: { reading: string; mapping: Mapping },
		progress?: (at: ReadProgress) => void
	): Promise<FileReading>;
	/**
	 * Looks which readings are pieces of one table, and lets those that lack something take it over
	 * from the others; in the order of the request.
	 */
	join(request: { readings: readonly string[] }): Promise<JoinedReading[]>;
	/**
	 * Looks which orders stand in several of these readings, so that `shared_orders` is asked of each;
	 * those not named share nothing. Gives the readings for which that changed: judge them anew.
	 */
	share(request: { readings: readonly { reading: string; mapping: Mapping }[] }): Promise<string[]>;
	/** What changes if the reading is stored in place of `dataset`; nothing is stored. */
	difference(request: { dataset: string; reading: string; mapping: Mapping }): Promise<Replacement>;
	/** The dataset among these that has most rows in common with the reading; null where none has any. */
	overlap(request: {
		datasets: readonly string[];
		reading: string;
		mapping: Mapping;
	}): Promise<Overlap | null>;
	/** What of the reading stands in these datasets, each of their rows taken for one of its own. */
	addition(request: {
		datasets: readonly string[];
		reading: string;
		mapping: Mapping;
	}): Promise<Addition>;
	/** Writes the readings as datasets; all of them or none. Fails with `import.nothing_new`. */
	store(
		request: { readings: readonly StoredReading[]; today: string },
		progress: (share: number) => void
	): Promise<Manifest[]>;
	/** The rows that were set aside as a CSV file, formula-safe: line, why, and the cells as cut. */
	asideCsv(request: AsideCsvQuery): Promise<string>;
	forget(request: { readings: readonly string[] }): Promise<void>;
	/** Computes one analysis; fails where the data or the parameters leave nothing to any of them. */
	run(request: Job): Promise<Ran>;
	/** What is remembered of each of these jobs, all of the same datasets; reads none of these. */
	recall(request: { jobs: readonly Job[] }): Promise<(Ran | null)[]>;
	/** The card of one customer; null where no file names it. */
	card(request: CardQuery): Promise<CustomerCard | null>;
	/** Its tier in the present window and those before, oldest first. */
	tierHistory(request: CardQuery): Promise<PastTier[]>;
	list(request: ListQuery): Promise<ListPage>;
	/** The matching customers as a CSV file, formula-safe, every listed column. */
	listCsv(request: ListCsvQuery): Promise<ListCsv>;
	/** Names and keys of customers that stand in these texts, each once. */
	namesIn(request: {
		datasets: readonly string[];
		parameters: Parameters;
		texts: readonly string[];
	}): Promise<string[]>;
	/** What may leave of these charts under the rules; charts that can't be reckoned are not in it. */
	evidence(request: EvidenceRequest): Promise<Evidence>;
	/** Runs once through what reads a file, so that the first rows of the first one don't wait for it. */
	warm(): Promise<void>;
	/** Notebooks, plain values, with the datasets named as one notebook file; `day` is an ISO day. */
	packFile(
		request: { notebooks: readonly unknown[]; datasets: readonly string[]; day: string },
		progress: (share: number) => void
	): Promise<Blob>;
	/** The notebooks in a notebook file, as plain values; nothing is stored. */
	peekFile(request: { file: Blob }): Promise<{ readonly notebooks: readonly unknown[] }>;
	/** Stores the datasets of a notebook file, arrived on this ISO day, and gives the id of each by its id there. */
	takeFile(
		request: { file: Blob; day: string },
		progress: (share: number) => void
	): Promise<Readonly<Record<string, string>>>;
	/** Lets go of what was deleted before `today` and of what killed imports left behind. */
	sweep(request: { today: string }): Promise<void>;
}
