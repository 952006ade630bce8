/** As much of DuckDB-WASM as the benchmark calls; the package is there only once it has run. */
declare module '@duckdb/duckdb-wasm' {
	export interface Bundle {
		readonly mainModule: string;
		readonly mainWorker: string;
	}
	export function selectBundle(bundles: {
		readonly mvp: Bundle;
		readonly eh: Bundle;
	}): Promise<Bundle>;

	export class VoidLogger {}

	export enum DuckDBDataProtocol {
		BROWSER_FILEREADER
	}

	export class AsyncDuckDB {
		constructor(logger: VoidLogger, worker: Worker);
		instantiate(mainModule: string): Promise<null>;
		registerFileHandle(
			name: string,
			file: File,
			protocol: DuckDBDataProtocol,
			directIo: boolean
		): Promise<void>;
		connect(): Promise<Connection>;
	}

	interface Connection {
		query(sql: string): Promise<{ get(row: number): { toJSON(): Record<string, unknown> } | null }>;
	}
}
