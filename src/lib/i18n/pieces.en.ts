/** What is said of files that belong together, and of one that takes another's place; in English. */
import { plural } from '#lib/core/format.ts';

const customersOf = (count: string): string => `${count} ${plural(count, 'customer', 'customers')}`;

export const pieces = {
	/** A file that lacks something gets it from another. */
	taken: (columns: string, file: string, key: string) =>
		`${columns} taken over from “${file}”, by “${key}”.`,
	ordersWithout: (count: string, file: string) =>
		`${count} ${plural(count, 'order', 'orders')} of “${file}” ${plural(count, 'has', 'have')} no lines here, so nothing of ${plural(count, 'it', 'them')} is counted.`,
	givenTo: (files: string) =>
		`Its columns go into ${files}. By itself it has no amounts, so it is not stored a second time.`,
	sameOrders: (file: string) =>
		`It holds the amounts of the same orders as “${file}”. It is left out, so that nothing is counted twice.`,
	/** Of a file left out and the one that counts in its place. */
	bothSums: (here: string, file: string, there: string) =>
		`Revenue comes to ${here} here and to ${there} in “${file}”.`,
	unrelated:
		'No column of this file is known as a customer, an order, an amount or an answer. It is left out; take it back in and say what its columns mean if it belongs here.',
	replace: (file: string) => `Replace “${file}” with a newer file`,
	replaceTitle: (file: string) => `A newer “${file}”`,
	replaceGo: 'Replace',
	namesake: (file: string) => `The notebook already holds “${file}”. Replace it?`,
	/** Rows of it that stand in a stored file of another name. */
	known: (rows: string, of: string, file: string) =>
		`${rows} of its ${of} rows stand in “${file}” already. Which are to count?`,
	/** Rows of it that stand in several, most of them in `file`. */
	knownInSeveral: (rows: string, of: string, file: string) =>
		`${rows} of its ${of} rows stand in “${file}” and other stored files already. Which are to count?`,
	namesakeHint: 'Rows that stand in both would count twice.',
	takePlace: 'Replace it with this file',
	besides: 'Keep both and add them up',
	onlyNew: 'Add only its new rows',
	leaveOut: 'Leave this file out',
	replaces: 'replaces the stored one',
	replaced: (file: string) => `“${file}” replaced`,
	changes: 'What changes',
	changesNote: 'Mapping, notebook and settings stay. Undo brings the stored file back.',
	/** Of the rows of a file those that are stored already, and the others. */
	adds: 'What is added',
	inFile: 'In the file',
	already: 'Stored already',
	fresh: 'New',
	addsNote:
		'A row is stored already where all its columns are the same; one that was changed since is new. Undo takes the new rows out again.',
	addsNothing: 'Every row of this file is stored already.',
	comparing: 'Comparing with what is stored',
	stored: 'Stored',
	newer: 'Newer file',
	change: 'Change',
	rows: 'Rows',
	customers: 'Customers',
	moves: (added: string, gone: string) =>
		`${customersOf(added)} new, ${gone === '0' ? 'all the others are still in the file' : `${gone} no longer in it`}.`,
	same: 'Both hold the same number of rows and customers, and the same money.',
	otherKind: (kind: string) => `What is stored is ${kind}. Choose the same kind to compare.`
};
