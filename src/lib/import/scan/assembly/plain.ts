/** Whether a text is what it seems, as `columns/plain-text.ts` says for the other lane. */
const SPACE: u32 = 0x20;
const TILDE: u32 = 0x7e;
const PLUS: u32 = 0x2b;
const POINT: u32 = 0x2e;
const ZERO: u32 = 0x30;
const LOWER: u32 = 0x20;
const E: u32 = 0x65;
const N: u32 = 0x6e;
const FOUR_ZEROS: u32 = 0x30303030;

export function isPlainText(text: usize, length: u32): bool {
	if (length === 0) return false;
	const first = <u32>load<u8>(text);
	const end = text + length;
	if (!isDigit(first) && (first | LOWER) - 97 >= 26) return false;
	if (<u32>load<u8>(end - 1) === SPACE) return false;
	if (length <= 10 && (first | LOWER) === N) return false;
	if (length >= 4 && load<u32>(text) === FOUR_ZEROS) return false;
	let at = text;
	while (at < end && isDigit(load<u8>(at))) at++;
	return isVisible(at, end) && !isFloat(text, at, end);
}

function isDigit(byte: u32): bool {
	return byte - ZERO < 10;
}

function isVisible(at: usize, end: usize): bool {
	for (; at < end; at++) {
		const byte = <u32>load<u8>(at);
		if (byte - SPACE > TILDE - SPACE) return false;
		if (byte === PLUS && ((<u32>load<u8>(at - 1)) | LOWER) === E) return false;
	}
	return true;
}

/** Digits, a point and zeros: a key that was taken for a number. */
function isFloat(text: usize, point: usize, end: usize): bool {
	if (point === text || point + 1 >= end || <u32>load<u8>(point) !== POINT) return false;
	for (let at = point + 1; at < end; at++) {
		if (<u32>load<u8>(at) !== ZERO) return false;
	}
	return true;
}
