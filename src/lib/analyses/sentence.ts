/** Sentences in runs: what is set off on the page is plain text everywhere else. */
import type { Run, Sentence } from './analysis.ts';

export const figure = (text: string): Run => ({ text, tone: 'figure' });
export const loss = (text: string): Run => ({ text, tone: 'loss' });

/** A sentence from a template whose values are runs or plain words. */
export function say(parts: TemplateStringsArray, ...values: readonly (Run | string)[]): Sentence {
	const runs: Run[] = [];
	parts.forEach((part, i) => {
		add(runs, { text: part });
		const value = values[i];
		if (value !== undefined) add(runs, typeof value === 'string' ? { text: value } : value);
	});
	return runs;
}

/** The words alone, ready to paste. */
export function plain(sentence: Sentence): string {
	return sentence.map(({ text }) => text).join('');
}

/** Plain words that follow plain words belong to one run. */
function add(runs: Run[], run: Run): void {
	const last = runs.at(-1);
	if (run.text === '') return;
	if (last && last.tone === run.tone)
		runs[runs.length - 1] = { ...last, text: last.text + run.text };
	else runs.push(run);
}
