import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { withDatabase } from './database.ts';
import { readSegments, Segments } from './segments.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

beforeEach(() => withDatabase((db) => db.segments.clear()));

test('the same bytes are written once, however often they are kept', async () => {
	const segments = new Segments('d');
	const [one, two, again] = await segments.keep([bytes(1), bytes(2), bytes(1)]);
	expect(again).toEqual(one);
	expect(await segments.keep([bytes(2)])).toEqual([two]);
	expect(segments.bytes).toBe(2);
	expect((await keys()).sort()).toEqual([one!.id, two!.id].sort());
	expect(await readSegments([two!, one!])).toEqual([bytes(2), bytes(1)]);
});

test('a piece of a larger buffer is kept by itself', async () => {
	const [kept] = await new Segments('d').keep([bytes(1, 2, 3).subarray(1, 2)]);
	expect(await readSegments([kept!])).toEqual([bytes(2)]);
	expect(kept?.bytes).toBe(1);
});

test('what is not named goes, what another dataset has stays', async () => {
	const [mine, other] = [new Segments('d'), new Segments('d2')];
	const [one] = await mine.keep([bytes(1), bytes(2)]);
	const [theirs] = await other.keep([bytes(2)]);
	await mine.keepOnly([one!]);
	expect((await keys()).sort()).toEqual([one!.id, theirs!.id].sort());
	await mine.remove();
	expect(await keys()).toEqual([theirs!.id]);
});

function keys(): Promise<string[]> {
	return withDatabase((db) => db.segments.toCollection().primaryKeys());
}
