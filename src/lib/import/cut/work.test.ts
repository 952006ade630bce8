/** The work of cutting a text grows with its length, whatever stands in it. */
import { expect, test } from 'vitest';
import { Collector } from './collect.ts';
import { RowSplitter } from './lenient.ts';
import { sniff } from './sniff.ts';
import { layoutOf } from './layout.ts';

const SMALL = 20_000;
const TIMES = 10;
/** What is linear costs ten times as much for ten times the text; what is quadratic a hundred. */
const MOST = 20;
/** Below it the clock of the processor tells nothing. */
const FLOOR_MS = 25;

const ROW = 'K-1001,2024-01-11,17.5,3,28.5,9\n';
const TABLE = 'key,day,price,pieces,sum,rank\n' + ROW.repeat(60);
const among = (text: string) => TABLE + text + '\n' + ROW.repeat(20);

const TEXTS: Readonly<Record<string, (chars: number) => string>> = {
	'a cell of quotes': (chars) => among('K-1,2024-01-11,' + '"'.repeat(chars) + ',1,2,3'),
	'a cell of quotes, one too many': (chars) =>
		among('K-1,2024-01-11,' + '"'.repeat(chars + 1) + ',1,2,3'),
	'a cell with quotes all over': (chars) =>
		among('K-1,2024-01-11,a' + 'b"'.repeat(chars / 2) + ',1,2,3'),
	'a line of quotes and delimiters': (chars) => among('",'.repeat(chars / 2)),
	'a row of delimiters': (chars) => among(','.repeat(chars)),
	'a long cell in a row too long': (chars) =>
		among('K-1,2024-01-11,' + 'x'.repeat(chars) + ',1,2,3,4,5'),
	'a long cell behind whose quote something stands': (chars) =>
		among('K-1,2024-01-11,"' + 'x y,'.repeat(chars / 4) + '"z,1,2,3'),
	'nothing but quotes': (chars) => '"'.repeat(chars),
	'a quote on each line': (chars) => '"\n'.repeat(chars / 2),
	'rows that open a quote': (chars) => among('K-1,2024-01-11,"abc,1,2,3\n'.repeat(chars / 26)),
	'rows with a stray quote': (chars) => among('K-1,2024-01-11,"ab"c,1,2,3\n'.repeat(chars / 27)),
	'rows one cell too long': (chars) => among(('4,' + ROW).repeat(chars / 34)),
	'wide rows one cell too long': (chars) =>
		(('1,'.repeat(999) + '1\n').repeat(3) + ('1,'.repeat(1000) + '1\n')).repeat(chars / 8000),
	'escaped quotes': (chars) => among('K-1,2024-01-11,"' + '\\"'.repeat(chars / 2) + '",1,2,3'),
	'a table after each row': (chars) =>
		TABLE + 'name,word,thing,what,ever,else\nx,1,2,3,4,5\n'.repeat(chars / 42)
};

test.each(Object.keys(TEXTS))('%s', (name) => {
	const text = TEXTS[name]!;
	cut(text(SMALL));
	const small = Math.min(spent(text(SMALL)), spent(text(SMALL)));
	const large = Math.min(spent(text(SMALL * TIMES)), spent(text(SMALL * TIMES)));
	expect(large).toBeLessThan(MOST * Math.max(FLOOR_MS, small));
});

test('a line of any length is put together once, whatever the blocks it comes in', () => {
	const line = 'x'.repeat(64);
	const pushed = (blocks: number) => {
		const { splitter, collector } = open(TABLE);
		splitter.push(TABLE);
		const before = process.cpuUsage();
		for (let i = 0; i < blocks; i++) splitter.push(line);
		splitter.end();
		expect(collector.rows + collector.setAside).toBe(61);
		return process.cpuUsage(before).user / 1000;
	};
	pushed(4000);
	const small = pushed(4000);
	expect(pushed(40_000)).toBeLessThan(MOST * Math.max(FLOOR_MS, small));
});

function spent(text: string): number {
	const before = process.cpuUsage();
	cut(text);
	return process.cpuUsage(before).user / 1000;
}

function cut(text: string): void {
	const { splitter } = open(text);
	splitter.push(text);
	splitter.end();
}

function open(text: string) {
	const { dialect } = sniff(text, 'utf-8', true);
	const layout = layoutOf(text, dialect, true);
	const collector = new Collector(layout);
	return { splitter: new RowSplitter(layout, collector), collector };
}
