/**
 * The likeliest cells of a row that the letter of the dialect does not give: every way to drop,
 * join, split or fill up its pieces has a cost, and so has every cell that looks unlike its column.
 * Costs are in units of "one thing went wrong".
 * Invariant: the work grows with the length of the row; what is too long or has too many ways is
 * given up.
 */
import { Parting } from './part.ts';
import { type ColumnShape, Look } from './shape.ts';
import { type Marks, unescape } from './scan.ts';

/** Beyond this a reading is no better than a guess. */
export const TOO_FAR = 4;
/** Two readings nearer than this to each other are both possible. */
const MARGIN = 0.25;
/** Most rows are read at little cost: dearer ways are only tried where there is no cheap one. */
const LIMITS = [1, 2.5, TOO_FAR + MARGIN];
const KEPT = 4;
const MAX_PIECES = 400;
const MAX_STATES = 60_000;
const MAX_CHARS = 32_768;
/** At most so many ends are tried for a cell that begins with a quote. */
const CLOSINGS = 6;
/** At so many quotes it is tried to set two cells apart. */
const MAX_PARTINGS = 40;
/** What it costs to set two cells apart. */
const SPLIT = 1.5;
/** A column left blank at the end of a row costs at least this; everywhere else it is more. */
const LACKING = 0.4;
const BLANK = new Look('');

export interface Resolution {
	readonly cells: string[];
	readonly cost: number;
	/** No other reading comes near. */
	readonly sure: boolean;
	/** A quote was read as a sign like any other. */
	readonly stray: boolean;
	/** Two cells that stood together were set apart: what they hold has to prove it. */
	readonly split: boolean;
}

/** One way to read the pieces so far. */
interface Path {
	readonly cost: number;
	readonly before: Path | null;
	readonly cells: readonly string[];
	readonly stray: boolean;
	readonly split: boolean;
}

interface Cell {
	readonly text: string;
	readonly cost: number;
	readonly stray: boolean;
}

/** Some pieces taken as one cell. */
interface Taken {
	readonly n: number;
	readonly written: string;
	/** Null where it can only be two. */
	readonly cell: Cell | null;
	/** What of that has to fit the column. */
	readonly look: Look | null;
	/** How badly it does, by column, once somebody asked. */
	readonly misfits: number[];
	/** It may as well be two that stand together. */
	readonly whole: boolean;
	/** Those two, once somebody asked: at quotes, or else anywhere. */
	pairs?: readonly (readonly [Part, Part])[];
	parting?: Parting;
	/** What such two cost, by the column of the first, once somebody asked. */
	readonly apart: (readonly Apart[] | undefined)[];
}

interface Part {
	readonly text: string;
	readonly look: Look;
}

/** Two cells set apart. */
interface Apart {
	readonly cells: readonly [string, string];
	readonly cost: number;
}

type Costs = ReturnType<typeof costsOf>;

function costsOf(delimiter: string) {
	return delimiter === ' '
		? { join: 0.15, drop: 0.1, dropLast: 0.05 }
		: { join: 1.2, drop: 1, dropLast: 0.2 };
}

/** The cells of `text` for columns of `shapes`; null where there are too many ways to count, or none that is near enough. */
export function resolveRow(
	text: string,
	shapes: readonly ColumnShape[],
	marks: Marks
): Resolution | null {
	if (text.length > MAX_CHARS) return null;
	const row = new Row(text, shapes, marks);
	if (row.pieces > Math.max(MAX_PIECES, shapes.length * 2)) return null;
	if ((row.pieces + 1) * (shapes.length + 1) > MAX_STATES) return null;
	const [best, ...others] = LIMITS.reduce<readonly Path[]>(
		(paths, limit, i) => (i > 0 && isEnough(paths, LIMITS[i - 1]!) ? paths : row.paths(limit)),
		[]
	);
	if (!best) return null;
	const cells = cellsOf(best);
	const rival = others.find((path) => cellsOf(path).some((cell, i) => cell !== cells[i]));
	const sure = !rival || rival.cost - best.cost >= MARGIN;
	return {
		cells,
		cost: best.cost,
		sure,
		stray: marked(best, 'stray'),
		split: marked(best, 'split')
	};
}

/** Whether nothing that costs more than `limit` could come near the best of these. */
function isEnough([best]: readonly Path[], limit: number): boolean {
	return best !== undefined && limit - best.cost > MARGIN;
}

/** The ways that have come to one place of the text, by the number of columns they have filled. */
type Front = Map<number, Path[]>;

