import type { Role } from '#lib/core/kinds.ts';
import { fact, type FailureTexts } from './failure-text.ts';
import { roles } from './roles.en.ts';

const NOTHING_STORED = 'Nothing of it was stored. What you had stored before is unchanged.';
const STORED_UNCHANGED = 'What is stored in this browser is unchanged.';
const FILE_UNTOUCHED = 'The file itself is untouched, and so is everything stored here.';

export const failures: FailureTexts = {
	'import.empty': () => ({
		happened: 'The file is empty.',
		safe: STORED_UNCHANGED,
		todo: 'Export it again and check that it holds rows.'
	}),
	'import.binary': () => ({
		happened: 'This is not a text file.',
		safe: FILE_UNTOUCHED,
		todo: 'If it is an archive (.rar, .7z), unpack it first. Otherwise save the table as CSV or .xlsx. Then drop that file.'
	}),
	'import.spreadsheet': () => ({
		happened: 'This is a spreadsheet in an old format that is not read here.',
		safe: FILE_UNTOUCHED,
		todo: 'Open it in the spreadsheet program, save it as .xlsx or as CSV UTF-8, and drop that file. Or copy the cells and paste them here.'
	}),
	'import.locked': () => ({
		happened: 'The file is locked with a password.',
		safe: FILE_UNTOUCHED,
		todo: 'Open it with the password, save it without one, and drop that file.'
	}),
	'import.damaged': () => ({
		happened: 'The file is incomplete or damaged: what is packed in it does not come out whole.',
		safe: NOTHING_STORED,
		todo: 'Download or export it again. If it opens in another program, save it there and drop that file.'
	}),
	'import.compression': (facts) => ({
		happened: `The file is packed in a way that is not read here${fact(facts, 'method') === '' ? '' : ` (${fact(facts, 'method')})`}.`,
		safe: FILE_UNTOUCHED,
		todo: 'Pack it as an ordinary zip or gzip, or as Parquet with Snappy, or drop the table unpacked.'
	}),
	'import.expands': () => ({
		happened: 'The file unpacks to hundreds of times its size, which no table does.',
		safe: NOTHING_STORED,
		todo: 'If you trust it, unpack it yourself and drop the table that is in it.'
	}),
	'import.no_table': () => ({
		happened: 'There is no table in the file.',
		safe: FILE_UNTOUCHED,
		todo: 'Choose a CSV, Excel, Parquet or Arrow file, or a zip or gzip archive with one in it.'
	}),
	'import.one_column': () => ({
		happened: 'The file has a single column only.',
		safe: NOTHING_STORED,
		todo: 'If its cells hold several values, save it with commas, semicolons or tabs between them; else export more columns.'
	}),
	'import.no_header': () => ({
		happened: 'No row of headers was found.',
		safe: NOTHING_STORED,
		todo: 'Add a first row that names the columns, and drop the file again.'
	}),
	'import.no_rows': () => ({
		happened: 'There is a header, but no row below it.',
		safe: NOTHING_STORED,
		todo: 'Check the period or filter of the export.'
	}),
	'import.nothing_new': (facts) => ({
		happened: `Every row of ${quoted(fact(facts, 'file')) || 'this file '}is stored already or stands in another file here, so nothing would be added.`,
		safe: STORED_UNCHANGED,
		todo: 'Leave the file out, or choose to replace what is stored.'
	}),
	'import.role_missing': (facts) => ({
		happened: `No column is chosen for: ${roleNames(fact(facts, 'roles') || fact(facts, 'role'))}.`,
		safe: NOTHING_STORED,
		todo: 'Choose it over the column that holds it, or leave this file out.'
	}),
	'import.no_numbers': (facts) => ({
		happened: `The column ${quoted(fact(facts, 'column'))}holds no amounts that can be read.`,
		safe: NOTHING_STORED,
		todo: 'Choose another column for the money, or correct its type.'
	}),
	'import.no_dates': (facts) => ({
		happened: `The column ${quoted(fact(facts, 'column'))}holds no dates that can be read.`,
		safe: NOTHING_STORED,
		todo: 'Choose another column for the date, or correct the order of day and month.'
	}),
	'import.two_currencies': (facts) => ({
		happened: `Different currencies stand side by side: ${fact(facts, 'signs') || fact(facts, 'currencies') || 'see the amounts'}.`,
		safe: 'Nothing was added up, because such a sum would mean nothing.',
		todo: 'Export each currency into its own file and make a notebook of each.'
	}),
	'import.too_large': () => ({
		happened: 'The file is larger than this browser can hold.',
		safe: NOTHING_STORED,
		todo: 'Export a shorter period, or fewer columns.'
	}),
	'import.too_many_columns': () => ({
		happened: 'The file has more columns than can be read.',
		safe: NOTHING_STORED,
		todo: 'Export only the columns that matter, or choose another delimiter.'
	}),
	'import.too_many_distinct': (facts) => ({
		happened: `The column ${quoted(fact(facts, 'column'))}holds too many different texts.`,
		safe: NOTHING_STORED,
		todo: 'Set that column to “Not imported”, or export a shorter period.'
	}),
	'import.unreadable': () => ({
		happened: 'The file could not be read to its end.',
		safe: FILE_UNTOUCHED,
		todo: 'Check that it has not been moved or changed since you chose it, and choose it again.'
	}),
	'import.encoding': () => ({
		happened: 'The file does not fit any encoding known here.',
		safe: NOTHING_STORED,
		todo: 'Choose the encoding by hand, or export the file as UTF-8.'
	}),
	'import.cancelled': () => ({
		happened: 'Cancelled.',
		safe: 'Nothing of it was kept.',
		todo: 'Start again whenever you like.'
	}),
	'money.overflow': () => ({
		happened: 'A total became too large to be exact to the last cent.',
		safe: 'No rounded figure was shown in its place. ' + STORED_UNCHANGED,
		todo: 'Check the amounts for a wrong unit, or use a shorter period.'
	}),
	'store.quota': () => ({
		happened: 'This browser has no room left for the data.',
		safe: NOTHING_STORED,
		todo: 'Delete a notebook you no longer need, or free space on the disk, and try again.'
	}),
	'store.blocked': () => ({
		happened: 'Another window keeps the store of this browser busy.',
		safe: STORED_UNCHANGED,
		todo: 'Close the other windows of Tierbook and try again.'
	}),
	'store.unavailable': () => ({
		happened: 'This browser does not let the page store anything.',
		safe: 'Nothing was lost: nothing had been stored.',
		todo: 'Leave private browsing, or allow this site to store data, and load the page again.'
	}),
	'store.damaged': () => ({
		happened: 'A stored part of the data is damaged.',
		safe: 'No figure was computed from it. Other notebooks are unchanged.',
		todo: 'Take it out of the notebook, in the outline under Data, and import the file again.'
	}),
	'store.newer': () => ({
		happened: 'The data here was stored by a newer version of Tierbook.',
		safe: 'It was not touched.',
		todo: 'Close all windows of Tierbook and load the newest version.'
	}),
	'store.missing': () => ({
		happened: 'The data of this notebook is no longer in this browser.',
		safe: 'The notebook itself, its settings and texts, is still here.',
		todo: 'Take it out of the notebook, in the outline under Data, and import the file again.'
	}),
	'notebook.no_orders': () => ({
		happened:
			'This notebook has no file of orders, and no file of customers that tells revenue or profit, so there is nothing to reckon with.',
		safe: 'Its other files and its settings are kept.',
		todo: 'Add a file of orders, or of customers with their revenue, or undo what took it out.'
	}),
	'notebook.no_customers': () => ({
		happened: 'There is no customer to count.',
		safe: STORED_UNCHANGED,
		todo: 'Choose a longer window, or check which column was read as customer.'
	}),
	'notebook.missing': () => ({
		happened: 'There is no such notebook in this browser.',
		safe: 'All others are unchanged.',
		todo: 'Choose one on the front page. Notebooks stay in the browser they were made in.'
	}),
	'notebook.newer': () => ({
		happened: 'This notebook was made by a newer version of Tierbook.',
		safe: 'It was not touched.',
		todo: 'Load the newest version and open it again.'
	}),
	'notebook.damaged': () => ({
		happened: 'This notebook can’t be read.',
		safe: 'It was left as it is. The data it stands on is unchanged.',
		todo: 'Make a new notebook from the same files.'
	}),
	'notebook.taken': () => ({
		happened: 'Another window writes this notebook now.',
		safe: 'What you changed last here was not written; the other window holds all that was saved before.',
		todo: 'Take over in this window to go on here.'
	}),
	'notebook.no_file': () => ({
		happened: 'This is no notebook file.',
		safe: 'Nothing was read from it. What is stored in this browser is unchanged.',
		todo: 'Choose a file that ends in .tierbook.'
	}),
	'notebook.file_damaged': () => ({
		happened: 'This notebook file is incomplete, or not what it says it is.',
		safe: NOTHING_STORED,
		todo: 'Ask for the file again, or take an earlier backup.'
	}),
	'notebook.file_newer': () => ({
		happened: 'This notebook file was written by a newer version of Tierbook.',
		safe: NOTHING_STORED,
		todo: 'Load the newest version and open the file again.'
	}),
	'notebook.file_large': () => ({
		happened: 'There is too much data for one file.',
		safe: 'Everything is still stored in this browser.',
		todo: 'Back up the notebooks one by one, or without their data.'
	}),
	'snapshot.none': () => ({
		happened: 'There is no evidence in this file, so that it can’t be opened as a snapshot.',
		safe: STORED_UNCHANGED,
		todo: 'Ask for the evidence file (.html), or for a picture exported with evidence. A picture that was edited or sent through a chat may have lost it. Your own data belong on the front page.'
	}),
	'snapshot.report': () => ({
		happened: 'This is a report. It holds no evidence, so that it can’t be opened as a snapshot.',
		safe: STORED_UNCHANGED,
		todo: 'Read it in the browser, or ask for “Evidence of the notebook”: the same report, which can be opened here and compared.'
	}),
	'snapshot.empty': () => ({
		happened: 'There is nothing in this file.',
		safe: STORED_UNCHANGED,
		todo: 'It was probably not saved or sent to its end. Ask for it once more.'
	}),
	'snapshot.zip': () => ({
		happened: 'This is an archive of several files.',
		safe: 'It was not opened. ' + STORED_UNCHANGED,
		todo: 'Unpack it, then open the evidence (.html) or a picture from it.'
	}),
	'snapshot.notebook': () => ({
		happened: 'This is a notebook with its data, not a snapshot.',
		safe: 'It was not opened. ' + STORED_UNCHANGED,
		todo: 'Drop it on the front page, which adds it to your notebooks.'
	}),
	'snapshot.cut_off': () => ({
		happened: 'This snapshot stops before its end: a part of the file is missing.',
		safe: 'Nothing of it is shown. ' + STORED_UNCHANGED,
		todo: 'Download or copy it once more; if it stays so, ask for it again.'
	}),
	'snapshot.damaged': () => ({
		happened: 'The evidence in this file can’t be read: its text is broken in the middle.',
		safe: 'Nothing of it is shown. ' + STORED_UNCHANGED,
		todo: 'Ask for the file once more, as it came out of Tierbook.'
	}),
	'snapshot.altered': () => ({
		happened: 'This snapshot was changed after it was written: its figures do not go together.',
		safe: 'Nothing of it is shown, as it can’t be trusted. ' + STORED_UNCHANGED,
		todo: 'Ask whoever made it for the file as it came out of Tierbook.'
	}),
	'snapshot.shown_differs': (facts) => ({
		happened: `This file does not show what its own data say: it was changed after it was written. First difference: “${fact(facts, 'shown')}” stands where “${fact(facts, 'written')}” was written.`,
		safe: 'What you see here is drawn from its data alone. ' + STORED_UNCHANGED,
		todo: 'Do not trust what the file itself shows. Hold the data against your own below, or ask whoever made it for the file as it came out of Tierbook.'
	}),
	'snapshot.later': (facts) => ({
		happened: `This snapshot is dated ${fact(facts, 'day')}, a day that has not come by the clock of this device.`,
		safe: 'Nothing of it is shown. ' + STORED_UNCHANGED,
		todo: 'Look whether date and time of this device are right, then open it again. If they are, the file was changed.'
	}),
	'snapshot.unknown_analysis': (facts) => ({
		happened: `This snapshot holds a chart that this version does not know: ${fact(facts, 'analysis')}.`,
		safe: 'Nothing of it is shown. ' + STORED_UNCHANGED,
		todo: 'Load the newest version of Tierbook and open it again. If that does not know the chart either, the file was changed.'
	}),
	'snapshot.newer': () => ({
		happened: 'This file was written by a newer version of Tierbook.',
		safe: 'It was not touched. ' + STORED_UNCHANGED,
		todo: 'Load the newest version and open it again.'
	}),
	'snapshot.too_large': () => ({
		happened: 'This file is larger than any evidence file.',
		safe: 'It was not opened. ' + STORED_UNCHANGED,
		todo: 'Check that it is the file you meant.'
	}),
	'snapshot.rest': (facts) => ({
		happened: `Taken off the figures of all customers, these would tell of fewer than ${fact(facts, 'k')} customers, or of one who outweighs the others.`,
		safe: 'Nothing left the page.',
		todo: 'Share a part that leaves out more customers, or the chart of all of them.'
	}),
	'snapshot.stretch': (facts) => ({
		happened: `A stretch of customers leaves only by the measure in force, with nothing else picked, in fixed steps of at least ${fact(facts, 'k')} customers: this one could, beside another file, tell of fewer.`,
		safe: 'Nothing left the page.',
		todo:
			facts['to'] === undefined
				? 'Share the chart of all customers, or pick a tier, a class or another stretch alone.'
				: `Pick those on places ${fact(facts, 'from')}–${fact(facts, 'to')}% by rank instead: they may leave. Or share the chart of all customers.`
	}),
	'snapshot.few': (facts) => ({
		happened: `There are fewer than ${fact(facts, 'k')} customers behind these figures, or one of them outweighs all others.`,
		safe: 'Nothing left the page.',
		todo: 'Share a longer window or more customers, or allow smaller groups.'
	}),
	'worker.lost': () => ({
		happened: 'The part of the page that computes has stopped.',
		safe: STORED_UNCHANGED,
		todo: 'Try again. If it happens once more, close other windows to free memory.'
	}),
	'worker.unknown': () => ({
		happened: 'Something unforeseen stopped the work.',
		safe: STORED_UNCHANGED,
		todo: 'Try again, or load the page again.'
	}),
	'export.clipboard': () => ({
		happened: 'The browser did not allow copying.',
		safe: 'Nothing left the page.',
		todo: 'Save it as a file instead.'
	}),
	'export.image': () => ({
		happened: 'The picture could not be drawn.',
		safe: STORED_UNCHANGED,
		todo: 'Save it as SVG instead, or make the window smaller.'
	})
};

function roleNames(list: string): string {
	return list
		.split(', ')
		.map((role) => (role in roles ? roles[role as Role] : role))
		.join(', ');
}

function quoted(name: string): string {
	return name === '' ? '' : `“${name}” `;
}
