import { expect, test } from 'vitest';
import { toNotebook } from '../notebook.ts';
import { readNotebook } from '../serialize.ts';
import { addEntry, changeEntry, entriesOf, removeEntry } from './journal.ts';

const fresh = toNotebook({ id: 'n', created: '2025-01-05T10:00:00Z' });

test('a journal holds entries by customer, the newest first', () => {
	const written = [
		addEntry('a', '2025-01-05', 'called'),
		addEntry('b', '2025-01-06', 'other'),
		addEntry('a', '2025-02-01', ' visited '),
		addEntry('a', '2025-01-05', 'called again')
	].reduce((notebook, edit) => edit(notebook), fresh);
	const texts = entriesOf(written, 'a').map(({ text }) => text);
	expect(texts).toEqual(['visited', 'called again', 'called']);
	expect(entriesOf(written, 'nobody')).toEqual([]);
	expect(readNotebook(written)).toEqual(written);
});

test('what is empty is not written, and what is unchanged changes nothing', () => {
	expect(addEntry('a', '2025-01-05', '  ')(fresh)).toBe(fresh);
	expect(addEntry('a', '', 'x')(fresh)).toBe(fresh);
	const one = addEntry('a', '2025-01-05', 'x')(fresh);
	const id = one.journal[0]?.id ?? '';
	expect(changeEntry(id, { text: 'x' })(one)).toBe(one);
	expect(changeEntry(id, { text: ' ' })(one)).toBe(one);
	expect(changeEntry(id, { text: 'y', day: '2025-01-06' })(one).journal).toEqual([
		{ id, customer: 'a', day: '2025-01-06', text: 'y' }
	]);
	expect(removeEntry('other')(one)).toBe(one);
	expect(addEntry('a', '2025-01-07', 'z')(removeEntry(id)(one)).journal).toHaveLength(1);
});
