/** What is told of a file though nothing in it is out of order. */
import { agrees } from '#lib/import/questions/agrees.ts';
import type { FileReading, Problem, ProblemCode } from '#lib/import/reading.ts';

const NOTES: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['time_dropped']);

type Found = Pick<FileReading, 'problems' | 'totals'>;

/** Problems, and what is only to be known: rows of totals are in order unless one of them differs. */
export function sorted({ problems, totals }: Found): { disorders: Problem[]; notes: Problem[] } {
	const agree = totals.every(agrees);
	const isNote = ({ problem }: Problem) => NOTES.has(problem) || (problem === 'row_total' && agree);
	return {
		disorders: problems.filter((one) => !isNote(one)),
		notes: problems.filter(isNote)
	};
}

/** Kinds of problems, notes not counted. */
export function problemKinds(found: Found): number {
	return new Set(sorted(found).disorders.map(({ problem }) => problem)).size;
}
