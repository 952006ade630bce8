import { plural } from '#lib/core/format.ts';

const figuresOf = (count: string): string => `${count} ${plural(count, 'figure', 'figures')}`;
const groupsOf = (count: string): string => `${count} ${plural(count, 'cell', 'cells')}`;
const chartsOf = (count: string): string => `${count} ${plural(count, 'chart', 'charts')}`;
const allOf = (segment: string | null): string =>
	segment === null ? 'all customers' : `all of “${segment}”`;

export const screen = {
	actions: {
		copy: 'Copy image',
		share: 'Share',
		of: (action: string, what: string): string => `${action}: ${what}`,
		forms: {
			png: 'PNG (2×)',
			png3: 'PNG (3×)',
			svg: 'SVG',
			csv: 'CSV for people',
			csvPlain: 'CSV for machines',
			evidence: 'Evidence file (.html)',
			pngEvidence: 'PNG with evidence',
			svgEvidence: 'SVG with evidence',
			report: 'Report (.html)',
			zip: 'All charts (.zip)',
			notebook: 'Evidence of the notebook (.html)'
		},
		asked: (form: string) => `${form}…`,
		print: 'Print',
		/** Of a file without the notebook's title. */
		notebookName: 'Customer notebook',
		shareNotebook: 'Share the notebook',
		ofPicked: (whom: string) => `It shows those picked: ${whom}.`,
		ofEverybody: (whom: string, segment: string | null) =>
			`It shows ${allOf(segment)}, not “${whom}” alone.`,
		copied: 'Copied as an image',
		saved: (name: string) => `Saved as ${name}`,
		sentence: (text: string) => `${text}.`,
		notCopied: 'The browser did not allow copying. Save the picture as a file instead.',
		merged: (cells: string, k: number) =>
			`${groupsOf(cells)} merged or hidden in it: groups under ${k}.`,
		/** Why nothing of a notebook can be shared. */
		lacks: {
			data: 'There is nothing to share yet: this notebook has no data.',
			charts: 'There is no chart in this notebook to share.',
			whole:
				'Every chart here looks at a part of the customers. Share each by itself, from the chart.',
			figures: 'The charts are being computed. Try again when they stand there.'
		}
	},
	panel: {
		title: (form: string) => `What leaves: ${form}`,
		lead: 'This is all that the file holds. Nothing is written before you save.',
		preparing: 'Putting together what would leave',
		file: 'File',
		size: 'Size',
		rules: 'Fewest customers in a group',
		rulesHintNamed:
			'Groups of fewer customers are merged with others or left out, those named not counted. The customers named stand beside them one by one: this rule does not hold for them.',
		rulesHint:
			'Groups of fewer customers are merged with others or left out, and so is what could be got back by subtracting.',
		textsTick: 'Texts and headings of the notebook',
		textsOn: 'They stand in the file as they were written.',
		textsOff: 'They stay here: the file holds none of them.',
		titleTick: 'Title of the notebook',
		titleOn: (title: string) => `“${title}” stands in the file and in its name.`,
		titleOff: (title: string) => `“${title}” stays here: neither the file nor its name holds it.`,
		titleNone: 'The notebook has no title.',
		names: 'Names of customers',
		namesTick: 'With names of customers',
		namesTickOf: (count: string) => `With names of customers (${count})`,
		namesOff: 'Names and numbers of customers stay here: charts and tables speak of groups only.',
		namesListOff: 'Names and numbers stay here: everybody is called by the place in the list.',
		namesListOn: 'Customers stand in the file by name and number, each with figures of its own.',
		namesPart: 'Names go with a chart of everybody only.',
		whom: 'Whom it shows',
		everybody: (segment: string | null) => (segment === null ? 'Everybody' : `All of “${segment}”`),
		onlyPicked: (whom: string) => `Those picked: ${whom}`,
		rounded: (whom: string) =>
			`“${whom}” is picked on the page; a stretch leaves with its ends at fixed steps. `,
		pickedHint:
			'The file says by which rule they were picked, and can be verified by it. Who also gets a file of everybody, or of another pick, can subtract the one from the other.',
		wholeHint: (whom: string, segment: string | null) =>
			`“${whom}” is picked on the page. The file does not say so and shows ${allOf(segment)}.`,
		namesOn:
			'Customers stand in the file by name, each with figures of its own. Figures that would tell of few others once theirs are taken off are merged or left out, so that there are fewer than in a file without names. A file without names, sent beside this one, can undo that.',
		namesNever: 'Evidence tells of groups only: its figures never name anybody.',
		namesNobody: 'Nothing here tells of customers one by one.',
		named: (count: string) => `${count} in the file`,
		namedNone: 'none in the file',
		told: (count: string) => `${count} in your own words`,
		toldHint: 'What you wrote yourself names customers and leaves as it stands:',
		toldMore: (count: string) => `and ${count} more`,
		toldTick: (count: string) => `Customers in my own words may leave (${count})`,
		toldGo: 'Whoever gets the file reads them there.',
		toldStays: 'Nothing is saved before you tick this, or leave out what names them.',
		toldWaits: 'To save, let the customers in your own words leave, or leave those words out.',
		listForm: 'Customer list (.csv)',
		single: 'A row a customer, with its figures: no rule of small groups applies here.',
		more: (shown: string, all: string) =>
			`${shown} of ${all} lines are shown; the search looks through all.`,
		hiddenNone: 'No group had to be merged or hidden.',
		hidden: (cells: string, k: number, percent: string) =>
			`${groupsOf(cells)} merged or left out: a group under ${k} customers, one customer with more than ${percent} of the amount, or what would give such a one away.`,
		hiddenBy: (chart: string, cells: string) => `${chart}: ${groupsOf(cells)}`,
		leftOut: (charts: string) =>
			`Left out whole, as too few customers stand behind it or one outweighs all others: ${charts}.`,
		parts: (charts: string) =>
			`Left out, as a chart of a part of the customers could give away, beside the whole, those who are not in it: ${charts}. Each can be shared by itself, but who gets that file and one of all of them can subtract the one from the other.`,
		otherSettings: (charts: string) =>
			`Left out, as a chart with settings of its own groups customers otherwise and could give a few of them away beside the others: ${charts}. Each can be shared by itself, but who gets several files of the same data can subtract one from another.`,
		search: 'Is something in it?',
		searchHint: 'A name, a number, a file name: looked for in the very bytes to be written.',
		searchPlaceholder: 'Zhang San',
		notFound: (sought: string) => `“${sought}” is not in the file.`,
		found: (sought: string, times: string) =>
			`“${sought}” is in the file, ${times} ${plural(times, 'time', 'times')}.`,
		foundAt: (place: string) => `In ${place}`,
		places: {
			file: 'the file as text',
			shown: 'the text as it is read',
			evidence: 'the evidence inside',
			drawn: 'the words of the picture',
			name: 'the name of the file',
			entry: (name: string) => `${name} in the archive`
		},
		contents: 'In words and figures',
		picture: 'The picture',
		finding: 'Sentence',
		standing: 'What it stands on',
		method: 'Method and settings in force',
		figures: 'Figures',
		words: 'Words in the picture',
		allWords: 'All words of the file, in their order',
		rows: 'Rows of the file',
		every: 'Every field of the evidence',
		everyHint: 'As it stands in the file, read back from its bytes.',
		field: 'Field',
		value: 'Value',
		notIn:
			'Not in it: single customers, names of files or people, the time of day, and any address.',
		notInNamed: 'Not in it: names of files, the time of day, and any address.',
		ownTexts:
			'Texts and headings of the notebook are in it as they were written; all else holds what follows.',
		save: 'Save'
	},
	source: {
		heading: 'Where it comes from',
		made: 'Made on',
		by: 'With',
		data: 'Data',
		dataOf: (lines: string, customers: string) =>
			`${lines} ${plural(lines, 'row', 'rows')}, ${customers} active ${plural(customers, 'customer', 'customers')}`,
		partOf: (customers: string) =>
			`${customers} active ${plural(customers, 'customer', 'customers')}, a part of all, picked by its owner`,
		window: 'Window',
		measure: 'Measure',
		small: 'Small groups',
		smallOf: (k: number, percent: string) =>
			`under ${k} customers, or with one above ${percent}: merged or left out`,
		fingerprint: 'Fingerprint of the data',
		copyPrint: 'Copy the fingerprint',
		printCopied: 'Fingerprint copied',
		parts: 'Files behind it',
		part: (kind: string, rows: string) => `${kind}: ${rows} ${plural(rows, 'row', 'rows')}`
	},
	shared: {
		pageTitle: 'A shared snapshot · Tierbook',
		untitled: 'A shared snapshot',
		one: (chart: string) => `A shared chart: ${chart}`,
		showing: {
			same: 'What the file shows is, to the word, what its data say.',
			version:
				'Another version wrote this file: what it shows itself can’t be held against its data. Drawn here are its data alone.',
			picture:
				'What is seen in the picture can’t be held against its data. Drawn here are its data alone.',
			report:
				'What the report shows has words of its owner’s, and can’t be held against its data. Drawn here are its data alone.'
		},
		stranger: 'Made by someone else. Read only.',
		strangerText:
			'What stands here comes from the file alone, not from your data. Nothing of it is stored or mixed with your notebooks.',
		yours: (notebook: string) =>
			`The data it was made from is in this browser: notebook “${notebook}”.`,
		unsigned:
			'A file does not prove who made it. That its figures add up has been checked; whether they are right, only verifying can tell.',
		another: 'Open another',
		open: 'Open a snapshot',
		none: 'No snapshot is open',
		noneText:
			'Drop an evidence file here, or a PNG or SVG that was saved with evidence, or choose one. It is read in this window and goes nowhere.',
		opening: 'Reading the file',
		close: 'Close it',
		from: (name: string) => `From the file ${name}`,
		unknownChart: (id: string) => `A chart that this version does not know: ${id}`,
		unknownText: 'Its figures are in the file. Load the newest version to see it drawn.',
		brokenChart: 'This chart could not be drawn',
		brokenText: 'The others are not affected, and neither is what is stored here.',
		table: 'Figures',
		chart: 'Chart',
		merged: (cells: string, k: number) =>
			`${groupsOf(cells)} merged or left out by its owner, as ${plural(cells, 'it tells', 'they tell')} of fewer than ${k} customers.`,
		charts: chartsOf,
		dataAside: (files: number) =>
			`${files === 1 ? 'The snapshot' : 'The snapshots'} among the files ${files === 1 ? 'was' : 'were'} left aside. Drop ${files === 1 ? 'it' : 'them'} without other files to look inside.`,
		notSnapshot: (name: string) => `${name} holds data, not a snapshot. Drop it on the front page.`
	},
	compare: {
		heading: 'Compare',
		lead: 'Put it beside another snapshot of the same analysis, such as last quarter’s.',
		pick: 'Choose a second snapshot',
		pickHint: 'or drop it anywhere in this window',
		own: 'Or one of your notebooks',
		ownChoose: 'Choose a notebook',
		computing: (notebook: string) => `Computing “${notebook}”`,
		end: 'End the comparison',
		before: 'Before',
		after: 'After',
		change: 'Difference',
		growth: 'In percent',
		figure: 'Figure',
		swap: 'Swap the two',
		sideOf: (side: string, what: string) => `${side}: ${what}`,
		nothingShared: 'The two hold no analysis in common.',
		nothingSharedText: (first: string, second: string) =>
			`The first holds ${first}; the second holds ${second}.`,
		all: (figures: string, higher: string, lower: string, same: string) =>
			`Of ${figuresOf(figures)} that both have, ${higher} ${plural(higher, 'is', 'are')} higher, ${lower} lower and ${same} the same.`,
		equal: (figures: string) =>
			figures === '1' ? 'The one figure is the same.' : `All ${figuresOf(figures)} are the same.`,
		widest: (title: string, before: string, after: string, change: string, growth: string) =>
			`The widest move: “${title}”, from ${before} to ${after} (${change}${growth && `, ${growth}`}).`,
		apart: (figures: string) =>
			`${figuresOf(figures)} ${plural(figures, 'stands', 'stand')} on one side only or can’t be compared.`,
		points: (value: string) => `${value} points`,
		more: (count: string) => `Show all ${figuresOf(count)}`,
		fewer: { main: 'Show the main figures', change: 'Show those that changed most' },
		differs: 'The two do not rest on the same settings.',
		differsText: 'Part of each difference may come from these.',
		sameData: 'Both stand on the very same data.',
		otherData: 'Each stands on data of its own.',
		currency: (a: string, b: string) =>
			`Currency: ${a} and ${b}. Amounts are not subtracted from each other.`,
		noCurrency: 'none named',
		scale: (a: string, b: string) => `Decimals of amounts: ${a} and ${b}, brought to the finer.`,
		groups: (a: string, b: string) => `Smallest group: ${a} and ${b} customers.`,
		kernel: (a: string, b: string) =>
			`Reckoned by version ${a} and by version ${b} of the method: that alone may make a difference.`,
		whom: (a: string, b: string) => `Customers: ${a}; ${b}.`,
		everybody: 'all',
		profit: (a: string, b: string) => `Profit: ${a}; ${b}.`,
		profitFrom: {
			measured: 'from costs or profit in the data',
			assumed: 'from an assumed margin',
			none: 'not known'
		},
		assumedFrom: (margin: string) => `from an assumed margin of ${margin}`,
		setting: (name: string, a: string, b: string) => `${name}: ${a}; ${b}.`,
		fact: (name: string, a: string, b: string) => `${name}: ${a}, then ${b}.`,
		none: 'none'
	},
	verify: {
		heading: 'Verify',
		lead: 'With the data at hand, the figures of the snapshot are reckoned again under its own settings.',
		sameHint: 'This notebook stands on the very same data.',
		choose: 'Notebook to verify with',
		chooseHint: 'None of your notebooks stands on the very same data; figures will differ.',
		noNotebooks:
			'There is no notebook in this browser. Import the files that the snapshot was made from, then open it again.',
		part: 'It can’t be verified: its customers were picked one by one, and who they are is kept out of the file.',
		go: 'Verify',
		running: 'Reckoning again',
		sameData: 'The data is the same: the fingerprints agree.',
		otherData: 'The data is not the same: the fingerprints differ.',
		allEqual: (charts: string, values: string) =>
			`Equal. All ${values} values of ${chartsOf(charts)} come out the same.`,
		someDiffer: (differ: string, charts: string) =>
			charts === '1'
				? 'Not equal. The chart comes out otherwise.'
				: `Not equal. ${differ} of ${chartsOf(charts)} ${plural(differ, 'comes', 'come')} out otherwise.`,
		groundDiffers: 'Not equal. What is drawn comes out the same, but what it stands on does not.',
		refused:
			'It can’t be reckoned from this notebook: too few customers would stand behind the figures.',
		chartEqual: (chart: string, values: string) =>
			`${chart}: ${values} ${plural(values, 'value', 'values')}, all equal`,
		chartDiffers: (chart: string, figures: string) =>
			`${chart}: ${figuresOf(figures)} ${plural(figures, 'differs', 'differ')}`,
		chartElsewhere: (chart: string) =>
			`${chart}: the figures of the table are equal, values behind the drawing are not`,
		chartGone: (chart: string) => `${chart}: can’t be reckoned from this data`,
		standing: 'What all charts stand on',
		shared: 'In the snapshot',
		now: 'Reckoned now',
		kernels: (a: string, b: string) =>
			`It was reckoned by version ${a} of the method, here by version ${b}: that alone may make a difference.`,
		altered:
			'This speaks of the data in the file alone: what the file itself shows was changed, as said above.',
		sameButDiffers:
			'The data is the same, and what the file says of it is not: it was changed after it had been reckoned, or another version reckoned it.',
		again: 'Verify again'
	}
};
