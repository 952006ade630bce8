export interface Chromium {
	path: string;
	version: string;
	how: string;
}
export const CHROMIUM_FLAGS: string[];
export function findChromium(): Promise<Chromium>;
export function whereIs(name: string): string | null;
export function fetchByApt(...packages: string[]): boolean;
