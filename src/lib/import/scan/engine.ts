/** A scanner's module, told the dialect and the columns; it holds the texts of all that it has scanned. */
import { Memory } from './memory.ts';
import { newModule, type ScanModule } from './module.ts';
import type { ScanPlan } from './scanner.ts';
import { suspectStarts } from './suspects.ts';

export interface Engine {
	readonly module: ScanModule;
	readonly memory: Memory;
}

export function engineFor({ delimiter, quote, comment, width, header, columns }: ScanPlan): Engine {
	const module = newModule();
	const memory = new Memory(module);
	const starts = suspectStarts(header);
	const note = new TextEncoder().encode(comment);
	const list = [...starts.flatMap((start) => [start.length, ...start]), note.length, ...note];
	memory.bytes.set(list, module.starts.value);
	module.setDialect(delimiter.charCodeAt(0), quote === '' ? 256 : quote.charCodeAt(0), width);
	module.setSuspects(starts.length, note.length);
	module.reserveColumns(width);
	for (let i = 0; i < width; i++) module.addColumn(i, columns[i]?.numbers?.charCodeAt(0) ?? 0);
	return { module, memory };
}
