/** What was wrong, by kind and column, with the first places where it stands. */
import { PROBLEM_CODES, type Problem, type ProblemCode } from '../reading.ts';

export const EXAMPLES = 5;
const EXAMPLE_CHARS = 80;

/** What is told beside the places. */
type Further = Pick<Problem, 'ids' | 'money'>;

interface Entry extends Further {
	problem: ProblemCode;
	column: string | null;
	count: number;
	examples: { line: number; text: string }[];
}

export class Report {
	readonly #entries = new Map<string, Entry>();

	add(problem: ProblemCode, column: string | null, line: number, text: string): void {
		const entry = this.#entry(problem, column);
		entry.count++;
		if (entry.examples.length < EXAMPLES) entry.examples.push({ line, text: short(text) });
	}

	/** Several at once: `count` in all, of which `examples` are the first. */
	addAll(
		problem: ProblemCode,
		column: string | null,
		count: number,
		examples: Problem['examples'],
		further: Further = {}
	): void {
		if (count === 0) return;
		const entry = Object.assign(this.#entry(problem, column), further);
		entry.count += count;
		entry.examples.push(...examples.map(({ line, text }) => ({ line, text: short(text) })));
	}

	/** In the order of the codes, so that it does not hang on the blocks a file came in. */
	problems(): Problem[] {
		return [...this.#entries.values()]
			.map((entry) => ({ ...entry, examples: [...entry.examples] }))
			.sort((a, b) => PROBLEM_CODES.indexOf(a.problem) - PROBLEM_CODES.indexOf(b.problem));
	}

	#entry(problem: ProblemCode, column: string | null): Entry {
		const key = `${problem} ${column ?? ''}`;
		let entry = this.#entries.get(key);
		if (!entry) this.#entries.set(key, (entry = { problem, column, count: 0, examples: [] }));
		return entry;
	}
}

function short(text: string): string {
	return text.length <= EXAMPLE_CHARS ? text : text.slice(0, EXAMPLE_CHARS) + '…';
}
