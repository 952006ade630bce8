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
		summary: 'Summary'
	},
	edit: 'Edit',
	done: 'Done',
	textLabel: 'Text in Markdown',
	textHint: 'Markdown; {{ puts in a figure that follows the data',
	emptyText: 'Nothing written yet',
	figures: 'Figures',
	figureUnknown: (name: string) => `There is no figure “${name}”`,
	figureUnmeasurable: (title: string) =>
		`Not measurable with this data and these settings: ${title}`,
	none: 'This notebook shows nothing yet',
	noneHint: 'Its data and settings are kept. Insert a cell to see what they say.'
};
