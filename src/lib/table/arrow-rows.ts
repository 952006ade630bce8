/** Any Arrow IPC file or stream as rows of text, batch by batch. */
import { DataType, Precision, RecordBatchReader, type Vector } from 'apache-arrow';
import { toIso } from '#lib/core/dates.ts';
import { Failure } from '#lib/core/failure.ts';
import { momentText, singleText, valueText } from './value-text.ts';

/**
 * The names of the columns, then the rows. Days and moments are ISO, decimals exact. Fails with
 * `import.damaged`, or `import.compression` where the buffers are compressed.
 */
export function* arrowRows(bytes: Uint8Array): Generator<string[]> {
	try {
		yield* rowsOf(bytes);
	} catch (error) {
		if (error instanceof Failure) throw error;
		const message = String(error);
		if (/codec not found/.test(message))
			throw new Failure('import.compression', { method: 'Arrow' });
		throw new Failure('import.damaged', { message }, error);
	}
}

function* rowsOf(bytes: Uint8Array): Generator<string[]> {
	const reader = RecordBatchReader.from(bytes).open();
	if (!reader.schema) throw new Failure('import.damaged', { message: 'schema' });
	yield reader.schema.fields.map(({ name }) => name);
	for (const batch of reader) {
		const vectors = batch.schema.fields.map((_, i) => batch.getChildAt(i));
		const texts = vectors.map((vector) => textFor(vector?.type));
		for (let row = 0; row < batch.numRows; row++)
			yield vectors.map((vector, i) => cell(vector, row, texts[i] ?? valueText));
	}
}

function cell(vector: Vector | null, row: number, text: (value: unknown) => string): string {
	const value: unknown = vector?.get(row);
	return value === null || value === undefined ? '' : text(value);
}

function textFor(type: DataType | undefined): (value: unknown) => string {
	if (DataType.isDictionary(type)) return textFor(type.dictionary);
	if (DataType.isDate(type)) return (value) => toIso(Math.floor(Number(value) / 86_400_000));
	if (DataType.isTimestamp(type)) return (value) => momentText(Number(value) / 1000);
	if (DataType.isDecimal(type))
		return (value) =>
			value instanceof Uint32Array ? decimalText(value, type.scale) : valueText(value);
	if (DataType.isFloat(type) && type.precision !== Precision.DOUBLE)
		return (value) => (typeof value === 'number' ? singleText(value) : valueText(value));
	return valueText;
}

/** Two's complement in words of 32 bits, the least first. */
function decimalText(words: Uint32Array, scale: number): string {
	let value = 0n;
	for (let i = words.length - 1; i >= 0; i--) value = (value << 32n) | BigInt(words[i]!);
	const signed = BigInt.asIntN(words.length * 32, value);
	const digits = String(signed < 0n ? -signed : signed).padStart(scale + 1, '0');
	const point = digits.length - scale;
	const text = scale > 0 ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits;
	return signed < 0n ? `-${text}` : text;
}
