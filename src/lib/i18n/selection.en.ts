import { plural } from '#lib/core/format.ts';

/** What is said of what is picked, and of segments; in English. */
export const selection = {
	/** The list of what is picked, for who doesn't see it. */
	label: 'What is picked',
	everybody: 'All customers',
	drop: (part: string) => `Let go of “${part}”`,
	/** How many they are and what they bring, beside what is picked. */
	sum: (customers: string, money: string, measure: string) =>
		`${customers}, ${money} of ${measure}`,
	clear: 'Let go of all',
	save: 'Save as segment',
	name: 'Name of the segment',
	saveIt: 'Save',
	cancel: 'Cancel',
	saved: (name: string) => `“${name}” is saved; any cell can look at it alone`,
	customer: (key: string) => `Customer ${key}`,
	top: (to: string, measure: string) => `Top ${to} by ${measure}`,
	bottom: (from: string, measure: string) => `Last ${from} by ${measure}`,
	stretch: (from: string, to: string, measure: string) => `${from} to ${to} by ${measure}`,
	segments: 'Segments',
	noSegments: 'Pick customers in a chart and save them under a name.',
	rename: (name: string) => `Rename “${name}”`,
	remove: (name: string) => `Delete “${name}”`,
	removed: (name: string) => `“${name}” is deleted`,
	use: (name: string) => `Pick the customers of “${name}”`,
	usedIn: (count: number) => `in ${count} ${plural(count, 'cell', 'cells')}`
};
