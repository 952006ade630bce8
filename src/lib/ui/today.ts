/** The civil day on the reader's clock, `2025-01-05`. */
export function today(now = new Date()): string {
	const pad = (part: number) => String(part).padStart(2, '0');
	return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
