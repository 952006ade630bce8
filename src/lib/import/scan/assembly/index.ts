/** The scanner's door: what the other side may call, and where it finds what came of it. */
import { columnAt } from './columns';
import { countOf, Numbers } from './numbers';

export { addColumn, reserveColumns, walk } from './columns';
export { beginTexts, taken, takenBytes, takenFrom, takenOdd, takeTexts } from './dictionary';
export { reserve } from './memory';
export {
	broken,
	clearIndex,
	countRow,
	DOUBTFUL,
	FULL,
	indexRows,
	lines,
	LONE_CR,
	MORE,
	reason,
	rows
} from './rows';
export {
	block,
	BLOCK,
	breaks,
	counts,
	DOUBLED,
	ends,
	ENTRIES,
	index,
	oddCodes,
	results,
	setDialect,
	side,
	SIDE
} from './state';
export { setSuspects, starts } from './suspects';
export { wellFormed } from './utf8';

export function textCount(i: u32): u32 {
	return columnAt(i).texts.size;
}

/** Whether its texts are numbered, so that nobody has counted how often each was told. */
export function isKeyed(i: u32): bool {
	return columnAt(i).texts.keys !== null;
}

export function textBytes(i: u32): u32 {
	return columnAt(i).texts.bytes;
}

/** The rows of this round in which a column of numbers holds a text. */
export function oddCount(i: u32): u32 {
	return columnAt(i).odd;
}

export function oddRows(i: u32): usize {
	return columnAt(i).oddRows;
}

export function scale(i: u32): u32 {
	return numbersAt(i).scale;
}

export function integers(i: u32): u32 {
	return numbersAt(i).integers;
}

export function least(i: u32): f64 {
	return numbersAt(i).min;
}

export function greatest(i: u32): f64 {
	return numbersAt(i).max;
}

export function countByDecimals(i: u32, decimals: u32): u32 {
	return countOf(numbersAt(i), decimals);
}

function numbersAt(i: u32): Numbers {
	return columnAt(i).numbers!;
}
