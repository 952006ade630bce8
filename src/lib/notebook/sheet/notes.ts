/** What is told of a file though nothing in it is out of order. */
import type { Problem, ProblemCode } from '#lib/import/reading.ts';

const NOTES: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['time_dropped']);

export function isNote({ problem }: Pick<Problem, 'problem'>): boolean {
	return NOTES.has(problem);
}

/** Kinds of problems, notes not counted. */
export function problemKinds(problems: readonly Problem[]): number {
	return new Set(problems.flatMap((one) => (isNote(one) ? [] : one.problem))).size;
}
