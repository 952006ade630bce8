/**
 * Columns to Arrow IPC bytes and back, over the same buffers, without copying a value.
 *
 * A table at rest is a run of self-contained IPC streams: one a batch of rows, in which a text
 * column is its codes, and one or more a dictionary, which is complete only when the last row
 * has been read.
 */
import {
	DateDay,
	Field as ArrowField,
	Float64,
	Int32,
	RecordBatch,
	RecordBatchReader,
	RecordBatchStreamWriter,
	Schema,
	Struct,
	Uint8,
	Utf8,
	makeData,
	type Data,
	type DataType
} from 'apache-arrow';
import type { Batch, Column, ColumnType, Field, Validity } from '#lib/core/columns.ts';
import { Dictionary } from '#lib/core/dictionary.ts';
import { Failure } from '#lib/core/failure.ts';

/** One IPC stream with the rows of `batch`; its columns stand parallel to `fields`. */
export function encodeBatch(fields: readonly Field[], batch: Batch): Uint8Array<ArrayBuffer> {
	const columns = batch.columns.map((column) => toData(column, batch.rows));
	return encode(fields.map(toArrowField), columns, batch.rows);
}

/** The batch that `encodeBatch` wrote; views over `bytes`. Fails with `store.damaged`. */
export function decodeBatch(bytes: Uint8Array): { fields: Field[]; batch: Batch } {
	const { schema, batch } = decode(bytes);
	const fields = schema.fields.map(toField);
	const columns = fields.map((field, i) => toColumn(field.type, batch.data.children[i]));
	return { fields, batch: { rows: batch.numRows, columns } };
}

/** The dictionary in pieces of at most `pieceBytes` of text each, one IPC stream a piece. */
export function* encodeDictionary(
	dictionary: Dictionary,
	pieceBytes: number
): Generator<Uint8Array<ArrayBuffer>> {
	const { offsets } = dictionary;
	for (let from = 0; from < dictionary.size || from === 0;) {
		let to = Math.min(from + 1, dictionary.size);
		while (to < dictionary.size && offsets[to + 1]! - offsets[from]! <= pieceBytes) to++;
		yield encodePiece(dictionary, from, to);
		if (to === dictionary.size) return;
		from = to;
	}
}

/** The pieces of `encodeDictionary`, in their order, as one dictionary again. */
export function decodeDictionary(pieces: readonly Uint8Array[]): Dictionary {
	const parts = pieces.map((piece) => decode(piece).batch.data.children[0] as Data<Utf8>);
	if (parts.some((part) => lastOffset(part) > part.values.length))
		throw new Failure('store.damaged');
	const size = parts.reduce((sum, part) => sum + part.length, 0);
	const textBytes = parts.reduce((sum, part) => sum + lastOffset(part), 0);
	const offsets = new Int32Array(size + 1);
	const bytes = new Uint8Array(textBytes);
	let row = 0;
	let end = 0;
	for (const part of parts) {
		if (!isOrdered(part)) throw new Failure('store.damaged');
		bytes.set(part.values.subarray(0, lastOffset(part)), end);
		for (let i = 0; i < part.length; i++) offsets[row + i] = end + part.valueOffsets[i]!;
		row += part.length;
		end += lastOffset(part);
		offsets[row] = end;
	}
	return new Dictionary(offsets, bytes);
}

const TYPES: Readonly<Record<ColumnType, () => DataType>> = {
	text: () => new Int32(),
	money: () => new Float64(),
	number: () => new Float64(),
	date: () => new DateDay(),
	boolean: () => new Uint8()
};

function toArrowField(field: Field): ArrowField {
	const meaning = new Map([
		['type', field.type],
		['scale', String(field.scale)]
	]);
	return new ArrowField(field.name, TYPES[field.type](), true, meaning);
}

function toField(field: ArrowField): Field {
	const type = field.metadata.get('type');
	if (type === undefined || !Object.hasOwn(TYPES, type)) throw new Failure('store.damaged');
	return {
		name: field.name,
		type: type as ColumnType,
		scale: Number(field.metadata.get('scale') ?? 0)
	};
}

function toData(column: Column, length: number): Data {
	const nullBitmap = column.valid;
	const nullCount = nullBitmap === null ? 0 : -1;
	switch (column.type) {
		case 'text':
			return makeData({ type: new Int32(), length, data: column.values, nullBitmap, nullCount });
		case 'date':
			return makeData({ type: new DateDay(), length, data: column.values, nullBitmap, nullCount });
		case 'boolean':
			return makeData({ type: new Uint8(), length, data: column.values, nullBitmap, nullCount });
		default:
			return makeData({ type: new Float64(), length, data: column.values, nullBitmap, nullCount });
	}
}

function toColumn(type: ColumnType, data: Data | undefined): Column {
	if (!data) throw new Failure('store.damaged');
	const values = data.values.subarray(0, data.length);
	return { type, values, valid: validityOf(data) } as Column;
}

function validityOf(data: Data): Validity {
	return data.nullCount > 0 ? data.nullBitmap.subarray(0, (data.length + 7) >> 3) : null;
}

function encodePiece(dictionary: Dictionary, from: number, to: number): Uint8Array<ArrayBuffer> {
	const start = dictionary.offsets[from]!;
	const valueOffsets = dictionary.offsets.slice(from, to + 1).map((offset) => offset - start);
	const data = dictionary.bytes.subarray(start, dictionary.offsets[to]);
	const text = makeData({ type: new Utf8(), length: to - from, valueOffsets, data });
	return encode([new ArrowField('value', new Utf8(), false)], [text], to - from);
}

/** Every text ends no earlier than it begins. */
function isOrdered({ valueOffsets, length }: Data<Utf8>): boolean {
	for (let i = 0; i < length; i++) if (valueOffsets[i]! > valueOffsets[i + 1]!) return false;
	return valueOffsets[0] === 0 || length === 0;
}

function lastOffset(part: Data<Utf8>): number {
	return part.valueOffsets[part.length] ?? 0;
}

function encode(fields: ArrowField[], children: Data[], length: number): Uint8Array<ArrayBuffer> {
	const schema = new Schema(fields);
	const data = makeData({ type: new Struct(fields), length, nullCount: 0, children });
	const writer = new RecordBatchStreamWriter();
	writer.write(new RecordBatch(schema, data));
	writer.finish();
	return writer.toUint8Array(true) as Uint8Array<ArrayBuffer>;
}

function decode(bytes: Uint8Array): { schema: Schema; batch: RecordBatch } {
	try {
		const reader = RecordBatchReader.from(bytes).open();
		const { value: batch } = reader.next();
		if (batch) return { schema: reader.schema, batch };
	} catch (thrown) {
		throw new Failure('store.damaged', {}, thrown);
	}
	throw new Failure('store.damaged');
}
