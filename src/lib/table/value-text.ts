/** One value of a typed file as the text of a cell; what is missing is empty. */
import { toIso } from '#lib/core/dates.ts';
import { plainText } from '#lib/core/decimal.ts';

export function valueText(value: unknown): string {
	switch (typeof value) {
		case 'string':
			return value;
		case 'number':
			return Number.isFinite(value) ? plainText(value) : '';
		case 'bigint':
			return value.toString();
		case 'boolean':
			return value ? 'true' : 'false';
		default:
			return value === null || value === undefined ? '' : nested(value);
	}
}

/** `2025-01-05 14:03:00`, the fraction of a second left out. */
export function momentText(seconds: number): string {
	const whole = Math.floor(seconds);
	const day = Math.floor(whole / 86_400);
	return `${toIso(day)} ${clockText(whole - day * 86_400)}`;
}

/** `14:03:00`. */
export function clockText(seconds: number): string {
	const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
	return parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}

/** A float of 32 bits by the fewest digits that tell it from its neighbours: 6 to 9 of them. */
export function singleText(value: number): string {
	for (const digits of [6, 7, 8]) {
		const short = Number(value.toPrecision(digits));
		if (Math.fround(short) === value) return valueText(short);
	}
	return valueText(Number(value.toPrecision(9)));
}

function nested(value: unknown): string {
	if (value instanceof Uint8Array)
		return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'bigint' ? String(inner) : inner
	);
}
