/** Small workbooks as spreadsheet programs write them, cell by cell. */
import { strToU8, zipSync } from 'fflate';

/** A text, or a cell as XML without its place: `{ t: 'b', v: '1' }`, `{ s: 2, v: '45678' }`. */
export type SheetCell =
	string | null | { readonly t?: string; readonly s?: number; readonly v?: string; readonly inner?: string };

export interface Sheet {
	readonly name: string;
	readonly rows: readonly (readonly SheetCell[])[];
	readonly hidden?: boolean;
	/** The rest of the file as another program would write it. */
	readonly xml?: string;
}

export interface WorkbookSpec {
	readonly sheets: readonly Sheet[];
	/** Format codes; the style of a cell is the place of its code here. */
	readonly formats?: readonly string[];
	/** Numbers of built-in formats instead; the style of a cell is the place of its number. */
	readonly builtIn?: readonly number[];
	readonly since1904?: boolean;
}

export function workbookBytes(spec: WorkbookSpec): Uint8Array<ArrayBuffer> {
	const texts: string[] = [];
	const files: Record<string, Uint8Array> = {
		'[Content_Types].xml': strToU8('<?xml version="1.0"?><Types/>'),
		'_rels/.rels': strToU8(links([['officeDocument', 'xl/workbook.xml']])),
		'xl/workbook.xml': strToU8(workbookXml(spec)),
		'xl/_rels/workbook.xml.rels': strToU8(
			links([
				...spec.sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
				['styles', 'styles.xml'],
				['sharedStrings', 'sharedStrings.xml']
			])
		),
		'xl/styles.xml': strToU8(stylesXml(spec))
	};
	spec.sheets.forEach((sheet, i) => {
		files[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(sheet.xml ?? sheetXml(sheet, texts));
	});
	files['xl/sharedStrings.xml'] = strToU8(
		`<sst>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`
	);
	return zipSync(files) as Uint8Array<ArrayBuffer>;
}

function workbookXml({ sheets, since1904 }: WorkbookSpec): string {
	const list = sheets.map(
		({ name, hidden }, i) =>
			`<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`
	);
	return `<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr${since1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Each the kind of the other part and where it stands. */
function links(parts: readonly (readonly [string, string])[]): string {
	const list = parts.map(
		([kind, target], i) =>
			`<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`
	);
	return `<Relationships>${list.join('')}</Relationships>`;
}

function stylesXml({ formats = ['General'], builtIn }: WorkbookSpec): string {
	const codes = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`);
	const ids = builtIn ?? formats.map((_, i) => 200 + i);
	const styles = ids.map((id) => `<xf numFmtId="${id}" fontId="0"/>`);
	return `<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

function sheetXml({ rows }: Sheet, texts: string[]): string {
	const body = rows.map((row, r) => {
		const cells = row.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`, texts));
		return row.length > 0 ? `<row r="${r + 1}" spans="1:9">${cells.join('')}</row>` : '';
	});
	return `<?xml version="1.0"?><worksheet><dimension ref="A1"/><sheetData>${body.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: SheetCell, place: string, texts: string[]): string {
	if (cell === null) return `<c r="${place}" s="0"/>`;
	if (typeof cell === 'string') {
		texts.push(cell);
		return `<c r="${place}" t="s"><v>${texts.length - 1}</v></c>`;
	}
	const { t, s, v, inner } = cell;
	const attributes = `${s === undefined ? '' : ` s="${s}"`}${t === undefined ? '' : ` t="${t}"`}`;
	return `<c r="${place}"${attributes}>${inner ?? `<v>${escaped(v ?? '')}</v>`}</c>`;
}

function columnName(column: number): string {
	const letter = String.fromCharCode(65 + (column % 26));
	return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
