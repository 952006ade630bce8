/** What the import sheet says, in English. */
import { plural } from '#lib/core/format.ts';

const rowsOf = (rows: string): string => `${rows} ${plural(rows, 'row', 'rows')}`;
const filesOf = (files: string): string => `${files} ${plural(files, 'file', 'files')}`;

export const sheet = {
	titleOf: (files: string) => `Read ${filesOf(files)}`,
	fileCount: filesOf,
	files: 'Files',
	file: 'File',
	kind: 'Read as',
	part: 'Sheet',
	encoding: 'Encoding',
	sample: 'Lines that the encoding matters for',
	otherEncodings: 'Looks wrong?',
	whichEncoding: 'The same line in each encoding: choose the one that reads right.',
	replaced: (count: string) => `${count} unreadable`,
	delimiter: 'Delimiter',
	delimiters: {
		comma: 'Comma ,',
		semicolon: 'Semicolon ;',
		tab: 'Tab',
		pipe: 'Bar |',
		blanks: 'Runs of blanks',
		wideComma: 'Full-width comma ，',
		wideSemicolon: 'Full-width semicolon ；',
		fixed: 'None: fixed widths'
	},
	headerRow: 'Header',
	headerLine: (line: number) => `Line ${line}`,
	headerLines: (from: number, to: number) => `Lines ${from}–${to}`,
	headerGroups: { one: 'One line', several: 'Several lines' },
	noHeader: 'None',
	skipped: 'Skipped',
	preamble: (lines: string) => `${lines} ${plural(lines, 'line', 'lines')} above`,
	more: 'More',
	none: 'None',
	quote: 'Quotation mark',
	quotes: { double: 'Double "', single: "Single '" },
	escape: 'A quotation mark inside',
	escapes: { doubled: 'Is doubled ""', backslash: 'Follows a backslash \\"' },
	comment: 'Notes begin with',
	until: 'Last line of the table',
	untilEnd: 'End of the file',
	otherDelimiter: 'Another delimiter',
	widths: 'Columns begin at character',
	otherTable: (from: string, to: string, columns: string) =>
		`Another table in this file: lines ${from}–${to}, ${columns} ${plural(columns, 'column', 'columns')}`,
	takeTable: 'Read this one instead',
	otherSheets: 'Further sheets of the workbook',
	otherSheet: 'Another sheet in this workbook:',
	sheetRows: (rows: string) => `${rowsOf(rows)} with its header`,
	readToo: 'Read it as well',
	moreSheets: (count: string) => `${count} more ${plural(count, 'sheet', 'sheets')}`,
	size: 'Size',
	rows: 'Rows',
	currency: 'Currency',
	waiting: 'Waiting its turn',
	reading: (done: string, total: string, rows: string) => `${done} of ${total} · ${rowsOf(rows)}`,
	timeLeft: (seconds: number) =>
		seconds < 60 ? `about ${seconds} s left` : `about ${Math.round(seconds / 60)} min left`,
	judging: 'Judging the columns',
	readDone: (rows: string) => `Read to the end: ${rowsOf(rows)}`,
	storing: 'Storing in this browser',
	column: (place: number) => `Column ${place}`,
	moreColumns: (count: string) => `${count} more ${plural(count, 'column', 'columns')}`,
	role: (header: string) => `Meaning of the column “${header}”`,
	type: (header: string) => `Type of the column “${header}”`,
	unit: (header: string) => `Unit of the column “${header}”`,
	decimal: (header: string) => `Decimal sign of the column “${header}”`,
	notImported: 'Not imported',
	group: { required: 'Needed', optional: 'Useful' },
	types: { text: 'Text', money: 'Money', number: 'Number', date: 'Date', boolean: 'Yes / no' },
	natures: {
		integer: 'Whole number',
		decimal: 'Decimal',
		money: 'Money',
		percent: 'Percentage',
		date: 'Date',
		datetime: 'Date and time',
		boolean: 'Yes or no',
		identifier: 'Identifier',
		category: 'Category',
		text: 'Text',
		empty: 'Empty'
	},
	dateOrders: { ymd: 'Year-month-day', dmy: 'Day-month-year', mdy: 'Month-day-year' },
	serials: { 1900: 'Day 1 is in 1900', 1904: 'Day 0 is in 1904' },
	epoch: (column: string) => `Where the day numbers of ${column} begin`,
	factors: {
		one: 'units',
		thousand: 'thousands',
		tenThousand: 'ten thousands',
		million: 'millions',
		hundredMillion: 'hundred millions'
	},
	/** Of what is not money. */
	plainFactors: {
		one: 'units',
		thousand: 'thousands',
		tenThousand: 'ten thousands',
		million: 'millions',
		hundredMillion: 'hundred millions',
		percent: 'percent'
	},
	distinct: (count: string) => `${count} different`,
	sum: (sum: string) => `sum ${sum}`,
	unreadable: (count: string) => `${count} unreadable`,
	wouldFail: (name: string, count: string) => `${name} (${count} would not read)`,
	doubtful: 'Please check',
	ambiguousDates: 'Day and month could be swapped',
	missing: (roles: string, kind: string) =>
		`Still needed: ${roles}. Choose it over the column that holds it; if the file is something else than ${kind.toLowerCase()}, change “Read as”.`,
	revenueOr: 'Quantity and unit price together stand in for revenue.',
	ourGuess: 'our guess',
	sameSum: 'the same sum',
	questions: {
		/** Rows that a choice above leaves out of the sums. */
		leftOut: (rows: string) => `without the ${rowsOf(rows)} left out`,
		hintRows: (hint: string, rows: string) => `${hint} · ${rows}`,
		rival_amounts: {
			ask: 'Which column is the revenue?',
			hint: () => 'More than one could be it.',
			yes: 'Yes',
			no: 'No',
			rows: rowsOf
		},
		cancelled: {
			ask: 'Do cancelled orders count?',
			hint: (words: string) => `Rows marked ${words}`,
			yes: 'Count them',
			no: 'Leave them out',
			rows: rowsOf
		},
		direction: {
			ask: 'Does what was paid out count as revenue too?',
			hint: (words: string) => `Rows marked ${words}, beside those that came in`,
			yes: 'Yes: count every row',
			no: 'No: count only what came in',
			rows: rowsOf
		},
		returns: {
			ask: 'Do returns count as sales?',
			hint: (words: string) => `Rows marked ${words}, with positive amounts`,
			yes: 'Yes: add them',
			no: 'No: take them off',
			rows: rowsOf
		},
		entry_side: {
			ask: 'Which side of the ledger is revenue?',
			hint: (words: string) => `Entries marked ${words}`,
			counts: (side: string, other: string) => `${side} counts, ${other} is taken off`,
			alone: (side: string, other: string) => `Only ${side} counts, ${other} is left out`,
			both: 'Both: add every entry',
			rows: rowsOf
		},
		repeated_amount: {
			ask: 'Does each line repeat the amount of its order?',
			hint: (words: string) => `“${words}” is the same on all lines of an order`,
			yes: 'Yes: count it once an order',
			no: 'No: each line has its own amount',
			rows: rowsOf
		},
		refunds: {
			ask: 'Has the revenue been reduced by refunds already?',
			hint: (words: string) => `“${words}” stands in a column of its own`,
			yes: 'Yes: take it as it is',
			no: 'No: take the refunds off',
			rows: rowsOf
		},
		shared_orders: {
			ask: 'Some orders stand in several files. Which file counts?',
			hint: (files: string, orders: string) =>
				`${orders} ${plural(orders, 'order stands', 'orders stand')} in more than one of ${files}`,
			last: 'The last that has the order',
			first: 'The first that has the order',
			both: 'Each of them: what stands twice counts twice',
			rows: rowsOf
		},
		fill_down: {
			ask: 'Do blank cells mean the same as the row above?',
			hint: (words: string) => `“${words}” stands only on the first line of an order`,
			yes: 'Yes: fill them in',
			no: 'No: leave them blank',
			rows: rowsOf
		},
		decimal: {
			ask: (header: string) => `What is the point or comma in “${header}”?`,
			hint: (cells: string) => `Both readings fit every cell. In the file: ${cells}`,
			reads: (written: string, value: string) => `${written} is ${value}`
		},
		dateOrder: {
			ask: (header: string) => `Day or month first in “${header}”?`,
			hint: (dates: string) => `Both fit every date. In the file: ${dates}`
		}
	},
	toAnswer: (count: string) =>
		`${count} ${plural(count, 'question', 'questions')} for you, answered by our guess`,
	problems: 'What was found',
	notes: 'To know, and in order:',
	noProblems: 'Nothing out of order was found.',
	/** `setAside` is null where every row counts. */
	found: (kinds: number, setAside: string | null) =>
		`Found: ${kinds} ${plural(kinds, 'kind of problem', 'kinds of problems')}${setAside === null ? '' : `, ${rowsOf(setAside)} set aside`}`,
	/** Followed by what became of the others. */
	account: (present: string, read: string) => `${rowsOf(present)} in the file = ${read} read`,
	accountAside: (count: string) => ` + ${count} set aside`,
	accountLeft: (count: string) => ` + ${count} left out as you wish`,
	saveAside: 'Save those set aside',
	asideFile: (name: string) => `${name} set aside`,
	asideColumns: { line: 'Line', why: 'Why' },
	/** Of rows whose numbers of orders or customers a spreadsheet rounded. */
	sharedIds: (rows: string, ids: string) =>
		`${rowsOf(rows)} ${plural(rows, 'has', 'share')} ${ids} ${plural(ids, 'number', 'different numbers')}`,
	/** What rows without a day hold. */
	held: (money: string) => `${money} in all`,
	/** The same of rows whose day does not read. */
	outside: (money: string) => `${money} in them counts in the whole data alone`,
	total: (line: string, column: string, stated: string, found: string) =>
		`Total on line ${line}, “${column}”: ${stated}; the rows come to ${found}`,
	/** Of a total where not all of its rows count, or not as they are written. */
	totalCounted: (counted: string) => `, of which ${counted} counts`,
	totalAgrees: 'They agree',
	totalAgreesCounted: 'It agrees with what counts',
	/** Quantity × unit price beside the amount of the same rows. */
	prices: (quantity: string, price: string, priced: string, column: string, amount: string) =>
		`“${quantity}” × “${price}” comes to ${priced}, “${column}” to ${amount}`,
	totalDiffers: (difference: string) => `They differ by ${difference}`,
	seeBelow: 'See below',
	toCheck: 'The columns still need your eye: see what is marked.',
	noNumbers: (column: string) =>
		`The column “${column}” holds no numbers that can be read. Choose another column, or correct its type.`,
	pasted: 'pasted',
	noTablePasted:
		'What was pasted is no table, and nothing was changed. Copy cells in rows and columns, with their header.',
	line: (line: string) => `line ${line}`,
	numbered: 'The columns go by their numbers: choose what each of them holds.',
	moreLines: (count: string) => `and ${count} more`,
	stays: 'The data stays in this browser',
	go: 'Import and see the result',
	goBlocked: 'Something marked above has to be settled first',
	/** Followed by the name of the file. */
	goBlockedIn: 'Something has to be settled first in',
	stillReading: 'Reading goes on',
	appended: (files: string) =>
		`${files} files with the same header are read as one. What you change applies to all of them.`,
	/** On a tab: a column that others of the kind have not. */
	further: (column: string, more: number) =>
		`has “${column}”${more > 0 ? ` and ${more} more` : ''}`,
	furtherHere: (columns: string) =>
		`These stand in a tab of their own because they have columns that the others have not: ${columns}.`,
	ofKind: (kind: string, files: string, rows: string, sum: string | null) =>
		`${kind}, ${filesOf(files)} in all tabs: ${rowsOf(rows)}${sum === null ? '' : `, ${sum}`}.`,
	moreFiles: (count: string) => `${count} more ${plural(count, 'file', 'files')}`,
	sumColumn: 'Sum',
	together: 'Together',
	twin: (file: string) => `Holds the same as “${file}”: leave one of them out`,
	leave: 'Leave out',
	skipFile: 'Leave this file out',
	takeBack: 'Take it back in',
	noneLeft: 'None of the files can be imported.',
	needsBase: 'A notebook needs one file of orders or customers. Add it here, too.',
	tabState: {
		reading: 'being read',
		ready: 'ready',
		blocked: 'needs a column',
		failed: 'could not be read',
		matching: 'matching files',
		lent: 'part of another file',
		left: 'left out',
		waiting: 'waiting'
	},
	scrollHint: 'Columns of the file; scroll sideways for more'
};
