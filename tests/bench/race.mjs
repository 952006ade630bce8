/** One file read by everyone in turn, A B C A B C, each time in a fresh browser. */
import { isDeepStrictEqual } from 'node:util';
import { readOnce } from './browser.mjs';
import { median } from './report.mjs';

/** How many times as fast as each we mean to be. */
const PEERS = {
	orders: { duckdb: 3.5, papaparse: 10, lenient: null, stream: 1 / 3 },
	customers: { duckdb: 5, stream: null }
};
const NAMES = {
	duckdb: 'DuckDB-WASM: read_csv, types given',
	papaparse: 'PapaParse into typed builders, types given',
	lenient: 'our lenient lane, made to take it all',
	stream: 'merely streaming the file'
};
const ODD = 'ours, one row in a hundred spoilt';
const MEMORY_LIMIT = 200_000_000;

/** Reports how we compare, and returns whether all answers agree. */
export async function raceReaders({ shape, files, rounds, report, ...common }) {
	const runs = new Map();
	const run = async (name, contender, path) => {
		const so = runs.get(name) ?? { done: [], failure: null };
		runs.set(name, so);
		if (so.failure !== null) return;
		try {
			const done = await readOnce({ ...common, shape, contender, path });
			so.done.push(done);
			report.note(`${shape}: ${name} ${told(done)}`);
		} catch (error) {
			so.failure = error.message.split('\n')[0];
			report.note(`${shape}: ${name} failed: ${so.failure}`);
		}
	};
	for (let round = 0; round < rounds; round++) {
		for (const contender of ['ours', ...Object.keys(PEERS[shape])])
			await run(contender, contender, files[shape]);
		if (shape === 'orders') await run(ODD, 'ours', files.odd);
	}
	// Only to compare the answers: its speed is nobody's question.
	if (shape === 'orders') await run('lenient, the same', 'lenient', files.odd);
	compare(shape, runs, report);
	return agree(shape, runs, report);
}

function told({ seconds, cpu, parts, grown, columnBytes }) {
	const each = Object.entries(parts).map(([part, ms]) => `${part} ${(ms / 1000).toFixed(2)}`);
	const megabytes = (bytes) => (bytes === null ? '–' : Math.round(bytes / 1e6));
	return `${seconds.toFixed(2)} s (${each.join(', ')}; all threads ${cpu.toFixed(2)} s); columns ${megabytes(columnBytes)} MB, process +${megabytes(grown)} MB`;
}

function compare(shape, runs, report) {
	const ours = secondsOf(runs.get('ours'));
	for (const [peer, goal] of Object.entries(PEERS[shape])) {
		const seconds = secondsOf(runs.get(peer));
		report.speed({ name: `read ${shape}`, ours, peer: NAMES[peer], seconds, goal });
	}
	if (shape === 'orders') {
		const odd = secondsOf(runs.get(ODD));
		report.speed({
			name: `read ${shape}, ${ODD}`,
			ours: odd,
			peer: 'the same unspoilt',
			seconds: ours,
			goal: 0.5
		});
	}
	report.memory({
		name: `memory beyond the columns, ${shape}`,
		ours: beyondColumns(runs.get('ours')),
		limit: MEMORY_LIMIT
	});
}

function secondsOf({ done, failure }) {
	return failure === null ? median(done.map(({ seconds }) => seconds)) : null;
}

function beyondColumns({ done, failure }) {
	if (failure !== null || done.some(({ grown }) => grown === null)) return null;
	return median(done.map(({ grown, columnBytes }) => grown - columnBytes));
}

/** Nobody is fast by being wrong: all who read one file must have the same facts of it. */
function agree(shape, runs, report) {
	const clean = ['ours', 'duckdb', 'lenient', 'papaparse'];
	const spoilt = [ODD, 'lenient, the same'];
	return [clean, spoilt].map((names) => agreeing(shape, names, runs, report)).every(Boolean);
}

function agreeing(shape, names, runs, report) {
	const given = names.flatMap((name) =>
		(runs.get(name)?.done ?? []).map(({ answer }) => ({ name, answer }))
	);
	const [first] = given;
	const others = given.filter(({ answer }) => !isDeepStrictEqual(answer, first.answer));
	if (others.length === 0) return true;
	for (const { name, answer } of [first, ...others])
		report.note(`${shape}: WRONG ${name} says ${JSON.stringify(answer)}`);
	return false;
}
