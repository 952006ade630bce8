/** File names that every system takes, and that look like what they are. */

/** `客户盈利分层_2026-11-21.csv`; `day` is an ISO day. */
export function fileName(title: string, day: string, extension: string): string {
	return `${stem(title)}_${day}.${extension}`;
}

const LONGEST = 80;
/** Control characters, characters that reverse or hide text, and what file systems reserve. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Surrogate}\p{Zl}\p{Zp}\\/:*?"<>|]/gu;
/** Names of devices on Windows, whatever follows the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function stem(title: string): string {
	const plain = title.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ');
	const short = [...plain].slice(0, LONGEST).join('');
	const trimmed = short.replace(/^[\s.]+|[\s.]+$/gu, '');
	if (trimmed === '') return 'tierbook';
	return DEVICE.test(trimmed) ? `_${trimmed}` : trimmed;
}
