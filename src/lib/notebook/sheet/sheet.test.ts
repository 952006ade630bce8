import { describe, expect, test } from 'vitest';
import { Failure } from '#lib/core/failure.ts';
import type { Kind } from '#lib/core/kinds.ts';
import type { Manifest } from '#lib/store/database.ts';
import type { Api, Overlap } from '#lib/worker/api.ts';
import type { ListedPart } from '#lib/worker/containers.ts';
import type { WorkerClient } from '#lib/worker/client.ts';
import { columnOf, readingOf } from './fixture.ts';
import { withAnswer, withRole } from './mapping.ts';
import type { SheetFile } from './file.svelte.ts';
import { Sheet } from './sheet.svelte.ts';

/** A worker that reads one file after the other, each when the test says so. */
function desk(...names: string[]) {
	const begun: string[] = [];
	const ends: (() => void)[] = [];
	const read: Api['read'] = ({ files }) =>
		new Promise((done) => {
			const fileName = files[0]?.name ?? '';
			begun.push(fileName);
			ends.push(() => done([readingOf({ id: fileName, fileName })]));
		});
	const remap: Api['remap'] = async ({ reading, mapping }) =>
		readingOf({
			id: reading,
			fileName: reading,
			kind: mapping.kind,
			columns: readingOf({}).columns.map((column, i) => ({ ...column, ...mapping.columns[i] })),
			answers: mapping.answers
		});
	const client = { api: { read, remap }, cancel: () => {} } as unknown as WorkerClient;
	const files = names.map((name) => new File(['a,b'], name));
	const finish = async () => {
		ends.pop()?.();
		await new Promise((done) => setTimeout(done));
	};
	return { sheet: new Sheet(files, client, true, 'en'), begun, finish };
}

describe('files of one import', () => {
	test('are read one after the other', async () => {
		const { sheet, begun, finish } = desk('a', 'b');
		void sheet.readAll();
		expect(begun).toEqual(['a']);
		await finish();
		expect(begun).toEqual(['a', 'b']);
		await finish();
		expect(sheet.files.map(({ stage }) => stage)).toEqual(['ready', 'ready']);
	});

	test('lack nothing and are not ready while others that may have it are still to come', async () => {
		const { sheet, finish } = desk('a', 'b');
		const [a] = sheet.files;
		if (!a) throw new Error('two files');
		const done = sheet.readAll();
		await finish();
		expect([a.tab, a.missing, a.ready, sheet.storable]).toEqual(['matching', [], false, false]);
		await finish();
		await done;
		expect(a.matching).toBe(false);
	});

	test('left out before their turn are read when taken back', async () => {
		const { sheet, begun, finish } = desk('a', 'b');
		const [, b] = sheet.files;
		if (!b) throw new Error('two files');
		b.left = true;
		void sheet.readAll();
		await finish();
		expect(begun).toEqual(['a']);
		void sheet.takeBack(b);
		expect(begun).toEqual(['a', 'b']);
		await finish();
		expect(b.stage).toBe('ready');
	});

	test('taken back while another is being read wait for it, even if that one has been left out', async () => {
		const { sheet, begun, finish } = desk('a', 'b', 'c');
		const [a, b, c] = sheet.files;
		if (!a || !b || !c) throw new Error('three files');
		a.left = b.left = true;
		void sheet.readAll();
		expect(begun).toEqual(['c']);
		c.left = true;
		void sheet.takeBack(b);
		void sheet.takeBack(a);
		expect(begun).toEqual(['c']);
		await finish();
		await finish();
		await finish();
		expect(begun).toEqual(['c', 'a', 'b']);
	});

	test('that come while others are being joined are read too', async () => {
		const begun: string[] = [];
		let join: () => void = () => {};
		const api = {
			read: async ({ files }: { files: readonly File[] }) => {
				begun.push(files[0]?.name ?? '');
				return [readingOf({ id: files[0]?.name ?? '', columns: [] })];
			},
			remap: async ({ reading }: { reading: string }) => readingOf({ id: reading, columns: [] }),
			join: () => new Promise<[]>((done) => (join = () => done([])))
		};
		const client = { api, cancel: () => {} } as unknown as WorkerClient;
		const files = ['a', 'b'].map((name) => new File(['x'], name));
		const sheet = new Sheet(files, client, true, 'en');
		const all = sheet.readAll();
		await new Promise((done) => setTimeout(done));
		void sheet.add([new File(['x'], 'c')]);
		join();
		await new Promise((done) => setTimeout(done));
		join();
		await all;
		expect(begun).toEqual(['a', 'b', 'c']);
	});

	test('stay unread once the import is cancelled', async () => {
		const { sheet, begun, finish } = desk('a', 'b');
		void sheet.readAll();
		sheet.cancel();
		await finish();
		expect(begun).toEqual(['a']);
	});

	test('whose headers agree stand in one tab and have one mapping', async () => {
		const { sheet, finish } = desk('jan', 'feb');
		void sheet.readAll();
		expect(sheet.groups.map((group) => group.length)).toEqual([1, 1]);
		await finish();
		const [jan, feb] = sheet.files;
		if (!jan?.mapping || !feb) throw new Error('two files');
		sheet.change(jan, withRole(jan.mapping, 2, 'cost'));
		await finish();
		expect(sheet.groups).toEqual([[jan, feb]]);
		expect(feb.mapping?.columns[2]?.role).toBe('cost');
		sheet.change(feb, withRole(jan.mapping, 2, 'discount'));
		expect(jan.mapping?.columns[2]?.role).toBe('discount');
	});
});

