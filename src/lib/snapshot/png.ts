/** An SVG file as a PNG, sharp on any screen and in print. */
import { Failure } from '#lib/core/failure.ts';
import type { Picture } from '#lib/chart/marks.ts';

/** Pixels for each of the picture's own. */
export const DENSITIES = [2, 3] as const;
export type Density = (typeof DENSITIES)[number];

/** Fails with `export.image` where the browser can't draw or encode it. */
export async function toPng(
	svg: string,
	{ width, height }: Pick<Picture, 'width' | 'height'>,
	density: Density = 2
): Promise<Blob> {
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		return await encoded(draw(await decoded(url), width * density, height * density));
	} catch (thrown) {
		throw thrown instanceof Failure ? thrown : new Failure('export.image', {}, thrown);
	} finally {
		URL.revokeObjectURL(url);
	}
}

async function decoded(url: string): Promise<HTMLImageElement> {
	const image = new Image();
	image.src = url;
	await image.decode();
	return image;
}

function draw(image: HTMLImageElement, width: number, height: number): HTMLCanvasElement {
	const canvas = document.createElement('canvas');
	canvas.width = Math.round(width);
	canvas.height = Math.round(height);
	const context = canvas.getContext('2d');
	if (!context) throw new Failure('export.image');
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	return canvas;
}

function encoded(canvas: HTMLCanvasElement): Promise<Blob> {
	return new Promise((resolve, reject) => {
		canvas.toBlob(
			(blob) => (blob ? resolve(blob) : reject(new Failure('export.image'))),
			'image/png'
		);
	});
}
