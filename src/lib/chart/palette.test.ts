import { describe, expect, test } from 'vitest';
import { TIERS } from '#lib/core/parameters.ts';
import { FONT_STACKS, PALETTES, THEMES, stackFor } from './palette.ts';

type Rgb = readonly [number, number, number];

/** Linear light of `#rrggbb`. */
function linear(hex: string): Rgb {
	const channel = (from: number): number => {
		const c = parseInt(hex.slice(from, from + 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	};
	return [channel(1), channel(3), channel(5)];
}

/** WCAG 2 contrast ratio. */
function contrast(a: string, b: string): number {
	const luminance = (hex: string): number => {
		const [r, g, b] = linear(hex);
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const [x, y] = [luminance(a), luminance(b)];
	return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Full dichromacies in linear light: Machado, Oliveira and Fernandes 2009, severity 1. */
const VISIONS: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
	normal: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998]
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881]
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039]
	]
};

function seen(hex: string, [r, g, b]: readonly [Rgb, Rgb, Rgb]): Rgb {
	const light = linear(hex);
	const dot = (row: Rgb): number =>
		Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]));
	return [dot(r), dot(g), dot(b)];
}

function oklab([r, g, b]: Rgb): Rgb {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
	];
}

describe.each(THEMES)('the %s palette', (theme) => {
	const palette = PALETTES[theme];

	test.each(TIERS)('%s stands out against every ground', (tier) => {
		for (const ground of ['paper', 'sheet', 'sunk'] as const)
			expect(contrast(palette[tier], palette[ground])).toBeGreaterThanOrEqual(3);
	});

	test.each(TIERS)('writing on %s can be read', (tier) => {
		expect(contrast(palette[`on-${tier}`], palette[tier])).toBeGreaterThanOrEqual(4.5);
	});

	test('writing can be read on its grounds', () => {
		for (const ink of ['ink', 'ink-2', 'ink-3', 'accent', 'invalid'] as const)
			for (const ground of ['paper', 'sheet'] as const)
				expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5);
		expect(contrast(palette.accent, palette['accent-wash'])).toBeGreaterThanOrEqual(4.5);
		expect(contrast(palette.invalid, palette['invalid-wash'])).toBeGreaterThanOrEqual(4.5);
		expect(contrast(palette.paper, palette.accent)).toBeGreaterThanOrEqual(4.5);
	});

	test('the ramp moves one way in lightness', () => {
		const steps = TIERS.slice(0, 4).map((tier) => oklab(linear(palette[tier]))[0]);
		const sign = theme === 'light' ? 1 : -1;
		for (let i = 1; i < steps.length; i++)
			expect(sign * (steps[i]! - steps[i - 1]!)).toBeGreaterThan(0.1);
	});

	test.each(Object.keys(VISIONS))('neighbouring tiers stay apart in %s', (vision) => {
		const matrix = VISIONS[vision]!;
		const colours = TIERS.map((tier) => oklab(seen(palette[tier], matrix)));
		for (let i = 1; i < colours.length; i++) {
			const [a, b] = [colours[i - 1]!, colours[i]!];
			expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(0.1);
		}
	});
});

test('Chinese is drawn with the signs of its place', () => {
	for (const stack of Object.values(FONT_STACKS)) {
		expect(stackFor(stack, 'en')).toBe(stack);
		expect(stackFor(stack, 'zh-CN')).toBe(stack);
		expect(stackFor(stack, 'zh-TW')).toContain('CJK TC');
		expect(stackFor(stack, 'zh-TW')).not.toMatch(/ SC|YaHei|SimSun/);
	}
});

/** Families of Windows, Apple's systems and Linux; a Chinese font draws an apostrophe as wide as a sign. */
test.each(['Georgia', 'Noto Serif', 'Liberation Serif'])(
	'Latin in serifs is looked for in %s before any Chinese font',
	(family) => {
		const at = FONT_STACKS.serif.indexOf(family);
		expect(at).toBeGreaterThanOrEqual(0);
		expect(at).toBeLessThan(FONT_STACKS.serif.search(/Songti|CJK/));
	}
);
