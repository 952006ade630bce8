/** Every chart of an evidence as files of its own: picture to scale, picture to paste, figures. */
import type { Evidence } from '#lib/analyses/evidence.ts';
import type { Picture } from '#lib/chart/marks.ts';
import { fileName } from '#lib/ui/file-name.ts';
import { toCsv } from './csv.ts';
import { originLines } from './document/origin.ts';
import { exported } from './export.ts';
import { periodOf } from './period.ts';
import { NAMELESS, shownCharts, type Shown, type Wholes } from './shown.ts';
import { zipped, type NamedFile } from './zip.ts';

/** Draws an SVG file as a PNG; the page's part, as it needs a screen. */
export type Draw = (svg: string, picture: Picture) => Promise<Uint8Array<ArrayBuffer>>;

/** A zip of `01 Two pyramids · 2025-12-01–2026-11-20_2026-11-22.svg`, `.png` and `.csv`, in the evidence's order. */
export async function chartsZip(
	evidence: Evidence,
	draw: Draw,
	wholes: Wholes = NAMELESS
): Promise<Uint8Array<ArrayBuffer>> {
	const charts = shownCharts(evidence, wholes);
	const files: NamedFile[] = [];
	for (const [i, shown] of charts.entries())
		files.push(...(await filesOf(shown, i + 1, evidence, draw)));
	return zipped(files, evidence.day);
}

async function filesOf(
	shown: Shown,
	place: number,
	evidence: Evidence,
	draw: Draw
): Promise<NamedFile[]> {
	const { analysis, view } = shown;
	const { day, context } = evidence;
	const title = analysis.title(view.locale);
	const { svg, picture } = exported(analysis, view, title, day);
	const parts = [`${String(place).padStart(2, '0')} ${title}`, periodOf(context)];
	const stem = parts.filter((part) => part !== '').join(' · ');
	const name = (extension: string): string => fileName(stem, day, extension);
	return [
		{ name: name('svg'), content: svg },
		{ name: name('png'), content: await draw(svg, picture) },
		{
			name: name('csv'),
			content: toCsv(analysis.table(view), view.context, view.locale, originLines(shown, evidence))
		}
	];
}
