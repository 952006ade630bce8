import { describe, expect, it } from 'vitest';
import { decodeLines, findSampleLines, replacedIn } from './sample-lines.ts';

const utf8 = (text: string) => new Blob([text]);
/** 客户,金额 / 甲,1 / 乙,2 */
const GB18030 = [0xbf, 0xcd, 0xbb, 0xa7, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a];

describe('lines that an encoding changes', () => {
	it('are found wherever they stand', async () => {
		const plain = 'a,1\n'.repeat(400_000);
		const sample = await findSampleLines(utf8(`${plain}乙,2\n${plain}`));
		expect(decodeLines(sample, 'utf-8')).toEqual(['乙,2']);
	});

	it('are none where all is ASCII, or nothing', async () => {
		expect(await findSampleLines(utf8('a,b\n1,2\n'))).toEqual([]);
		expect(await findSampleLines(utf8(''))).toEqual([]);
	});

	it('are two at most, without the plain ones between', async () => {
		const sample = await findSampleLines(utf8('客户,a\nx,1\n甲,1\n乙,2\n丙,3\n'));
		expect(decodeLines(sample, 'utf-8')).toEqual(['客户,a', '甲,1']);
	});

	it('look right in one encoding and wrong in others', async () => {
		const sample = await findSampleLines(new Blob([new Uint8Array(GB18030)]));
		expect(decodeLines(sample, 'gb18030')).toEqual(['客户,金额']);
		expect(replacedIn(sample, 'gb18030')).toBe(0);
		expect(replacedIn(sample, 'utf-8')).toBeGreaterThan(0);
		expect(decodeLines(sample, 'windows-1252')).not.toEqual(['客户,金额']);
	});

	it('of two bytes a character are the first ones', async () => {
		const wide = new Uint8Array(
			new Uint16Array([...'客户,a\n甲,1\n'].map((c) => c.charCodeAt(0))).buffer
		);
		const sample = await findSampleLines(new Blob([wide]));
		expect(decodeLines(sample, 'utf-16le')).toEqual(['客户,a', '甲,1']);
	});

	it('that are very long show the place that tells', async () => {
		const sample = await findSampleLines(utf8(`${'a'.repeat(50_000)}客户${'b'.repeat(50_000)}`));
		expect(decodeLines(sample, 'utf-8')[0]).toContain('客户');
		expect(decodeLines(sample, 'utf-8')[0]?.length).toBeLessThan(300);
	});
});
