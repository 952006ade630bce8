/** What can be chosen from a searched list, and how words find it. */
import type { Component } from 'svelte';

export interface Choice {
	/** Distinct in its list. */
	readonly id: string;
	readonly label: string;
	/** Said behind it, smaller: a key, a place. */
	readonly note?: string;
	readonly keys?: readonly string[];
	/** Further words that find it. */
	readonly words?: string;
	readonly icon?: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
	readonly run: () => void;
}

export interface ChoiceGroup {
	readonly title: string;
	readonly choices: readonly Choice[];
	/** Said behind the title: that there are more. */
	readonly note?: string;
	/** Shown only where something is searched for: there would be too many. */
	readonly onlyFound?: boolean;
}

/**
 * Groups with the choices in which every word of `text` occurs, those that begin with it first;
 * groups in which nothing is found drop out.
 */
export function found(groups: readonly ChoiceGroup[], text: string): ChoiceGroup[] {
	const terms = text
		.toLowerCase()
		.split(/\s+/)
		.filter((term) => term !== '');
	if (terms.length === 0) return groups.filter((group) => !group.onlyFound && filled(group));
	return groups.map((group) => ({ ...group, choices: matching(group, terms) })).filter(filled);
}

function filled({ choices }: ChoiceGroup): boolean {
	return choices.length > 0;
}

function matching({ title, choices }: ChoiceGroup, terms: readonly string[]): Choice[] {
	const first = terms[0] ?? '';
	const begins = ({ label }: Choice) => (label.toLowerCase().startsWith(first) ? 0 : 1);
	return choices
		.filter((choice) => {
			const hay = `${choice.label} ${choice.words ?? ''} ${title}`.toLowerCase();
			return terms.every((term) => hay.includes(term));
		})
		.toSorted((a, b) => begins(a) - begins(b));
}
