interface LockedPackage {
	version: string;
	optional?: boolean;
}
export const root: string;
export function installMissing(folder?: string): boolean;
export function isInstalled(folder?: string): boolean;
export function agree(
	wanted: Readonly<Record<string, LockedPackage>>,
	present: Readonly<Record<string, LockedPackage>>
): boolean;