class Row {
	readonly pieces: number;
	readonly #text: string;
	readonly #shapes: readonly ColumnShape[];
	readonly #marks: Marks;
	readonly #costs: Costs;
	/** Where each piece begins; the last entry is behind the end, as if a delimiter stood there. */
	readonly #starts: number[] = [0];
	readonly #quoted: boolean;
	/** Behind the last piece that is not blank. */
	readonly #filled: number;
	/** So many pieces are joined at most; more would cost more than any reading may. */
	readonly #joined: number;
	/** What a piece costs at least that gets no cell of its own; two quotes may hold any number together. */
	readonly #surplusCost: number;
	/** Before which pieces how many columns may be filled. */
	#fronts: Front[] = [];
	#limit = 0;

	constructor(text: string, shapes: readonly ColumnShape[], marks: Marks) {
		const { delimiter } = marks;
		for (
			let at = text.indexOf(delimiter);
			at >= 0;
			at = text.indexOf(delimiter, at + delimiter.length)
		)
			this.#starts.push(at + delimiter.length);
		this.pieces = this.#starts.length;
		this.#starts.push(text.length + delimiter.length);
		this.#text = text;
		this.#shapes = shapes;
		this.#marks = marks;
		this.#costs = costsOf(delimiter);
		const surplus = Math.max(1, this.pieces - shapes.length + 2);
		this.#joined = Math.min(surplus, Math.ceil((TOO_FAR + MARGIN) / this.#costs.join) + 1);
		let filled = this.pieces;
		while (filled > 0 && this.#slice(filled - 1, 1).trim() === '') filled--;
		this.#filled = filled;
		const { join, drop, dropLast } = this.#costs;
		this.#quoted = marks.quote !== '' && text.includes(marks.quote);
		const pair = this.#quoted && text.indexOf(marks.quote) !== text.lastIndexOf(marks.quote);
		this.#surplusCost = pair ? 0 : Math.min(join, drop, dropLast);
		if (!pair && !this.#hasBlank()) this.#surplusCost = join;
	}

	#hasBlank(): boolean {
		for (let i = 0; i < this.pieces; i++) if (this.#slice(i, 1).trim() === '') return true;
		return false;
	}

	/** The best ways to read the whole row at no more than `limit`, best first. */
	paths(limit: number): readonly Path[] {
		const width = this.#shapes.length;
		this.#limit = limit;
		this.#fronts = [];
		this.#into(0, 0).push({ cost: 0, before: null, cells: [], stray: false, split: false });
		for (let i = 0; i <= this.pieces; i++) {
			const front = this.#fronts[i];
			if (!front) continue;
			for (let j = Math.min(...front.keys()), seen = 0; seen < front.size; j++) {
				const paths = front.get(j);
				if (!paths) continue;
				seen++;
				if (i < this.pieces) this.#takePieces(i, j, paths);
				if (j < width) this.#leaveBlank(i, j, paths);
			}
		}
		return this.#fronts[this.pieces]?.get(width) ?? [];
	}

	#into(i: number, j: number): Path[] {
		const front = (this.#fronts[i] ??= new Map());
		let paths = front.get(j);
		if (!paths) front.set(j, (paths = []));
		return paths;
	}

	#extend(
		i: number,
		j: number,
		paths: readonly Path[],
		cost: number,
		cells: readonly string[],
		stray = false,
		split = false
	): void {
		const most = this.#limit - this.#toCome(i, j);
		if (paths[0]!.cost + cost > most) return;
		const into = this.#into(i, j);
		for (const before of paths) {
			const sum = before.cost + cost;
			if (sum > most || !mayKeep(into, sum)) return;
			keep(into, { cost: sum, before, cells, stray, split });
		}
	}

	/** What the rest of the row costs at least: pieces that no column is left for, or the other way round. */
	#toCome(i: number, j: number): number {
		const surplus = this.pieces - i - (this.#shapes.length - j);
		return surplus < 0 ? -surplus * LACKING : surplus * this.#surplusCost;
	}

	#leaveBlank(i: number, j: number, paths: readonly Path[]): void {
		const misfit = this.#shapes[j]!.misfit(BLANK);
		const cost = i === this.pieces ? LACKING + misfit * 0.6 : 1.8 + misfit;
		this.#extend(i, j + 1, paths, cost, ['']);
	}

