import { describe, expect, it } from 'vitest';
import { Memory } from './memory.ts';
import { MendedRows } from './mended.ts';
import { newModule, type ScanModule } from './module.ts';

const PAGE = 65_536;
const PART = PAGE * 64;

/** A scanner whose memory is taken up, but for less than `PART` bytes. */
function fullModule(): ScanModule {
	const module = newModule();
	module.reserve(PAGE * 32_000);
	try {
		for (;;) module.reserve(PART);
	} catch {
		return module;
	}
}

describe('the memory of a scanner', () => {
	it('ends where places would no longer be positive', () => {
		expect(() => newModule().memory.grow(2 ** 31 / PAGE)).toThrow(RangeError);
	});

	it('that is full leaves a long row to fail as buffers do', () => {
		const module = fullModule();
		module.setDialect(44, 34, 1);
		const rows = new MendedRows(module, new Memory(module), '"', 1);
		expect(() => rows.write(['x'.repeat(PART)])).toThrow('No memory');
		expect(module.memory.buffer.byteLength).toBeLessThan(2 ** 31);
	});
});
