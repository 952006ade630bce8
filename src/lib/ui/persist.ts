/** Asks the browser not to clear what is stored here when it runs short of room. */
let asked = false;

/** Once a visit, when a reader's own data has been stored; a refusal changes nothing. */
export async function askToKeep(): Promise<void> {
	if (asked) return;
	asked = true;
	try {
		await navigator.storage?.persist?.();
	} catch {
		// A favour only: what is stored is stored all the same.
	}
}
