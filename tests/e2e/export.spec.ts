/** A chart that leaves stands alone: as SVG, as PNG at twice the size, as the figures drawn. */
import { expect, test } from './parts/site.ts';
import { exported, openSample } from './parts/steps.ts';

const CHARTS = ['pareto', 'pyramids', 'pnl', 'classes', 'satisfaction'];

test('SVG with ground, title and source line, and no style from outside @once', async ({
	page
}) => {
	await openSample(page);
	for (const id of CHARTS) {
		const { name, text } = await exported(page, id, /SVG/);
		expect(name).toMatch(/\.svg$/);
		expect(text).toMatch(/^(<\?xml[^>]*>\s*)?<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
		expect(text).toContain('<title');
		expect(text).toContain('font-family');
		expect(text).toMatch(/n\s=\s/u);
		expect(text).not.toMatch(/var\(|class=|foreignObject|href=/);
	}
});

test('PNG at twice the size', async ({ page }) => {
	await openSample(page);
	const svg = await exported(page, 'pareto', /SVG/);
	const { name, bytes } = await exported(page, 'pareto', /PNG/);
	expect(name).toMatch(/\.png$/);
	expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	const width = Number(/<svg[^>]*\bwidth="(\d+(\.\d+)?)"/.exec(svg.text)?.[1]);
	expect(bytes.readUInt32BE(16)).toBe(Math.round(width * 2));
});

test('CSV of what is drawn @once', async ({ page }) => {
	await openSample(page);
	for (const id of CHARTS) {
		const { name, text } = await exported(page, id, /CSV/);
		expect(name).toMatch(/\.csv$/);
		expect(text.trim().split(/\r?\n/).length).toBeGreaterThan(3);
	}
});
