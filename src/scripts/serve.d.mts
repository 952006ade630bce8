export interface ServeOptions {
	folder: string;
	base?: string;
	port?: number;
	headers?: boolean;
	onRequest?: (path: string) => void;
}
export interface Served {
	url: string;
	port: number;
	close: () => Promise<void>;
}
export interface HeaderRule {
	pattern: RegExp;
	headers: { name: string; value: string }[];
}
export function serve(options: ServeOptions): Promise<Served>;
export function normaliseBase(base: string): string;
export function locate(folder: string, path: string): string | null;
export function parseHeaders(text: string): HeaderRule[];
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string>;