describe('files with orders in common', () => {
	const choices = ['last', 'first', 'both'].map((answer) => ({
		answer,
		columns: [],
		rows: 1,
		sum: 5,
		scale: 0
	}));
	const question = { question: 'shared_orders' as const, choices, words: ['a', 'b'], orders: 1 };

	/** A worker that finds that all files it is asked about share, if they are several. */
	function sharing(...names: string[]) {
		const asked: string[][] = [];
		let shared: string[] = [];
		const read = (name: string) =>
			readingOf({
				id: name,
				fileName: name,
				columns: [
					columnOf({ role: 'orderId', header: `order of ${name}` }),
					...readingOf({}).columns
				]
			});
		const api: Partial<Api> = {
			read: async ({ files }) => files.map(({ name }) => read(name)),
			join: async () => [],
			share: async ({ readings }) => {
				const ids = readings.map(({ reading }) => reading);
				asked.push(ids);
				const before = shared;
				shared = ids.length > 1 ? ids : [];
				return [...new Set([...before, ...shared])];
			},
			remap: async ({ reading, mapping: { answers } }) =>
				shared.includes(reading)
					? {
							...read(reading),
							questions: [question],
							answers: { shared_orders: 'last', ...answers }
						}
					: read(reading)
		};
		const client = { api, cancel: () => {} } as unknown as WorkerClient;
		const files = names.map((name) => new File(['a,b'], name));
		return { sheet: new Sheet(files, client, true, 'en'), asked };
	}

	test('are asked about in each, with one answer, whatever their headers', async () => {
		const { sheet } = sharing('a', 'b');
		await sheet.readAll();
		const [a, b] = sheet.files;
		if (!a?.mapping || !b) throw new Error('two files');
		expect(sheet.groups).toHaveLength(2);
		expect([a, b].map(({ guessed }) => guessed?.answers.shared_orders)).toEqual(['last', 'last']);
		sheet.change(a, withAnswer(a.mapping, 'shared_orders', 'both'));
		await new Promise((done) => setTimeout(done));
		expect([a, b].map(({ mapping }) => mapping?.answers.shared_orders)).toEqual(['both', 'both']);
	});

	test('share nothing any more once the others are left out, and again when they come back', async () => {
		const { sheet, asked } = sharing('a', 'b');
		await sheet.readAll();
		const [a, b] = sheet.files;
		if (!a || !b) throw new Error('two files');
		await sheet.leave(a);
		expect([sheet.sharing, b.mapping?.answers]).toEqual([[], {}]);
		await sheet.takeBack(a);
		expect(sheet.sharing).toHaveLength(2);
		expect(asked).toEqual([['a', 'b'], ['b'], ['a', 'b']]);
	});

	test('are looked for anew when another column numbers them', async () => {
		const { sheet, asked } = sharing('a', 'b');
		await sheet.readAll();
		const [a] = sheet.files;
		if (!a?.mapping) throw new Error('two files');
		sheet.change(a, withRole(a.mapping, 0, null));
		await new Promise((done) => setTimeout(done));
		expect(asked).toHaveLength(2);
	});
});

