/** English, and with it the list of everything that any language has to say. */
import { plural } from '#lib/core/format.ts';
import type { Kind } from '#lib/core/kinds.ts';
import type { Shape } from '#lib/core/locale.ts';
import { failures } from './failures.en.ts';
import { roles } from './roles.en.ts';
import { card } from './card.en.ts';
import { cells } from './cells.en.ts';
import { selection } from './selection.en.ts';
import { keeping } from './keeping.en.ts';
import { palette } from './palette.en.ts';
import { pieces } from './pieces.en.ts';
import { sheet } from './sheet.en.ts';
import { templates } from './templates.en.ts';

const kinds = {
	orders: { name: 'Orders', row: 'One row is an order or an order line' },
	customers: { name: 'Customers', row: 'One row is a customer' },
	service: { name: 'Service', row: 'One row is a visit, complaint, repair or charge' },
	survey: { name: 'Survey', row: 'One row is an answer' },
	receivables: { name: 'Receivables', row: 'One row is an invoice' },
	rateCard: { name: 'Rate card', row: 'One row is an activity and what it costs' }
} satisfies Record<Kind, { name: string; row: string }>;

const rowsOf = (rows: string): string => `${rows} ${plural(rows, 'row', 'rows')}`;
const monthsOf = (months: number): string => `${months} ${plural(months, 'month', 'months')}`;

