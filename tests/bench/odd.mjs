/** The orders file with one row in a hundred as people and tools spoil them. */
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';

const EVERY = 100;
const NEWLINE = 10;

/** What becomes of a row; its first five cells hold no quotes. */
const SPOILT = [
	(line) => `${line},surplus`,
	(line) => cells(line, 5).join(','),
	(line) => `${cells(line, 5).join(',')},Kettle 5" wide`,
	(line) => `${cells(line, 4).join(',')},"web" ,Kettle`,
	(line) => `${cells(line, 5).join(',')},"Kettle\nboxed"`
];

/** Spoils every hundredth line, in five ways by turns; the others stay byte for byte. */
export async function writeOdd(from, to) {
	const out = createWriteStream(to);
	let rest = Buffer.alloc(0);
	let line = 0;
	for await (const chunk of createReadStream(from, { highWaterMark: 4_194_304 })) {
		const bytes = Buffer.concat([rest, chunk]);
		const end = bytes.lastIndexOf(NEWLINE) + 1;
		const pieces = [];
		let copied = 0;
		for (let start = 0; start < end; line++) {
			const next = bytes.indexOf(NEWLINE, start) + 1;
			if (line % EVERY === EVERY - 1) {
				const spoil = SPOILT[Math.floor(line / EVERY) % SPOILT.length];
				const text = bytes.latin1Slice(start, next - 1);
				pieces.push(bytes.subarray(copied, start), Buffer.from(`${spoil(text)}\n`, 'latin1'));
				copied = next;
			}
			start = next;
		}
		pieces.push(bytes.subarray(copied, end));
		rest = bytes.subarray(end);
		if (!out.write(Buffer.concat(pieces))) await once(out, 'drain');
	}
	out.end(rest);
	await once(out, 'finish');
}

function cells(line, count) {
	return line.split(',', count);
}