describe('a file that fails', () => {
	test('is read again in another cut without being given again', async () => {
		const asked: unknown[] = [];
		const read: Api['read'] = async ({ dialect }) => {
			asked.push(dialect);
			if (dialect?.delimiter === undefined) throw new Failure('import.one_column');
			return [readingOf({})];
		};
		const client = { api: { read }, cancel: () => {} } as unknown as WorkerClient;
		const sheet = new Sheet([new File(['a||b'], 'a.csv')], client, true, 'en');
		await sheet.readAll();
		const [file] = sheet.files;
		if (!file) throw new Error('a file');
		expect(file.stage).toBe('failed');
		await sheet.recut(file, { quote: '' });
		await sheet.recut(file, { delimiter: '||' });
		expect(file.stage).toBe('ready');
		expect(asked).toEqual([{}, { quote: '' }, { quote: '', delimiter: '||' }]);
	});

	test('keeps the reading in force when another cut is worse', async () => {
		const read: Api['read'] = async () => [readingOf({})];
		const reread: Api['reread'] = async () => {
			throw new Failure('import.one_column');
		};
		const client = { api: { read, reread }, cancel: () => {} } as unknown as WorkerClient;
		const sheet = new Sheet([new File(['a,b'], 'a.csv')], client, true, 'en');
		await sheet.readAll();
		const [file] = sheet.files;
		if (!file) throw new Error('a file');
		await sheet.recut(file, { delimiter: ';' });
		expect([file.stage, file.failure?.code]).toEqual(['ready', 'import.one_column']);
		expect(file.dialect.delimiter).toBe(',');
	});

	test('or is cut otherwise while it is read, is begun anew at once', async () => {
		const asked: unknown[] = [];
		let fail: (failure: Failure) => void = () => {};
		const read: Api['read'] = ({ dialect }) => {
			asked.push(dialect);
			if (asked.length > 1) return Promise.resolve([readingOf({})]);
			return new Promise((_, reject) => (fail = reject));
		};
		const cancel = () => fail(new Failure('import.cancelled'));
		const client = { api: { read }, cancel } as unknown as WorkerClient;
		const sheet = new Sheet([new File(['a;b'], 'a.csv')], client, true, 'en');
		const all = sheet.readAll();
		const [file] = sheet.files;
		if (!file) throw new Error('a file');
		await sheet.recut(file, { encoding: 'big5' });
		await all;
		expect(file.stage).toBe('ready');
		expect(asked).toEqual([{}, { encoding: 'big5' }]);
	});
});

describe('a container', () => {
	/** Reads whatever part is opened, and says which. */
	function holding(parts: readonly ListedPart[]) {
		const opened: number[] = [];
		const api = {
			listParts: async () => [...parts],
			openPart: async ({ place }: { place: number }) => {
				opened.push(place);
				return { file: new File(['a,b'], `${place}.csv`), dialect: { delimiter: ',' } };
			},
			read: async ({ files }: { files: readonly File[] }) => [
				readingOf({
					id: files[0]?.name ?? '',
					columns: [columnOf({ header: files[0]?.name ?? '' })]
				})
			],
			forget: async () => {},
			join: async () => []
		};
		const client = { api, cancel: () => {} } as unknown as WorkerClient;
		return { sheet: new Sheet([new File(['PK'], 'book.xlsx')], client, true, 'en'), opened };
	}
	const part = (kind: ListedPart['kind'], name: string): ListedPart => ({
		kind,
		name,
		bytes: null
	});

	test('of sheets offers the first, and the others to choose', async () => {
		const { sheet, opened } = holding([part('sheet', 'orders'), part('sheet', 'notes')]);
		await sheet.readAll();
		const [book] = sheet.files;
		if (!book) throw new Error('a file');
		expect([sheet.files.length, book.stage, book.reading?.id]).toEqual([1, 'ready', '0.csv']);
		expect(book.known).toBe(true);
		await sheet.choose(book, 1);
		expect([book.stage, book.reading?.id]).toEqual(['ready', '1.csv']);
		expect(opened).toEqual([0, 1]);
	});

	test('of sheets has each read in its place or beside it, and offers only what is not', async () => {
		const names = ['orders', 'customers', 'notes'];
		const { sheet, opened } = holding(names.map((name) => part('sheet', name)));
		await sheet.readAll();
		const [book] = sheet.files;
		if (!book) throw new Error('a file');
		const offered = () => sheet.unreadParts(book).map(({ name, place }) => [name, place]);
		expect(offered()).toEqual([
			['customers', 1],
			['notes', 2]
		]);
		await sheet.readToo(book, 1);
		expect(sheet.files.map(({ name, reading }) => [name, reading?.id])).toEqual([
			['book.xlsx', '0.csv'],
			['book.xlsx · customers', '1.csv']
		]);
		expect(offered()).toEqual([['notes', 2]]);
		expect(opened).toEqual([0, 1]);
	});

	test('of files gives way to them', async () => {
		const { sheet, opened } = holding([part('entry', 'jan.csv'), part('entry', 'feb.csv')]);
		await sheet.readAll();
		expect(sheet.files.map(({ name, stage }) => [name, stage])).toEqual([
			['jan.csv', 'ready'],
			['feb.csv', 'ready']
		]);
		expect(opened).toEqual([0, 1]);
	});

	test('that cannot be opened says why', async () => {
		const api = {
			listParts: async () => {
				throw new Failure('import.spreadsheet');
			}
		};
		const client = { api, cancel: () => {} } as unknown as WorkerClient;
		const old = new Sheet([new File(['x'], 'old.xls')], client, true, 'en');
		await old.readAll();
		expect(old.files[0]?.failure?.code).toBe('import.spreadsheet');
	});
});

