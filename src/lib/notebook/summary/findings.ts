/** The findings of a notebook, in order of the money at stake, and as something to paste. */
import type { Sentence } from '#lib/analyses/analysis.ts';
import { plain } from '#lib/analyses/sentence.ts';

export interface CellFinding {
	/** Id of the cell that says it. */
	readonly cell: string;
	readonly title: string;
	readonly sentence: Sentence;
	/** Minor units; null where no money hangs on it. */
	readonly stake: number | null;
}

/** Most money first, a loss as heavy as a gain; what no money hangs on comes last, as it stood. */
export function byStake(findings: readonly CellFinding[]): CellFinding[] {
	const weight = ({ stake }: CellFinding) => (stake === null ? -1 : Math.abs(stake));
	return findings.toSorted((a, b) => weight(b) - weight(a));
}

/** Cells that show the same say it once: the first of them. */
export function once(findings: readonly CellFinding[]): CellFinding[] {
	const said = new Map<string, CellFinding>();
	for (const one of findings) {
		const name = JSON.stringify([one.title, plain(one.sentence)]);
		if (!said.has(name)) said.set(name, one);
	}
	return [...said.values()];
}

/** What the findings stand on: the notebook's name, and its window, customers and measure. */
export interface Standing {
	readonly title: string;
	readonly basis: string;
}

export function asText({ title, basis }: Standing, findings: readonly CellFinding[]): string {
	const lines = findings.map((one) => `• ${one.title}: ${plain(one.sentence)}`);
	return [title, basis, '', ...lines, ''].join('\n');
}

export function asMarkdown({ title, basis }: Standing, findings: readonly CellFinding[]): string {
	const lines = findings.map(
		(one) => `- **${escaped(one.title)}**: ${escaped(plain(one.sentence))}`
	);
	return [`## ${escaped(title)}`, '', `*${escaped(basis)}*`, '', ...lines, ''].join('\n');
}

/** Names of customers and files are words, whatever marks they hold. */
function escaped(text: string): string {
	return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
