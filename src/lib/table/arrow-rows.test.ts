/** Arrow files and streams of any make as rows of text. */
import {
	Bool,
	DateDay,
	Decimal,
	Dictionary,
	Field,
	Float32,
	Int32,
	Int64,
	makeData,
	makeVector,
	RecordBatch,
	RecordBatchFileWriter,
	RecordBatchStreamWriter,
	Schema,
	Struct,
	TimestampMicrosecond,
	Utf8,
	type Data
} from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { arrowRows } from './arrow-rows.ts';

const ROWS = 3;
const FIRST_TWO = Uint8Array.of(0b011);
const valid = { length: ROWS, nullCount: 1, nullBitmap: FIRST_TWO } as const;

function texts(...all: string[]): Data<Utf8> {
	const bytes = all.map((text) => new TextEncoder().encode(text));
	const valueOffsets = new Int32Array(all.length + 1);
	bytes.forEach(({ length }, i) => {
		valueOffsets[i + 1] = (valueOffsets[i] ?? 0) + length;
	});
	const data = Uint8Array.from(bytes.flatMap((part) => [...part]));
	return makeData({ type: new Utf8(), length: all.length, nullCount: 0, valueOffsets, data });
}

const words = (...values: bigint[]) =>
	Uint32Array.from(
		values.flatMap((value) =>
			[0n, 32n, 64n, 96n].map((shift) => Number((value >> shift) & 0xffffffffn))
		)
	);

const COLUMNS: Readonly<Record<string, Data>> = {
	name: texts('张伟', 'a,b', ''),
	level: makeData({
		type: new Dictionary(new Utf8(), new Int32()),
		...valid,
		data: Int32Array.of(1, 0, 0),
		dictionary: makeVector(texts('low', 'high'))
	}),
	count: makeData({
		type: new Int64(),
		...valid,
		data: BigInt64Array.of(9007199254740993n, -1n, 0n)
	}),
	price: makeData({ type: new Float32(), ...valid, data: Float32Array.of(0.1, -2.5, 0) }),
	paid: makeData({ type: new Decimal(2, 20, 128), ...valid, data: words(1234n, -5n, 0n) }),
	day: makeData({ type: new DateDay(), ...valid, data: Int32Array.of(20_093, -1, 0) }),
	at: makeData({
		type: new TimestampMicrosecond(),
		...valid,
		data: BigInt64Array.of(1_736_085_780_123_456n, -1n, 0n)
	}),
	ok: makeData({ type: new Bool(), ...valid, data: Uint8Array.of(0b001) })
};

function batch(): RecordBatch {
	const fields = Object.entries(COLUMNS).map(([name, { type }]) => new Field(name, type, true));
	const type = new Struct(fields);
	const data = makeData({ type, length: ROWS, nullCount: 0, children: Object.values(COLUMNS) });
	return new RecordBatch(new Schema(fields), data);
}

function written(
	writer: RecordBatchFileWriter | RecordBatchStreamWriter,
	batches: number
): Uint8Array {
	for (let i = 0; i < batches; i++) writer.write(batch());
	writer.finish();
	return writer.toUint8Array(true);
}

const BODY = [
	['张伟', 'high', '9007199254740993', '0.1', '12.34', '2025-01-05', '2025-01-05 14:03:00', 'true'],
	['a,b', 'low', '-1', '-2.5', '-0.05', '1969-12-31', '1969-12-31 23:59:59', 'false'],
	['', '', '', '', '', '', '', '']
];

describe.each([
	['a file', () => new RecordBatchFileWriter()],
	['a stream', () => new RecordBatchStreamWriter()]
])('%s', (_, writer) => {
	test('comes out with its names and values, batch after batch', () => {
		const rows = [...arrowRows(written(writer(), 2))];
		expect(rows).toEqual([Object.keys(COLUMNS), ...BODY, ...BODY]);
	});

	test('that is broken fails by name', () => {
		const bytes = written(writer(), 1);
		const broken = bytes.slice(0, bytes.length - 200).fill(0xee, 16, 200);
		expect(() => [...arrowRows(broken)]).toThrow(
			expect.objectContaining({ code: 'import.damaged' })
		);
	});
});
