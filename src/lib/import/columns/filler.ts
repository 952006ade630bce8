/** The cells of one block as a typed column, by one lookup a cell; or the block itself, where it is one already. */
import {
	type Column,
	type ColumnType,
	emptyValidity,
	setValid,
	type Validity
} from '#lib/core/columns.ts';
import { type CellBlock, codeIn, isOdd, type RawColumn } from './intern.ts';
import { type Lookup, MISSING, READABLE, type Shift, shifted, UNREADABLE } from './typed.ts';

/** Makes the columns of the blocks of `raw`, asked for by their place. */
export function filler(
	type: ColumnType,
	raw: Pick<RawColumn, 'blocks'>,
	read: Pick<Lookup, 'state' | 'values' | 'keys' | 'shift'>
): (block: number) => Column {
	const places = read.keys?.places() ?? null;
	const complete = !read.state.includes(MISSING) && !read.state.includes(UNREADABLE);
	const values = places ?? read.values;
	return (place) => {
		const block = raw.blocks[place]!;
		const valid = complete ? null : validity(block, read.state);
		if (block.mantissas !== null) return amounts(type, block, read, valid);
		const codes = block.codes!.subarray(0, block.rows);
		if (type === 'text' && places === null) return { type, values: codes, valid };
		return looked(type, codes, values, valid);
	};
}

function looked(
	type: ColumnType,
	codes: Int32Array,
	values: Float64Array | Int32Array,
	valid: Validity
): Column {
	switch (type) {
		case 'text':
		case 'date':
			return { type, values: take(new Int32Array(codes.length), codes, values), valid };
		case 'money':
		case 'number':
			return { type, values: take(new Float64Array(codes.length), codes, values), valid };
		case 'boolean':
			return { type, values: take(new Uint8Array(codes.length), codes, values), valid };
	}
}

function take<T extends Int32Array | Float64Array | Uint8Array>(
	into: T,
	codes: Int32Array,
	values: Float64Array | Int32Array
): T {
	for (let i = 0; i < codes.length; i++) into[i] = values[codes[i]!]!;
	return into;
}

/** Mantissas at the scale of the format are the amounts; else they are shifted to it. */
function amounts(
	type: ColumnType,
	block: CellBlock,
	read: Pick<Lookup, 'values' | 'shift'>,
	valid: Validity
): Column {
	const mantissas = block.mantissas!.subarray(0, block.rows);
	const same = read.shift.power === 0 && block.odd === null;
	const values = same ? mantissas : shiftAll(mantissas, block.odd, read.values, read.shift);
	return { type: type === 'money' ? 'money' : 'number', values, valid };
}

function shiftAll(
	mantissas: Float64Array,
	odd: Uint8Array | null,
	values: Float64Array,
	shift: Shift
): Float64Array {
	const into = new Float64Array(mantissas.length);
	for (let i = 0; i < into.length; i++) {
		const at = mantissas[i]!;
		into[i] = isOdd(odd, i) ? values[at]! : shifted(at, shift);
	}
	return into;
}

function validity(block: CellBlock, state: Uint8Array): Validity {
	const { rows, codes, odd } = block;
	if (codes === null && odd === null) return null;
	const valid = emptyValidity(rows);
	let complete = true;
	for (let i = 0; i < rows; i++) {
		const code = codeIn(block, i);
		if (code < 0 || state[code] === READABLE) setValid(valid, i);
		else complete = false;
	}
	return complete ? null : valid;
}
