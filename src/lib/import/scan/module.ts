/** The compiled scanner: a fresh memory for every file, as WebAssembly gives none back. */
import bytes from './assembly/index.ts?assembly';

/** Addresses and lengths in bytes of `memory`; `assembly/index.ts` says what each does. */
export interface ScanModule {
	readonly memory: WebAssembly.Memory;
	readonly BLOCK: WebAssembly.Global<'i32'>;
	readonly SIDE: WebAssembly.Global<'i32'>;
	readonly ENTRIES: WebAssembly.Global<'i32'>;
	readonly DOUBLED: WebAssembly.Global<'i32'>;
	readonly MORE: WebAssembly.Global<'i32'>;
	readonly DOUBTFUL: WebAssembly.Global<'i32'>;
	readonly FULL: WebAssembly.Global<'i32'>;
	readonly LONE_CR: WebAssembly.Global<'i32'>;
	readonly block: WebAssembly.Global<'i32'>;
	readonly side: WebAssembly.Global<'i32'>;
	readonly index: WebAssembly.Global<'i32'>;
	readonly results: WebAssembly.Global<'i32'>;
	readonly breaks: WebAssembly.Global<'i32'>;
	readonly starts: WebAssembly.Global<'i32'>;
	readonly rows: WebAssembly.Global<'i32'>;
	readonly lines: WebAssembly.Global<'i32'>;
	readonly broken: WebAssembly.Global<'i32'>;
	readonly reason: WebAssembly.Global<'i32'>;
	readonly taken: WebAssembly.Global<'i32'>;
	readonly takenOdd: WebAssembly.Global<'i32'>;
	readonly ends: WebAssembly.Global<'i32'>;
	readonly counts: WebAssembly.Global<'i32'>;
	readonly oddCodes: WebAssembly.Global<'i32'>;
	readonly takenFrom: WebAssembly.Global<'i32'>;
	readonly takenBytes: WebAssembly.Global<'i32'>;
	reserve(bytes: number): number;
	setDialect(delimiter: number, quote: number, cells: number): void;
	setSuspects(words: number, noteBytes: number): void;
	reserveColumns(count: number): void;
	addColumn(i: number, decimalSign: number): void;
	wellFormed(from: number, to: number): number;
	indexRows(from: number, to: number): number;
	countRow(): void;
	clearIndex(): void;
	walk(): void;
	beginTexts(i: number): void;
	takeTexts(): number;
	textCount(i: number): number;
	isKeyed(i: number): number;
	textBytes(i: number): number;
	oddCount(i: number): number;
	oddRows(i: number): number;
	scale(i: number): number;
	integers(i: number): number;
	least(i: number): number;
	greatest(i: number): number;
	countByDecimals(i: number, decimals: number): number;
}

let compiled: WebAssembly.Module | null = null;

/** False where the platform has no WebAssembly, or none with vector instructions. */
export function canScan(): boolean {
	return typeof WebAssembly === 'object' && WebAssembly.validate(bytes);
}

/** What `ask` gives; fails with a RangeError, like any buffer, where a scanner's memory has no more room. */
export function inMemory<T>(ask: () => T): T {
	try {
		return ask();
	} catch (error) {
		if (!(error instanceof WebAssembly.RuntimeError)) throw error;
		throw new RangeError('No memory for the rows of the file', { cause: error });
	}
}

/** A fresh instance; sound only where `canScan`. */
export function newModule(): ScanModule {
	compiled ??= new WebAssembly.Module(bytes);
	const { exports } = new WebAssembly.Instance(compiled);
	return exports as unknown as ScanModule;
}
