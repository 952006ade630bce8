import { expect, test } from 'vitest';
import { Failure } from '#lib/core/failure.ts';
import { LastAnswer } from './last-answer.svelte.ts';

test('an answer that another question has overtaken is not shown, nor its failure', async () => {
	const answers = new LastAnswer<string>();
	const ends: (() => void)[] = [];
	const asked = (answer: () => string) =>
		answers.take(new Promise<void>((done) => ends.push(done)).then(answer));
	const lost = () => {
		throw new Failure('worker.lost');
	};
	const all = [asked(() => 'first'), asked(lost), asked(() => 'third')];
	for (const i of [2, 0, 1]) {
		ends[i]?.();
		await Promise.resolve();
	}
	await Promise.all(all);
	expect([answers.found, answers.failure]).toEqual(['third', null]);
});

test('a failure takes the place of the answer before it', async () => {
	const answers = new LastAnswer<string>();
	await answers.take(Promise.resolve('here'));
	await answers.take(Promise.reject(new Failure('worker.lost')));
	expect([answers.found, answers.failure?.code]).toEqual([null, 'worker.lost']);
});
