/** What is told of a file though nothing in it is out of order. */
import type { FileReading, Problem, ProblemCode } from '#lib/import/reading.ts';

const NOTES: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['time_dropped', 'row_total']);

type Found = Pick<FileReading, 'problems'>;

/** Problems, and what is only to be known: rows of totals are in order, those that differ aren't. */
export function sorted({ problems }: Found): { disorders: Problem[]; notes: Problem[] } {
	return {
		disorders: problems.filter(({ problem }) => !NOTES.has(problem)),
		notes: problems.filter(({ problem }) => NOTES.has(problem))
	};
}

/** Kinds of problems, notes not counted. */
export function problemKinds(found: Found): number {
	return new Set(sorted(found).disorders.map(({ problem }) => problem)).size;
}