describe('a file whose rows are stored already', () => {
	const sheetOf = new Map<SheetFile, Sheet>();

	async function arriving(rows: number, storedRows = 100): Promise<SheetFile> {
		const stored = { id: 'd', fileName: 'dec.csv', kind: 'orders', rows: storedRows } as Manifest;
		const api = {
			read: async () => [readingOf({ id: 'r', fileName: 'dec (1).csv' })],
			overlap: async ({ datasets }: { datasets: readonly string[] }) => ({
				dataset: datasets[0],
				rows,
				known: rows,
				of: 80
			})
		};
		const client = { api, cancel: () => {} } as unknown as WorkerClient;
		const sheet = new Sheet([new File(['x'], 'dec (1).csv')], client, false, 'en', null, [stored]);
		await sheet.readAll();
		const [file] = sheet.files;
		if (!file) throw new Error('one file');
		sheetOf.set(file, sheet);
		expect(sheet.namesakes.get(file)).toBe(rows < 4 ? undefined : stored);
		expect(sheet.storable).toBe(!file.left);
		return file;
	}

	test('is taken to replace what it holds nearly all of, under whatever name', async () => {
		expect(await arriving(78, 80)).toMatchObject({ besides: false, onlyNew: false, left: false });
	});

	test('takes the place of none of which rows would be lost', async () => {
		expect(await arriving(78, 100)).toMatchObject({ besides: true, onlyNew: true, left: false });
	});

	test('adds its new rows where it holds a part, unless the reader says otherwise', async () => {
		expect(await arriving(20)).toMatchObject({ besides: true, onlyNew: true, left: false });
	});

	test('names what it is not to repeat when it is stored, but not what goes', async () => {
		const file = await arriving(20);
		expect(sheetOf.get(file)?.besideWhich(file)).toEqual(['d']);
		file.besides = false;
		expect(sheetOf.get(file)?.besideWhich(file)).toEqual([]);
	});

	test('is left out where all of it is stored, as a part of more', async () => {
		const file = await arriving(80, 200);
		expect(file.left).toBe(true);
		await sheetOf.get(file)?.takeBack(file);
		expect(file.left).toBe(false);
	});

	test('is not asked about for a few rows', async () => {
		expect((await arriving(3)).overlap).toBeNull();
	});

	/** Files that run into what is stored, each as far as its row of `overlaps` says. */
	async function running(
		stored: readonly Partial<Manifest>[],
		overlaps: Readonly<Record<string, Overlap | null>>,
		replaced = -1
	): Promise<Sheet> {
		const api: Partial<Api> = {
			read: async ({ files }) =>
				files.map(({ name }) => readingOf({ id: name, fileName: name, columns: ownColumns(name) })),
			join: async () => [],
			remap: async ({ reading, mapping: { kind } }) =>
				readingOf({ id: reading, fileName: reading, columns: ownColumns(reading), kind }),
			overlap: async ({ reading }) => overlaps[reading] ?? null
		};
		const client = { api, cancel: () => {} } as unknown as WorkerClient;
		const files = Object.keys(overlaps).map((name) => new File(['x'], name));
		const kept = stored.map(
			(one) =>
				({ kind: 'orders', rows: 40, problems: [], headers: {}, ...one }) as unknown as Manifest
		);
		const sheet = new Sheet(files, client, false, 'en', kept[replaced] ?? null, kept);
		await sheet.readAll();
		return sheet;
	}

	const ownColumns = (name: string) =>
		readingOf({}).columns.map((column) => ({ ...column, header: `${column.header} of ${name}` }));

	test('is asked about where many stored ones hold a little of it each', async () => {
		const stored = Array.from({ length: 24 }, (_, i) => ({ id: `${i}`, fileName: `${i}.csv` }));
		const overlap = { dataset: '0', rows: 40, known: 960, of: 1000 };
		const { files } = await running(stored, { 'ytd.csv': overlap });
		expect(files[0]).toMatchObject({ overlap, onlyNew: true });
	});

	test('adds its new rows to a stored one of its name of which only the new ones were stored', async () => {
		const told = { problem: 'row_known', column: null, count: 80, examples: [] } as const;
		const march = { id: 'm', fileName: 'ytd.csv', problems: [told] };
		const sheet = await running([{ id: 'j' }, { id: 'f' }, march], { 'ytd.csv': null });
		const [file] = sheet.files;
		if (!file) throw new Error('one file');
		expect([file.fate, sheet.placeOf(file)]).toEqual(['fresh', null]);
		expect(sheet.besideWhich(file)).toEqual(['j', 'f', 'm']);
	});

	test('repeats no row of the others in the place of the one that the reader chose', async () => {
		const told = { problem: 'row_known', column: null, count: 80, examples: [] } as const;
		const stored = [{ id: 'j' }, { id: 'm', fileName: 'march.csv', problems: [told] }];
		const sheet = await running(stored, { 'ytd.csv': null }, 1);
		const [file] = sheet.files;
		if (!file) throw new Error('one file');
		expect([sheet.placeOf(file)?.id, file.onlyNew]).toEqual(['m', true]);
		expect(sheet.besideWhich(file)).toEqual(['j']);
	});

	test('of another kind is new, and held against what is stored again as it was before', async () => {
		const overlap = { dataset: 'd', rows: 20, known: 20, of: 80 };
		const sheet = await running([{ id: 'd' }], { a: overlap });
		const [file] = sheet.files;
		if (!file?.mapping) throw new Error('one file');
		const turnTo = async (kind: Kind) => {
			if (file.mapping) sheet.change(file, { ...file.mapping, kind });
			await new Promise((done) => setTimeout(done));
		};
		expect([file.fate, sheet.runsInto(file)?.id]).toEqual(['fresh', 'd']);
		await turnTo('service');
		expect([file.onlyNew, file.besides, sheet.runsInto(file)]).toEqual([false, false, null]);
		await turnTo('orders');
		expect([file.fate, sheet.runsInto(file)?.id]).toEqual(['fresh', 'd']);
	});

	test('is asked about beside another file of the import that has its place', async () => {
		const overlap = { dataset: 'd', rows: 40, known: 40, of: 80 };
		const sheet = await running([{ id: 'd' }], { a: overlap, b: overlap });
		expect(sheet.files.map((file) => file.fate)).toEqual(['replace', 'fresh']);
		expect(sheet.files.map((file) => sheet.runsInto(file)?.id)).toEqual(['d', 'd']);
		expect(sheet.files.map((file) => sheet.placeOf(file)?.id)).toEqual(['d', undefined]);
	});

	test('takes the place of one of its name that was stored whole, and keeps to an answer', async () => {
		const sheet = await running([{ id: 'm', fileName: 'ytd.csv' }], { 'ytd.csv': null });
		const [file] = sheet.files;
		if (!file) throw new Error('one file');
		expect(file.fate).toBe('replace');
		file.stand('besides');
		await sheet.add([]);
		expect(file.fate).toBe('besides');
	});
});
