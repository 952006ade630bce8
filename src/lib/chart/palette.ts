/**
 * What every paint looks like in each theme. `app.css` holds the same values as custom
 * properties for the screen; files are written from here.
 *
 * Invariants, tested: the tiers are one hue in an ordinal ramp and stand 3 : 1 against their
 * grounds; writing stands 4.5 : 1 against what it lies on; neighbours in the ramp stay apart
 * under the three colour-vision deficiencies.
 */
import type { Paint } from './marks.ts';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A colour for every paint as `#rrggbb`; `none` stays `none`. */
export type Palette = Readonly<Record<Paint, string>>;

export const PALETTES: Readonly<Record<Theme, Palette>> = {
	light: {
		paper: '#faf9f5',
		sheet: '#ffffff',
		sunk: '#f2f0e9',
		ink: '#1c2430',
		'ink-2': '#566072',
		'ink-3': '#646e7e',
		line: '#e4e0d5',
		accent: '#0e5a6b',
		'accent-wash': '#e3f0f1',
		key: '#002b34',
		important: '#014e5b',
		general: '#1b737e',
		maintain: '#41979b',
		invalid: '#b4432b',
		'invalid-wash': '#f7e4de',
		'on-key': '#ffffff',
		'on-important': '#ffffff',
		'on-general': '#ffffff',
		'on-maintain': '#021a21',
		'on-invalid': '#ffffff',
		none: 'none'
	},
	dark: {
		paper: '#14181c',
		sheet: '#1b2126',
		sunk: '#10141a',
		ink: '#e8e6df',
		'ink-2': '#a3abb6',
		'ink-3': '#8d97a3',
		line: '#2c343b',
		accent: '#6cc3cf',
		'accent-wash': '#1c3a42',
		key: '#d5f2f1',
		important: '#86d2d4',
		general: '#51aab0',
		maintain: '#2a7f88',
		invalid: '#f0876c',
		'invalid-wash': '#3a221d',
		'on-key': '#06181d',
		'on-important': '#06181d',
		'on-general': '#06181d',
		'on-maintain': '#ffffff',
		'on-invalid': '#06181d',
		none: 'none'
	}
};

/** Font families by role: system fonts that have Latin and Chinese, so nothing is loaded. */
export const FONT_STACKS = {
	text: 'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
	serif:
		'"Iowan Old Style", "Palatino Linotype", "Source Serif 4", Georgia, "Noto Serif", "Liberation Serif", "Songti SC", "Noto Serif CJK SC", serif'
} as const;

/** Families with the signs of the mainland, and those that draw them as Taiwan does. */
const FAMILIES: readonly (readonly [string, string])[] = [
	['PingFang SC', 'PingFang TC'],
	['Microsoft YaHei', 'Microsoft JhengHei'],
	['Noto Sans CJK SC', 'Noto Sans CJK TC'],
	['Songti SC', 'Songti TC'],
	['SimSun', 'PMingLiU'],
	['Noto Serif CJK SC', 'Noto Serif CJK TC']
];

/** A font stack for texts of a language, given by its tag. */
export function stackFor(stack: string, lang: string): string {
	if (lang !== 'zh-TW') return stack;
	return FAMILIES.reduce((text, [mainland, taiwan]) => text.replace(mainland, taiwan), stack);
}