	#takePieces(i: number, j: number, paths: readonly Path[]): void {
		const width = this.#shapes.length;
		if (i >= this.#filled || this.#slice(i, 1).trim() === '') {
			const { drop, dropLast } = this.#costs;
			this.#extend(i + 1, j, paths, i >= this.#filled ? dropLast : drop, []);
		}
		if (j === width) return;
		const shape = this.#shapes[j]!;
		for (const taken of this.#cellsFrom(i)) {
			const { n, cell, look, misfits, whole } = taken;
			if (cell && paths[0]!.cost + cell.cost <= this.#limit) {
				const cost = cell.cost + (misfits[j] ??= shape.misfit(look!));
				this.#extend(i + n, j + 1, paths, cost, [cell.text], cell.stray);
			}
			if (j + 1 < width && whole) this.#setApart(taken, i, j, paths);
		}
	}

	readonly #taken: (readonly Taken[] | undefined)[] = [];

	/** Every cell that can begin with piece `i`. */
	#cellsFrom(i: number): readonly Taken[] {
		return (this.#taken[i] ??= this.#quoted ? [...this.#allFrom(i)] : this.#joinedFrom(i));
	}

	/** The same where there are no quotes to hold pieces together. */
	#joinedFrom(i: number): Taken[] {
		const most = Math.min(this.#joined, this.pieces - i);
		return Array.from({ length: most }, (_, more) => {
			const written = this.#slice(i, more + 1);
			const cell = { text: written, cost: more * this.#costs.join, stray: false };
			return takenAs(more + 1, written, cell, more === 0, this.#marks);
		});
	}

	*#allFrom(i: number): Generator<Taken> {
		const quote = this.#marks.quote || '\n';
		const first = this.#slice(i, 1);
		const quoted = first.trimStart().startsWith(quote);
		const opens = !quoted && first.split(quote).length === 2 && !first.trimEnd().endsWith(quote);
		let closed = 0;
		for (let n = 1; i + n <= this.pieces && closed < CLOSINGS; n++) {
			const last = n === 1 ? first : this.#slice(i + n - 1, 1);
			const ends = opens && last.trimEnd().endsWith(quote);
			const closes = n > 1 && (ends || (quoted && last.includes(quote)));
			if (closes) closed++;
			if (n > 1 && quoted && !closes) continue;
			const joined = !quoted && n <= this.#joined && (n === 1 || !last.includes(quote));
			if (n > 1 && !joined && !closes && !opens) return;
			const written = this.#slice(i, n);
			const cell = quoted || joined ? this.#cell(written, n) : null;
			const whole = n === 1 || quoted || closes;
			if (cell || closes) yield takenAs(n, written, cell, whole, this.#marks);
		}
	}

	#slice(i: number, n: number): string {
		return this.#text.slice(this.#starts[i], this.#starts[i + n]! - this.#marks.delimiter.length);
	}

	/** How `written`, made of `n` pieces, reads as one cell; null where it can't. */
	#cell(written: string, n: number): Cell | null {
		const { quote } = this.#marks;
		if (quote === '' || !written.includes(quote))
			return { text: written, cost: (n - 1) * this.#costs.join, stray: false };
		const text = written.trim();
		if (text.length > 1 && text.startsWith(quote) && text.endsWith(quote)) {
			const inside = text.slice(1, -1);
			const strays = straysIn(inside, this.#marks);
			const cost = strays === 0 ? 0 : (n > 1 ? 1.1 : 0.8) + 0.2 * (strays - 1);
			return { text: unescape(inside, this.#marks), cost, stray: strays > 0 };
		}
		// Quotes that hold delimiters together have to be on both sides.
		if (n > 1) return null;
		// `="001"` and `5" by 7"` are balanced: nothing was left open there.
		const edge =
			text.startsWith(quote) || (text.endsWith(quote) && text.split(quote).length % 2 === 0);
		return { text: written, cost: edge ? 1 : 0.3, stray: edge };
	}

	/** Two cells between which the delimiter is missing. */
	#setApart(taken: Taken, i: number, j: number, paths: readonly Path[]): void {
		const { n } = taken;
		const found = this.#fronts[i + n]?.get(j + 2) ?? [];
		const least = paths[0]!.cost + SPLIT;
		if (least + this.#toCome(i + n, j + 2) > this.#limit || !mayKeep(found, least)) return;
		for (const { cells, cost } of (taken.apart[j] ??= this.#apart(taken, i, j)))
			this.#extend(i + n, j + 2, paths, cost, cells, false, true);
	}

	/** The ways to set it apart that fit columns `j` and the next, and that any reading may take. */
	#apart(taken: Taken, i: number, j: number): Apart[] {
		const most = LIMITS.at(-1)! - SPLIT - this.#toCome(i + taken.n, j + 2);
		if (this.#quoted && taken.written.includes(this.#marks.quote))
			return this.#apartAtQuotes(taken, j, most);
		if (taken.n > 1) return [];
		const { written } = taken;
		const parting = (taken.parting ??= new Parting(written));
		return parting
			.between(this.#shapes[j]!, this.#shapes[j + 1]!, most)
			.map(({ place, fitA, fitB }) => ({
				cells: [written.slice(0, place), written.slice(place)],
				cost: SPLIT + fitA + fitB
			}));
	}

	#apartAtQuotes(taken: Taken, j: number, most: number): Apart[] {
		const [a, b] = [this.#shapes[j]!, this.#shapes[j + 1]!];
		const found: Apart[] = [];
		for (const [left, right] of (taken.pairs ??= this.#pairs(taken.written))) {
			const fitA = a.misfit(left.look);
			if (fitA > most) continue;
			// Inches end a cell more often than a quotation begins one.
			const turned = right.text.startsWith(this.#marks.quote) ? 0.3 : 0;
			const cost = SPLIT + fitA + b.misfit(right.look) + turned;
			found.push({ cells: [left.text, right.text], cost });
		}
		return found;
	}

	#pairs(written: string): (readonly [Part, Part])[] {
		const pairs: (readonly [Part, Part])[] = [];
		for (const at of atQuotes(written, this.#marks)) {
			const [left, right] = [written.slice(0, at), written.slice(at)];
			if (partAtQuotes(left, right, this.#marks))
				pairs.push([partOf(this.#cell(left, 1)!), partOf(this.#cell(right, 1)!)]);
		}
		return pairs;
	}
}

function takenAs(
	n: number,
	written: string,
	cell: Cell | null,
	whole: boolean,
	marks: Marks
): Taken {
	const look = cell && new Look(bare(cell, marks));
	return { n, written, cell, look, misfits: [], whole, apart: [] };
}

function partOf({ text }: Cell): Part {
	return { text, look: new Look(text) };
}

/** Two whole cells of which at least one is quoted, right up to the other. */
function partAtQuotes(left: string, right: string, marks: Marks): boolean {
	const [a, b] = [left, right].map((part) => quotedWhole(part.trim(), marks));
	if (a && b) return true;
	return a
		? !right.includes(marks.quote) && !/^\s/.test(right)
		: b === true && !left.includes(marks.quote);
}

export function quotedWhole(text: string, marks: Marks): boolean {
	const { quote } = marks;
	if (text.length < 2 || !text.startsWith(quote) || !text.endsWith(quote)) return false;
	return straysIn(text.slice(1, -1), marks) === 0;
}

/** Where two cells may part that stand together at a quote. */
function* atQuotes(written: string, { quote }: Marks): Generator<number> {
	let tried = 0;
	for (let at = written.indexOf(quote); at >= 0; at = written.indexOf(quote, at + 1)) {
		if (++tried > MAX_PARTINGS) return;
		if (at > 0) yield at;
		if (at > 0 && at + 1 < written.length && written[at + 1] !== quote) yield at + 1;
	}
}

/** The text without a stray quote at its edge: that is what has to fit the column. */
function bare({ text, stray }: Cell, { quote }: Marks): string {
	return stray && quote !== '' && text.startsWith(quote) ? text.slice(1) : text;
}

function straysIn(inside: string, { quote, escape }: Marks): number {
	if (!inside.includes(quote)) return 0;
	const meant = escape === 'doubled' ? quote + quote : '\\' + quote;
	return inside.replaceAll(meant, '').split(quote).length - 1;
}

function mayKeep(paths: readonly Path[], cost: number): boolean {
	return paths.length < KEPT || cost < paths[KEPT - 1]!.cost;
}

/** Keeps the few best, in order; of equals the first found. */
function keep(paths: Path[], path: Path): void {
	let at = paths.length;
	while (at > 0 && paths[at - 1]!.cost > path.cost) at--;
	paths.splice(at, 0, path);
	if (paths.length > KEPT) paths.pop();
}

function cellsOf(path: Path): string[] {
	const parts: (readonly string[])[] = [];
	for (let at: Path | null = path; at; at = at.before) parts.push(at.cells);
	return parts.reverse().flat();
}

function marked(path: Path, what: 'stray' | 'split'): boolean {
	for (let at: Path | null = path; at; at = at.before) if (at[what]) return true;
	return false;
}
