/** Functions that run inside the page: what a reader does and sees, without any driver's means. */

/** Keeps what the page hands to the browser's downloads, instead of writing it to a disk. */
export function catchDownloads() {
	const caught = (window.caughtDownloads = []);
	const blobs = new Map();
	const make = URL.createObjectURL.bind(URL);
	URL.createObjectURL = (blob) => {
		const url = make(blob);
		blobs.set(url, blob);
		return url;
	};
	const click = HTMLAnchorElement.prototype.click;
	HTMLAnchorElement.prototype.click = function () {
		if (!this.download) return click.call(this);
		caught.push({ name: this.download, blob: blobs.get(this.href) });
	};
	return true;
}

/** The downloads so far: names, contents as text, and the SHA-256 of the bytes. */
export async function downloads() {
	const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	const read = async ({ name, blob }) => ({
		name,
		text: await blob.text(),
		hash: hex(new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())))
	});
	return Promise.all((window.caughtDownloads ?? []).map(read));
}

/** How many there are. */
export function countDownloads() {
	return (window.caughtDownloads ?? []).length;
}

/** Clicks the first visible button, menu item or link whose name fits; false where there is none. */
export function press(pattern) {
	const fits = new RegExp(pattern, 'i');
	const named = (element) =>
		element.getAttribute('aria-label') ??
		element.getAttribute('title') ??
		element.textContent.trim();
	const candidates = document.querySelectorAll('button, [role=menuitem], a[href]');
	const found = [...candidates].find(
		(element) =>
			fits.test(named(element)) && !element.disabled && element.getClientRects().length > 0
	);
	if (found === undefined) return false;
	found.focus();
	// A menu opens under the pointer's first touch; its items wait for the whole click.
	const opens = found.getAttribute('aria-haspopup') === 'menu';
	if (opens) found.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
	else found.click();
	return true;
}

/** Drops a text file on the window. */
export function drop(name, text) {
	const dataTransfer = new DataTransfer();
	dataTransfer.items.add(new File([text], name, { type: 'text/csv' }));
	const at = { bubbles: true, cancelable: true, dataTransfer };
	for (const type of ['dragenter', 'dragover', 'drop'])
		document.body.dispatchEvent(new DragEvent(type, at));
	return true;
}

/** What the page shows, flat. */
export function shown() {
	return document.body.innerText;
}

export function says(...words) {
	return words.every((word) => document.body.innerText.includes(word));
}
