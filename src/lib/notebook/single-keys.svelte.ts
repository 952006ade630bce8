/** Whether keys without Ctrl act on the notebook page, as the reader has it on this device. */
const STORED_AS = 'tierbook.single-keys';
const OFF = 'off';

let on = $state(remembered() !== OFF);

export function singleKeys(): boolean {
	return on;
}

export function setSingleKeys(next: boolean): void {
	on = next;
	try {
		if (next) localStorage.removeItem(STORED_AS);
		else localStorage.setItem(STORED_AS, OFF);
	} catch {
		// Without storage the choice lasts as long as the page.
	}
}

function remembered(): string | null {
	try {
		return localStorage.getItem(STORED_AS);
	} catch {
		return null;
	}
}
