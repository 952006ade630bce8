/** What is said about keeping: which window writes, what this browser stores, backups. */
import { plural } from '#lib/core/format.ts';

const filesOf = (count: number): string => `${count} ${plural(count, 'file', 'files')}`;
const notebooksOf = (count: number): string => `${count} ${plural(count, 'notebook', 'notebooks')}`;

export const keeping = {
	late: 'Not saved yet: the browser is still writing',
	stepsLost: 'There was no room for the steps back: they last until this window is closed.',
	readOnly: 'Read only',
	refused: 'Not changed: another window writes this notebook.',
	reading: 'Another window writes this notebook. Here you see what it writes.',
	blind: (why: string) =>
		`Nothing can be changed here, as what is stored can’t be followed any more. ${why}`,
	load: 'Load the page again',
	takeOver: 'Write here instead',
	takingOver: 'Taking over',
	gone: 'This notebook was deleted. What you see is what was left of it here.',
	restore: 'Bring it back',
	lost: (count: number) =>
		`${filesOf(count)} of this notebook ${count === 1 ? 'was' : 'were'} deleted.`,
	restoreLost: (count: number) => (count === 1 ? 'Bring it back' : 'Bring them back'),
	notThere: 'It can no longer be brought back: it was deleted on an earlier day.',
	backup: 'Back up to a file',
	backedUp: (file: string) => `Written to “${file}” in your downloads`,
	openFile: 'Open a notebook file',
	opening: 'Opening the notebook file',
	packing: 'Writing the backup',
	opened: (count: number) => `${notebooksOf(count)} taken in from the file`,
	alreadyHere: 'It is here already, exactly as in the file',
	twins: {
		title: 'This notebook is here already',
		one: (title: string, here: string, inFile: string) =>
			`“${title}”: changed here ${here}, in the file ${inFile}.`,
		hint: 'Replacing it takes what is in the file instead; what was changed here since is gone then, and so are the steps back.',
		replace: 'Replace it',
		both: 'Keep both',
		neither: 'Cancel'
	},
	storage: {
		open: 'Storage',
		title: 'What this browser keeps',
		lead: 'All of it lies in this browser on this machine, nowhere else.',
		total: 'Kept',
		free: (free: string) => `${free} free`,
		unknown: 'The browser does not tell how much room there is.',
		lasting: 'Protection',
		lasts: 'The browser has promised not to clear it when it runs short of room.',
		mayGo: 'The browser may clear it when it runs short of room.',
		ask: 'Ask it to keep everything',
		asked:
			'The browser did not agree. It often does once you have installed Tierbook or visited a few times.',
		backup: 'Last backup',
		never: 'never',
		all: 'Back up everything',
		allHint: 'One file with all notebooks and their data, for another browser or a bad day.',
		notebooks: 'Notebooks',
		datasets: 'Files read',
		none: 'Nothing is kept yet.',
		rows: (rows: string) => `${rows} ${plural(rows, 'row', 'rows')}`,
		read: (day: string) => `read ${day}`,
		usedBy: (count: number) => (count === 0 ? 'in no notebook' : `in ${notebooksOf(count)}`),
		backedUp: (day: string) => `backed up ${day}`,
		notBackedUp: 'no backup',
		save: (title: string) => `Back up “${title}”`,
		remove: (title: string) => `Delete “${title}”`,
		removed: (title: string) => `“${title}” deleted`,
		fingerprint: 'Fingerprint',
		fingerprintHint: 'Two files with this fingerprint hold exactly the same data.'
	},
	cleared: {
		title: 'The browser has removed your notebooks',
		text: 'Notebooks were kept here, and now nothing is: the browser clears what sites keep when it runs short of room, or after a long time without a visit.',
		todo: 'If you have a backup, open it.',
		understood: 'Go on without them'
	},
	insecure: {
		title: 'What is off here',
		text: 'This address is not a secure one (https), and browsers switch some things off on such addresses. Everything else works.',
		list: [
			'Starting without a connection, and installing',
			'Protecting what is kept from being cleared',
			'Copying pictures to the clipboard'
		]
	},
	offline: {
		ready: 'Ready to start without a connection',
		notReady: 'Not yet ready to start without a connection',
		waiting: 'A newer version is here. It starts when all windows of Tierbook have been closed.',
		title: 'Without a connection'
	}
};
