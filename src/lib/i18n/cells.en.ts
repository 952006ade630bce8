/** What is said where cells are put in, moved and taken out; in English. */
export const cells = {
	menu: (title: string) => `What to do with “${title}”`,
	insertAbove: 'Insert above',
	insertBelow: 'Insert below',
	moveUp: 'Move up',
	moveDown: 'Move down',
	remove: 'Take out',
	removed: (title: string) => `“${title}” taken out`,
	insert: 'Insert a cell',
	insertHint: 'What goes in here?',
	there: 'in the notebook',
	kinds: {
		heading: 'Heading',
		text: 'Text',
		customer: 'Customer card',
		parameter: 'Setting of the notebook',
		summary: 'Summary'
	},
	duplicate: 'Duplicate',
	fold: 'Fold',
	unfold: 'Unfold',
	foldSection: (heading: string) => `Fold all under “${heading}”`,
	unfoldSection: (heading: string) => `Unfold all under “${heading}”`,
	drag: 'Drag to move; Alt and ↑ or ↓ move it too',
	headingLabel: 'Heading',
	emptyHeading: 'Write a heading',
	ofCell: 'Settings of the selected cell',
	ownSettings: 'Settings of its own',
	ownSettingsHint: 'What is set here holds for this cell alone.',
	following: 'It follows the notebook.',
	differs: 'Differs from the notebook.',
	follow: 'Follow the notebook',
	followIn: (parameter: string) => `Follow the notebook in “${parameter}”`,
	differsIn: (parameters: string) => `Own settings: ${parameters}`,
	everybody: 'All customers',
	onlySegment: 'Looks at',
	only: (segment: string) => `Only ${segment}`,
	segmentGone: 'a segment that is no longer there',
	goneTitle: 'The segment that this cell looks at was deleted',
	goneHint: 'So it tells of nobody. Choose another segment in the settings, or look at everybody.',
	outside: (count: string | null, segment: string) =>
		count === null ? `All customers outside ${segment}` : `${count} outside ${segment}`,
	wholeFiles: 'It tells of whole files, whichever customers the cell looks at.',
	/** Why a cell is of everybody though somebody is picked. */
	untold: {
		nobody: (whom: string) => `No active customer is ${whom}, so everybody stands here.`,
		unmeasurable: (whom: string) =>
			`Of ${whom} nothing can be measured here, so everybody stands here.`,
		single: (whom: string) =>
			`Customers are compared here, so everybody stands here, and not ${whom} alone.`
	},
	parameterHint: 'Every cell follows it that has no setting of its own.',
	noFindings: 'No analysis in this notebook has a finding yet.',
	copyText: 'Copy as text',
	copyMarkdown: 'Copy as Markdown',
	copied: 'The summary is copied',
	notCopied: 'The summary could not be copied: the browser refused the clipboard',
	edit: 'Edit',
	done: 'Done',
	textLabel: 'Text in Markdown',
	textHint: 'Markdown; {{ puts in a figure that follows the data',
	emptyText: 'Nothing written yet',
	figures: 'Figures',
	figureUnknown: (name: string) => `There is no figure “${name}” with this data and these settings`,
	figureUnmeasurable: (title: string, why: string) =>
		[`Not measurable with this data and these settings: ${title}.`, why].join(' ').trim(),
	figureMeasure: (told: string, inForce: string) =>
		`It is a figure of ${told}, and customers are ranked by ${inForce} here.`,
	none: 'This notebook shows nothing yet',
	noneHint: 'Its data and settings are kept. Insert a cell to see what they say.'
};
