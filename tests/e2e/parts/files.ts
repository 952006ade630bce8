/** Files that tests hand to the page: written here, or public data sets. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';

export interface GivenFile {
	readonly name: string;
	readonly bytes: Buffer;
}

export function text(name: string, content: string): GivenFile {
	return { name, bytes: Buffer.from(content, 'utf8') };
}

/** Drops files on the window, as a file manager does. */
export async function dropFiles(page: Page, files: readonly (string | GivenFile)[]): Promise<void> {
	const given = files.map((file) =>
		typeof file === 'string' ? { name: basename(file), bytes: readFileSync(file) } : file
	);
	const parts = given.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
	const transfer = await page.evaluateHandle((parts) => {
		const transfer = new DataTransfer();
		for (const { name, base64 } of parts) {
			const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
			transfer.items.add(new File([bytes], name, { type: 'text/csv' }));
		}
		return transfer;
	}, parts);
	for (const type of ['dragenter', 'dragover', 'drop'])
		await page.dispatchEvent('body', type, { dataTransfer: transfer });
}

/** Hands files to the page's own file field; for large ones, which a drop would have to copy. */
export async function chooseFiles(page: Page, paths: readonly string[]): Promise<void> {
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles([...paths]);
}

/** Orders of a small shop with three customers; `extra` adds lines. */
export function orders(extra: readonly string[] = []): GivenFile {
	const lines = [
		'customer,order date,revenue,gross profit',
		'C1,2025-01-05,100.00,40.00',
		'C2,2025-02-05,50.00,10.00',
		'C3,2025-03-05,30.00,-5.00',
		...extra
	];
	return text('orders.csv', `${lines.join('\n')}\n`);
}
