/** The screen and the files are painted alike: app.css holds exactly the colours of the palette. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '#lib/chart/palette.ts';

const css = readFileSync(new URL('../src/app.css', import.meta.url), 'utf8');
const paints = Object.keys(PALETTES.light).filter((paint) => paint !== 'none');

function token(name: string): string | undefined {
	return new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1];
}

describe('tokens', () => {
	it.each(paints)('%s', (paint) => {
		const [light, dark] = [PALETTES.light, PALETTES.dark].map(
			(palette) => Object.entries(palette).find(([name]) => name === paint)?.[1]
		);
		expect(token(paint)).toBe(`light-dark(${light}, ${dark})`);
	});
});
