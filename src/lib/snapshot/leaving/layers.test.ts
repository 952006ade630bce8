import { expect, test } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import type { LeavingFile } from './file.ts';
import { layersOf, type Places } from './layers.ts';
import { Searchable } from './search.ts';

const PLACES: Places = {
	file: 'file',
	shown: 'shown',
	evidence: 'evidence',
	drawn: 'drawn',
	name: 'name',
	entry: (name) => `entry ${name}`
};

const file = (
	type: string,
	content: string | Uint8Array<ArrayBuffer>,
	more: Partial<LeavingFile> = {}
): LeavingFile => ({
	name: 'Chart_2026-11-22',
	type,
	bytes: typeof content === 'string' ? strToU8(content) : content,
	charts: [],
	named: 0,
	drawn: [],
	evidence: null,
	...more
});

async function placesOf(leaving: LeavingFile, sought: string): Promise<string[]> {
	return new Searchable(await layersOf(leaving, PLACES)).find(sought).map(({ place }) => place);
}

test('a page is searched as it is written and as it is read', async () => {
	const page = file('text/html;charset=utf-8', '<p>Müller &amp; <b>Söhne</b></p>');
	expect(await placesOf(page, 'Müller & Söhne')).toEqual(['shown']);
	expect(await placesOf(page, '&amp;')).toEqual(['file']);
	expect(await placesOf(page, 'Li Si')).toEqual([]);
});

test('words that are drawn, escaped or in the name are found', async () => {
	const evidence = JSON.stringify({ title: 'A&B' }).replace('&', '\\u0026');
	const picture = file('image/png', new Uint8Array([1, 2, 3]), { drawn: ['张', '三'], evidence });
	expect(await placesOf(picture, '张三')).toEqual(['drawn']);
	expect(await placesOf(picture, 'a&b')).toEqual(['evidence']);
	expect(await placesOf(picture, 'chart_')).toEqual(['name']);
});

test('an archive is searched unpacked, entry by entry', async () => {
	const packed = zipSync({
		'one.svg': strToU8(`<svg>${'<text>Zhang</text>'.repeat(50)}<text>San</text></svg>`),
		'Zhang San.csv': strToU8('a,b\r\n')
	});
	const archive = file('application/zip', new Uint8Array(packed));
	expect(await placesOf(archive, 'Zhang San')).toEqual(
		expect.arrayContaining(['entry one.svg', 'entry Zhang San.csv'])
	);
});
