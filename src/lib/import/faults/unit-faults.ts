/** Cells that count something else than most of their column: 5件 among 3箱 adds up to nothing. */

/** Marks by code where `units` name a thing other than the commonest; `counts` are cells by code. */
export function unitFaults(
	units: ReadonlyMap<number, string>,
	counts: ArrayLike<number>
): Uint8Array {
	const cells = new Map<string, number>();
	for (const [code, unit] of units) {
		const thing = thingOf(unit);
		cells.set(thing, (cells.get(thing) ?? 0) + (counts[code] ?? 0));
	}
	const [common] = [...cells].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as const);
	const marks = new Uint8Array(counts.length);
	for (const [code, unit] of units) if (thingOf(unit) !== common) marks[code] = 1;
	return marks;
}

/** One thing is spelt in several ways. */
const SPELLINGS = new Map(
	[
		['个', '個'],
		['天', '日', 'day', 'days'],
		['小时', '小時', '工时', 'h', 'hr', 'hrs', 'hour', 'hours'],
		['分钟', '分鐘'],
		['单', '單'],
		['条', '條'],
		['双', '雙'],
		['张', '張'],
		['件', 'pcs']
	].flatMap(([thing = '', ...others]) => others.map((other) => [other, thing] as const))
);

function thingOf(unit: string): string {
	const word = unit.toLowerCase();
	return SPELLINGS.get(word) ?? word;
}
