/** What the passes share: the dialect, the index of rows and cells, the room for results. */
import { reserve } from './memory';

/** Bytes of the file that stand in memory at one time. */
export const BLOCK: usize = 262144;
/** Text of rows that were mended elsewhere. */
export const SIDE: usize = 262144;
/** Entries of the index: a row has one for each cell and one for its beginning. */
export const ENTRIES: usize = 131072;

/** Beside the end of a cell in the index: it holds doubled quotes. */
export const DOUBLED: u32 = 0x80000000;
export const PLACE: u32 = 0x7fffffff;

export const LF: u32 = 10;
export const CR: u32 = 13;

/** A line end stands before the block, so that looking back from its first byte is safe. */
export const block: usize = reserve(16) + 16;
reserve(BLOCK);
export const side: usize = reserve(SIDE);
export const index: usize = reserve(ENTRIES * 4);
export const results: usize = reserve(ENTRIES * 8);
/** Texts are taken so many at a time. */
export const PART: u32 = 32768;
/** Where each of them ends; codes of those that are odd; how often each was told. */
export const ends: usize = results + PART * 4;
export const oddCodes: usize = results + PART * 8;
export const counts: usize = results + PART * 12;
if (PART * 16 > <u32>ENTRIES * 8) unreachable();
/** Pairs: a row of the index with line breaks inside its cells, and how many. */
export const breaks: usize = reserve(ENTRIES * 4);

export let delimiter: u32 = 0;
/** 256, which no byte equals, where there is none. */
export let quote: u32 = 256;
export let width: u32 = 0;
/** Bytes of a row's entries in the index. */
export let stride: usize = 0;

export function setDialect(delimiterByte: u32, quoteByte: u32, cells: u32): void {
	delimiter = delimiterByte;
	quote = quoteByte;
	width = cells;
	stride = (cells + 1) << 2;
}
