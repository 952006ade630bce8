/** What is said where things are found by name, and of templates; in English. */
import { plural } from '#lib/core/format.ts';

export const palette = {
	title: 'Commands',
	placeholder: 'Command, cell, analysis, customer',
	open: 'Commands',
	nothing: 'Nothing of that name.',
	commands: 'Notebook',
	cell: (title: string) => `Cell: ${title}`,
	look: 'Language and theme',
	goTo: 'Go to',
	insertOf: (group: string) => `Insert: ${group}`,
	writing: 'Writing',
	customers: 'Customers',
	firstOf: (shown: string, found: string) => `first ${shown} of ${found}, type on for fewer`,
	inList: 'Customer list',
	showAll: (found: string) => `Show all ${found} in the list`,
	settings: 'A setting among the cells',
	groups: {
		profit: 'Who makes the profit',
		tiers: 'Tiers and classes',
		loyalty: 'Satisfaction and loyalty',
		time: 'Over time',
		risk: 'Risks and traps',
		data: 'Data',
		more: 'More'
	},
	templates: 'Begin from a template',
	templatesHint: 'It opens without data; drop your files there.',
	templateWhat: {
		review: 'Where the profit comes from, who is who and who stays, with a summary to paste.',
		monthly: 'The same questions every month, over the last twelve.',
		keyAccounts: 'What hangs on how few, and who only looks like a key account.',
		empty: 'Nothing but the data you bring.'
	},
	ownTemplate: (cells: number) => `Your own, ${cells} ${plural(cells, 'cell', 'cells')}`,
	saveTemplate: 'Save as a template',
	templateHint: 'Cells and settings are kept; data, chosen customers and the journal are not.',
	templateSaved: (title: string) => `Template “${title}” saved. It is on the front page.`,
	removeTemplate: (title: string) => `Delete the template “${title}”`,
	templateRemoved: (title: string) => `Template “${title}” deleted`
};