export const en = {
	app: {
		name: 'Tierbook',
		close: 'Close',
		cancel: 'Cancel',
		undo: 'Undo',
		save: 'Save',
		language: 'Language',
		theme: 'Theme',
		themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
		technical: (detail: string) => `In the machine's words: ${detail}`,
		notFound: 'There is no page at this address',
		notFoundHint: 'Your notebooks are all on the front page.',
		somethingBroke: 'This page could not be shown',
		somethingBrokeHint: 'What is stored in this browser has not been touched. Load the page again.',
		toFront: 'To the front page',
		guides: 'How the figures come about',
		framed: 'Tierbook does not open inside another site.',
		framedHint: 'Open it in a window of its own, so that no other page can lay itself over yours.'
	},
	front: {
		title: 'Tierbook: see which customers make the profit',
		/** In phrases, so that a line breaks between them. */
		sentence: ['See which customers', 'make the profit.'],
		lead: 'Drop in your order exports and read, in sentences and charts, which customers carry the business, which only look as if they did, and which cost more than they bring.',
		choose: 'Choose files',
		sample: 'Open the sample',
		sampleOpening: 'Opening the sample…',
		sampleTitle: 'Sample: three years of a trading company',
		dropHint:
			'or drop CSV, Excel, Parquet or Arrow files or zip and gzip archives anywhere in this window, or paste cells copied from a spreadsheet',
		dropTitle: 'Drop to read',
		dropText: 'Nothing is uploaded. The file is read here, in this window.',
		privacy: 'Everything happens in this browser. No file leaves this machine.',
		requests: (count: number) =>
			`${count} ${plural(count, 'request', 'requests')} made since opening`,
		requestsHint: 'Counted by the browser itself, from the moment this page had loaded.',
		notebooks: 'Your notebooks',
		notebookSize: (datasets: string, rows: string) => `${datasets}, ${rowsOf(rows)}`,
		datasetCount: (count: number) => `${count} ${plural(count, 'file', 'files')}`,
		changed: (day: string) => `changed ${day}`,
		untitled: 'Untitled notebook',
		rename: 'Rename',
		renameTitle: 'Rename the notebook',
		titleLabel: 'Title',
		remove: 'Delete',
		removed: (title: string) => `“${title}” deleted`,
		more: (title: string) => `More for “${title}”`,
		illustration:
			'Two pyramids. Left, customers counted: few at the top, many below. Right, the profit they bring, upside down: the few at the top bring most. Below a waterline, customers that cost money.',
		illustrationCustomers: 'customers',
		illustrationProfit: 'profit',
		what: [
			{
				title: 'Who makes the profit',
				text: 'Pareto and whale curve of profit, gross profit and revenue: how few customers make 80 %, and how much the loss-makers take back.'
			},
			{
				title: 'Who is who',
				text: 'Five tiers from key to invalid, as a pyramid of customers beside the inverted pyramid of profit. Size alone makes no key account.'
			},
			{
				title: 'Who stays',
				text: 'Satisfaction against repeat purchase, where you have a survey: where it moves nothing, and who left although satisfied.'
			}
		],
		expects: 'What a file needs',
		expectsText:
			'A customer, a date and an amount per row are enough. Add a cost or profit column and everything speaks of profit; add service records, a survey or receivables and it sees more. Headers in Chinese or English, UTF-8, GB18030 or Big5.'
	},
	sheet,
	pieces,
	keeping,
	card,
	cells,
	selection,
	palette,
	templates,
	notebook: {
		pageTitle: (title: string) => `${title} · Tierbook`,
		opening: 'Opening the notebook',
		library: 'All notebooks',
		titleLabel: 'Name of the notebook',
		undo: 'Undo',
		redo: 'Redo',
		keys: 'Keys',
		saved: (time: string) => `Saved ${time}`,
		saving: 'Saving',
		notSaved: (why: string) => `Not saved: ${why}`,
		openOutline: 'Outline and data',
		openInspector: 'Settings',
		outline: 'Outline',
		data: 'Data',
		addFiles: 'Add files',
		removeDataset: (file: string) => `Take “${file}” out of the notebook`,
		datasetRemoved: (file: string) => `“${file}” taken out`,
		lostDataset: 'A file that can no longer be read',
		rows: rowsOf,
		keptHere: 'Kept here',
		stored: 'stored',
		requests: 'requests made',
		settings: 'Settings',
		tiers: 'Tiers',
		reset: 'Reset to defaults',
		selection: 'Selection',
		noSelection: 'Touch a tier, here or in a chart, to follow it everywhere.',
		windowUndated: 'Whole data, without dates',
		windowWhole: (from: string, to: string) => `Whole data, ${from} to ${to}`,
		windowMonths: (months: number, to: string) => `${monthsOf(months)} to ${to}`,
		basis: {
			profit: 'profit',
			profitAfterService: 'profit after cost to serve',
			grossProfit: 'gross profit',
			revenue: 'revenue',
			assumed: (what: string, margin: string) => `${what}, assumed at a gross margin of ${margin}`,
			unknown: 'revenue, as profit is not known'
		},
		unattributed: (rows: string, money: string) =>
			`${rowsOf(rows)} without a customer ${plural(rows, 'holds', 'hold')} ${money}; ${plural(rows, 'it is', 'they are')} in no tier.`,
		setAside: (rows: string) => `${rowsOf(rows)} set aside at import`,
		totalRows: (rows: string) =>
			`${rows} ${plural(rows, 'row', 'rows')} of totals in the files ${plural(rows, 'is', 'are')} not counted a second time`,
		unreadable: (cells: string) => `${cells} ${plural(cells, 'cell', 'cells')} could not be read`,
		ofFile: (file: string, what: string) => `${file}: ${what}`,
		sameRows: (files: string, times: number) =>
			`${files} hold the same rows: they are counted ${times === 2 ? 'twice' : `${times} times`}.`,
		method: 'Method',
		table: 'Table',
		formula: 'Formula',
		inForce: 'Parameters in force',
		found: 'Found in the data',
		leftOut: 'Left out',
		nothingLeftOut: 'Nothing.',
		source: 'Source',
		guide: 'Read the whole method',
		waiting: 'Waiting for the figures',
		running: 'Computing',
		drawing: 'Drawing',
		stop: 'Stop',
		stopped: 'Computing was stopped.',
		again: 'Compute again',
		stale: 'Bringing it up to date',
		staleKept: 'From before the last change',
		unmeasurable: 'Not measurable with this data',
		needs: {
			survey: 'Add a survey file with a customer and a satisfaction score.',
			profit: 'Map a cost or gross profit column, or type an assumed margin in the settings.',
			dates: 'Map a date column in the orders.',
			customers: 'There is no active customer in this window.',
			laterOrders:
				'Every answer lies too close to the end of the data to know whether the customer bought again. Add later orders, or shorten the days in the settings.'
		},
		unknownAnalysis: 'This cell was made by a newer version',
		unknownAnalysisHint: 'Load the page again to get the version that knows it. Nothing is lost.',
		cellBroken: 'This cell could not be shown',
		cellBrokenHint: 'The other cells and what is stored are not affected.',
		tryAgain: 'Try again',
		noData: 'This notebook holds no data yet',
		noDataHint: 'Drop files of orders anywhere in this window, or choose them.',
		customers: 'Customers',
		customersFound: (matching: string, all: string) => `${matching} of ${all}`,
		customersPrinted: (rows: string, all: string) =>
			rows === all ? `All ${all} customers.` : `The first ${rows} of ${all} customers.`,
		find: 'Find a customer',
		findHint: 'by number or name',
		clearText: 'Clear the text',
		filterTier: 'Tier',
		csv: 'Save as CSV',
		csvTitle: 'All customers that match, as a CSV file',
		noMatch: 'No customer matches.',
		clearFilters: 'Clear the filters',
		handle: (tier: string) => `${tier} ends at`,
		least: (tier: string) => `Least for ${tier}`,
		days: 'days',
		asOfSet: 'Back to the latest order',
		measureUnknown: 'Needs a cost or gross profit column, or an assumed margin.',
		marginAsk:
			'Profit is not known here. Map a cost or gross profit column when you add a file, or type a margin:',
		marginNone: 'none',
		keysTitle: 'Keys',
		keysList: {
			undo: 'Undo',
			redo: 'Redo',
			backup: 'Back up to a file',
			next: 'Next cell',
			previous: 'Previous cell',
			insertAbove: 'Insert a cell above',
			insertBelow: 'Insert a cell below',
			move: 'Move the cell',
			find: 'Find a customer',
			clear: 'Clear the selection',
			edit: 'Edit a heading or a text',
			commands: 'Commands',
			help: 'This list'
		},
		singleKeys: 'Use the keys J, K, A, B, / and ?'
	},
	roles,
	kinds,
	problems: {
		cell_unreadable: { found: 'Cells that do not read as their type', done: 'left empty' },
		cell_error: {
			found: 'Formulas that failed in the spreadsheet (#REF!, #DIV/0!)',
			done: 'left empty; their values are lost, mend the formulas and export again'
		},
		row_short: {
			found: 'Rows shorter than the header',
			done: 'kept, the missing cells left empty'
		},
		row_scant: {
			found: 'Rows with less than half of the cells of the header',
			done: 'set aside'
		},
		row_long: {
			found: 'Rows longer than the header',
			done: 'set aside: their cells may have shifted'
		},
		row_blank: { found: 'Blank rows', done: 'skipped' },
		row_total: { found: 'Total rows', done: 'set aside, not counted' },
		total_differs: {
			found: 'Totals that their rows don’t come to',
			done: 'the rows count; look whether some are missing'
		},
		row_header: { found: 'Rows that repeat the header', done: 'set aside' },
		row_comment: { found: 'Lines of notes or names of groups', done: 'set aside' },
		row_outside: { found: 'Lines behind the table', done: 'set aside' },
		row_paid_out: { found: 'Rows of money that did not come in', done: 'left out' },
		row_other_side: { found: 'Rows of the other side of the ledger', done: 'left out' },
		row_shared: {
			found: 'Rows of orders that another file holds too',
			done: 'left out here, counted there'
		},
		row_known: {
			found: 'Rows that are stored already',
			done: 'left out: they count in the files that hold them'
		},
		row_cancelled: { found: 'Rows of cancelled orders', done: 'left out' },
		row_mended: {
			found: 'Rows with a separator too many, too few or another one',
			done: 'their cells found again by what the columns hold'
		},
		quote_stray: { found: 'Stray quotation marks', done: 'read as plain text' },
		nul_removed: { found: 'Lines with NUL characters', done: 'these characters left out' },
		column_blank: {
			found: 'Columns at the end without a name or a cell',
			done: 'left out'
		},
		header_ragged: {
			found: 'Header with more or fewer names than the rows have cells',
			done: 'check that names and columns match'
		},
		header_duplicate: { found: 'Headers that occur twice', done: 'kept apart by their place' },
		header_empty: { found: 'Columns without a header', done: 'named by their place' },
		customer_missing: { found: 'Rows without a customer', done: 'counted as unattributed' },
		date_missing: {
			found: 'Rows without a date',
			done: 'kept: the whole data counts them, no shorter window does'
		},
		amount_missing: { found: 'Lines without an amount', done: 'counted as nothing' },
		time_dropped: { found: 'Times of day', done: 'dropped, the date kept' },
		date_far: {
			found: 'Dates far off the rest of their column',
			done: 'read as written; look whether they are meant'
		},
		date_placeholder: {
			found: 'Dates that stand for none (1900-01-01, 1970-01-01)',
			done: 'read as written: the whole data counts them, hardly a shorter window'
		},
		date_order_mixed: {
			found: 'Dates with day and month the other way round than the rest',
			done: 'read in the only way they can be; the others may be swapped'
		},
		score_worded: {
			found: 'Scores given in words or stars',
			done: 'read on a scale of 1 to 5: “satisfied” is 4, “very satisfied” 5'
		},
		units_mixed: {
			found: 'Numbers that count something else than the rest (3 boxes, 5 pieces)',
			done: 'read as plain numbers; their sum mixes units, bring them to one and import again'
		},
		zeros_padded: {
			found: 'Amounts filled up with zeros (0000000100)',
			done: 'read as numbers (100), as the header says that they are amounts'
		},
		id_rounded: {
			found: 'Long numbers that end in zeros: a spreadsheet keeps 15 digits',
			done: 'kept as written; different ones may have become the same, export again'
		},
		id_float: { found: 'Keys written as decimals (17850.0)', done: 'read without the .0' },
		id_zeros: {
			found: 'Keys with and without leading zeros (00123 and 123)',
			done: 'kept apart; check whether they are the same'
		},
		id_broken: {
			found: 'Numbers a spreadsheet has rounded (1.23E+17)',
			done: 'kept as written; export again if you can'
		},
		characters_replaced: {
			found: 'Characters the encoding does not have',
			done: 'replaced by �; try another encoding'
		}
	},
	failures,
	columns: {
		key: 'Customer',
		name: 'Name',
		tier: 'Tier',
		movedBy: 'Moved by',
		confidence: 'Tier confidence',
		class: 'Profit class',
		growth: 'Growth',
		discount: 'Discount',
		discountRate: 'Discount rate',
		fees: 'Channel fees',
		capitalCharge: 'Capital charge',
		avoidableCost: 'Avoidable cost',
		breakEvenDay: 'Broken even on',
		outstanding: 'Outstanding',
		overdue: 'Overdue',
		overdueDays: 'Days overdue',
		daysOutstanding: 'Days sales outstanding',
		revenue: 'Revenue',
		grossProfit: 'Gross profit',
		costToServe: 'Cost to serve',
		profit: 'Profit',
		profitRate: 'Profit rate',
		orders: 'Orders',
		firstOrder: 'First order',
		lastOrder: 'Last order',
		recency: 'Days since last order',
		interval: 'Days between orders',
		averageOrder: 'Average order',
		largestOrderShare: 'Largest order’s share',
		satisfaction: 'Satisfaction',
		recommend: 'Would recommend',
		complaints: 'Complaints',
		region: 'Region',
		channel: 'Channel',
		salesperson: 'Salesperson',
		level: 'Current level'
	},
	tiers: {
		key: 'Key',
		important: 'Important',
		general: 'General',
		maintain: 'Maintain',
		invalid: 'Invalid'
	},
	parameters: {
		measure: 'Measure',
		measures: { profit: 'Profit', grossProfit: 'Gross profit', revenue: 'Revenue' },
		asOf: 'As-of date',
		asOfLatest: 'Latest order',
		window: 'Window',
		windowWhole: 'All the data',
		windowMonths: monthsOf,
		assumedMargin: 'Assumed gross margin',
		assumedMarginHint:
			'Taken where no cost or profit column is known. Every chart then says “assumed”.',
		costToServe: 'Cost to serve',
		costPerOrder: 'Cost per order',
		costPerOrderHint: 'Charged for every order, for taking, picking and billing it.',
		hourlyRate: 'Cost of an hour of service',
		hourlyRateHint: 'Charged for service lines that tell hours and no cost.',
		costOfCapital: 'Cost of capital a year',
		costOfCapitalHint: 'Charged on invoices for the days until they are paid.',
		tierMethod: 'Tiers by',
		measureShares: {
			profit: 'Cumulative share of profit',
			grossProfit: 'Cumulative share of gross profit',
			revenue: 'Cumulative share of revenue'
		},
		tierMethods: {
			customerShare: 'Share of customers',
			thresholds: 'Thresholds'
		},
		cutOffs: 'Cut-offs',
		customerShares: 'Shares of customers',
		thresholds: 'Thresholds',
		qualifiers: 'Qualifiers',
		qualifierNames: {
			oneOff: 'One-off buyers (at most 2 orders, or one of at least 60%) at most general',
			defection: 'Satisfaction below the defection line at most important',
			overdue: 'Overdue above 10% of revenue at most important'
		},
		qualifierNeeds: {
			oneOff: 'Needs orders.',
			defection: 'Needs a satisfaction survey that shows a zone of indifference.',
			overdue: 'Needs a receivables file.'
		},
		satisfaction: 'Score of a customer',
		satisfactions: { latest: 'Latest answer', mean: 'Mean of the answers' },
		loyalty: 'Loyalty',
		loyalties: { repurchase: 'Bought again', active: 'Still active' },
		loyaltyDays: 'Within days',
		loyaltyDaysAuto: 'Twice the median interval',
		satisfiedLine: 'Satisfied from',
		satisfiedLineAuto: 'Four fifths of the scale',
		seed: 'Seed of the resampling'
	}
};

export type Catalogue = Shape<typeof en>;
