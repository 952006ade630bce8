/**
 * A file as it would leave, made from evidence alone: what the rules of sharing let through is all
 * that any of these forms can hold.
 */
import type { Person } from '#lib/analyses/analysis.ts';
import type { Evidence } from '#lib/analyses/evidence.ts';
import { Failure } from '#lib/core/failure.ts';
import { fileName } from '#lib/ui/file-name.ts';
import { chartsZip } from '../charts-zip.ts';
import { toCsv, toPlainCsv } from '../csv.ts';
import { originLines } from '../document/origin.ts';
import { embedHtml, embedPng, embedSvg } from '../evidence/embed.ts';
import { canonical } from '../evidence/write.ts';
import { evidenceFile } from '../evidence-file.ts';
import { exported, type ExportedPicture } from '../export.ts';
import { toPng, type Density } from '../png.ts';
import { MESSAGES } from '../messages.ts';
import { periodOf } from '../period.ts';
import { peopleIn, peopleOfWholes, type ReportCell } from '../report/cells.ts';
import { report } from '../report/report.ts';
import { NAMELESS, shownCharts, type Shown, type Wholes } from '../shown.ts';
import {
	KINDS,
	holdsEvidence,
	type ChartForm,
	type Form,
	type Kind,
	type NotebookForm
} from './forms.ts';
import { zipped, type NamedFile } from '../zip.ts';
import { textsOf } from './markup-text.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export interface LeavingFile {
	readonly name: string;
	readonly type: string;
	readonly bytes: Bytes;
	/** What it shows, as it shows it. */
	readonly charts: readonly Shown[];
	/** Customers whom it names. */
	readonly named: number;
	/** Words that are in it as a picture only. */
	readonly drawn: readonly string[];
	/** The evidence in it, as it is written; null where it holds none. */
	readonly evidence: string | null;
}

/**
 * Of the evidence's first chart; `wholes`: whose customers go by name, which no evidence takes.
 * Fails with `export.image`, or `snapshot.few` where it was left out.
 */
export async function chartFile(
	form: ChartForm,
	evidence: Evidence,
	wholes: Wholes = NAMELESS
): Promise<LeavingFile> {
	const going = holdsEvidence(form) ? NAMELESS : wholes;
	const [shown] = shownCharts(evidence, going);
	if (!shown) throw new Failure('snapshot.few', { k: evidence.rules.k });
	const title = shown.analysis.title(evidence.locale);
	const picture = exported(shown.analysis, shown.view, title, evidence.day);
	const bytes = await chartBytes(form, evidence, shown, picture);
	const drawn = KINDS[form].extension === 'png' ? textsOf(picture.svg) : [];
	const kind = bytesAreZip(bytes) ? KINDS.zip : KINDS[form];
	return {
		...named(form, title, evidence, kind),
		charts: [shown],
		named: peopleOfWholes(going).length,
		bytes,
		drawn
	};
}

async function chartBytes(
	form: ChartForm,
	evidence: Evidence,
	shown: Shown,
	{ picture, svg }: ExportedPicture
): Promise<Bytes> {
	const { analysis, view } = shown;
	const png = async (density: Density): Promise<Bytes> =>
		bytesIn(await toPng(svg, picture, density));
	switch (form) {
		case 'png':
			return png(2);
		case 'png3':
			return png(3);
		case 'pngEvidence':
			return embedPng(await png(2), evidence);
		case 'svg':
			return encoded(svg);
		case 'svgEvidence':
			return encoded(embedSvg(svg, evidence));
		case 'csv':
			return encoded(
				toCsv(analysis.table(view), view.context, view.locale, originLines(shown, evidence))
			);
		case 'csvPlain':
			return dataBytes(toPlainCsv(analysis.table(view), view.context), evidence.day);
		case 'evidence':
			return encoded(embedHtml(evidenceFile(evidence), evidence));
	}
}

/** One file by itself, several in an archive. */
async function dataBytes(files: readonly NamedFile[], day: string): Promise<Bytes> {
	const [only] = files;
	return files.length === 1 && only ? encoded(String(only.content)) : zipped(files, day);
}

function bytesAreZip([first, second]: Bytes): boolean {
	return first === 0x50 && second === 0x4b;
}

/** Of all charts of the evidence; `cells` is what else the notebook says. */
export async function notebookFile(
	form: NotebookForm,
	evidence: Evidence,
	cells: readonly ReportCell[],
	title: string
): Promise<LeavingFile> {
	return {
		...named(form, title, evidence),
		charts: shownCharts(evidence, wholesOf(cells)),
		named: namedIn(form, cells).length,
		bytes: await notebookBytes(form, evidence, cells),
		drawn: []
	};
}

/** Who goes by name: pictures and figures alone hold no list. */
export function namedIn(form: NotebookForm, cells: readonly ReportCell[]): readonly Person[] {
	return form === 'zip' ? peopleOfWholes(wholesOf(cells)) : peopleIn(cells);
}

/** Of the charts that follow the notebook. */
function wholesOf(cells: readonly ReportCell[]): Wholes {
	return new Map(
		cells.flatMap((cell) => (cell.type === 'analysis' && !cell.own ? [...cell.wholes] : []))
	);
}

async function notebookBytes(
	form: NotebookForm,
	evidence: Evidence,
	cells: readonly ReportCell[]
): Promise<Bytes> {
	switch (form) {
		case 'zip':
			return chartsZip(
				evidence,
				async (svg, picture) => bytesIn(await toPng(svg, picture)),
				wholesOf(cells)
			);
		case 'report':
			return encoded(report(evidence, cells));
		case 'notebook':
			return encoded(embedHtml(report(evidence, cells), evidence));
	}
}

function named(
	form: Form,
	title: string,
	evidence: Evidence,
	{ extension, type }: Kind = KINDS[form]
): Pick<LeavingFile, 'name' | 'type' | 'evidence'> {
	return {
		name: nameOf(form, title, evidence, extension),
		type,
		evidence: holdsEvidence(form) ? canonical(evidence) : null
	};
}

interface Named extends Pick<Evidence, 'title' | 'locale' | 'day'> {
	readonly context: Pick<Evidence['context'], 'window'>;
}

/** `Two pyramids · evidence · 2025-12-01–2026-11-20`, and the title of the notebook only if it is in the evidence. */
export function nameOf(
	form: Form,
	title: string,
	{ title: notebook, locale, day, context }: Named,
	extension: string = KINDS[form].extension
): string {
	const kind = MESSAGES[locale].files[form];
	const parts = [title, kind, periodOf(context), notebook].filter((part) => part !== '');
	return fileName(parts.join(' · '), day, extension);
}

function encoded(text: string): Bytes {
	return new TextEncoder().encode(text);
}

async function bytesIn(blob: Blob): Promise<Bytes> {
	return new Uint8Array(await blob.arrayBuffer());
}
