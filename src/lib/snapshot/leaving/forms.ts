/** What a chart or a notebook can leave as. */

export type ChartForm =
	'png' | 'png3' | 'svg' | 'csv' | 'csvPlain' | 'evidence' | 'pngEvidence' | 'svgEvidence';
export type NotebookForm = 'report' | 'zip' | 'notebook';
export type Form = ChartForm | NotebookForm;

export interface Kind {
	readonly extension: string;
	readonly type: string;
}

const PNG: Kind = { extension: 'png', type: 'image/png' };
const SVG: Kind = { extension: 'svg', type: 'image/svg+xml' };
const CSV: Kind = { extension: 'csv', type: 'text/csv;charset=utf-8' };
const HTML: Kind = { extension: 'html', type: 'text/html;charset=utf-8' };

export const KINDS: Readonly<Record<Form, Kind>> = {
	png: PNG,
	png3: PNG,
	svg: SVG,
	csv: CSV,
	csvPlain: CSV,
	evidence: HTML,
	pngEvidence: PNG,
	svgEvidence: SVG,
	report: HTML,
	zip: { extension: 'zip', type: 'application/zip' },
	notebook: HTML
};

/** Whether the file can be opened here again and reckoned with. */
export function holdsEvidence(form: Form): boolean {
	return ['evidence', 'pngEvidence', 'svgEvidence', 'notebook'].includes(form);
}

/** Whether the file holds texts that the notebook's owner wrote. */
export function saysOwn(form: Form): boolean {
	return form === 'report' || form === 'notebook';
}

/** What a reader of the file finds in it. */
interface Contents {
	readonly picture: boolean;
	readonly figures: boolean;
	readonly method: boolean;
	/** Where it comes from: data, rows, fingerprint, rules. */
	readonly source: boolean;
}

const PICTURE: Contents = { picture: true, figures: false, method: false, source: false };
const FIGURES: Contents = { picture: false, figures: true, method: false, source: false };
const ALL: Contents = { picture: true, figures: true, method: true, source: true };

export const CONTENTS: Readonly<Record<Form, Contents>> = {
	png: PICTURE,
	png3: PICTURE,
	svg: PICTURE,
	csv: FIGURES,
	csvPlain: FIGURES,
	evidence: ALL,
	// What is not drawn can be read out of the evidence in it.
	pngEvidence: ALL,
	svgEvidence: ALL,
	report: ALL,
	zip: { ...PICTURE, figures: true },
	notebook: ALL
};
