/** Hands a file to the browser's downloads. */
const REVOKE_AFTER_MS = 60_000;

export function download(name: string, content: Blob): void {
	const url = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// Some browsers fetch the address only after the click has been dealt with.
	setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
