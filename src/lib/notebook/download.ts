/** Hands a text file to the browser's downloads. */
const REVOKE_AFTER_MS = 60_000;

export function download(fileName: string, csv: string): void {
	const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
	const link = document.createElement('a');
	link.href = url;
	link.download = fileName.replace(/[\\/:*?"<>|]/g, ' ');
	link.click();
	// Some browsers fetch the address only after the click has been dealt with.
	setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
