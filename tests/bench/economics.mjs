/**
 * The customers' economics, from columns and from the file, beside the same in SQL: who reads a file
 * goes on to the tiers and curves, and the parts are timed apart.
 */
import { agree } from './agree.mjs';
import { readOnce } from './browser.mjs';
import { median } from './report.mjs';

const CONTENDERS = { ours: 'economics', sql: 'economics in SQL' };
const NAMES = {
	orders: 'roll-up, tiers and concentration of order lines',
	customers: 'five tiers and the whale of customers'
};
const GOALS = { orders: { picture: 8, whole: null }, customers: { picture: 15, whole: 5 } };
const MOVE_LIMIT_S = 0.1;
/** Of a million customers, and of ten. */
const FIND_LIMIT_S = { orders: 0.1, customers: 0.5 };
/** Ten times the customers may take so many times ten times as long. */
const GROWTH_LIMIT = 1.15;
const MEMORY_LIMIT = 1_500_000_000;

/**
 * Returns whether both came to the same everywhere; `tenth`: files with a tenth of the rows, null for
 * a shape whose file was given.
 */
export async function raceEconomics({ rounds, report, files, tenth, ...common }) {
	const run = async (contender, shape, path, label = shape) => {
		try {
			const done = await readOnce({ ...common, contender, shape, path });
			report.note(
				`${label}: ${contender} ${told(done.parts)}, process +${megabytes(done.grown)} MB`
			);
			return done;
		} catch (error) {
			report.note(`${label}: ${contender} failed: ${error.message.split('\n')[0]}`);
			return null;
		}
	};
	const right = [];
	for (const shape of ['orders', 'customers']) {
		const runs = { ours: [], sql: [], small: [] };
		for (let round = 0; round < rounds; round++) {
			for (const [who, contender] of Object.entries(CONTENDERS))
				runs[who].push(await run(contender, shape, files[shape]));
			if (tenth[shape] !== null)
				runs.small.push(await run(CONTENDERS.ours, shape, tenth[shape], `a tenth of ${shape}`));
		}
		tell(shape, runs, report);
		right.push(agree(shape, runs, report));
	}
	return right.every(Boolean);
}

function tell(shape, runs, report) {
	const part = (who, name) => middle(runs[who], ({ parts }) => parts[name] / 1000);
	const whole = (who) => middle(runs[who], ({ parts }) => (parts.read + parts.picture) / 1000);
	const { picture, whole: fromFile } = GOALS[shape];
	const row = { peer: 'DuckDB-WASM: SQL', name: `${NAMES[shape]}, from columns` };
	report.speed({
		...row,
		ours: part('ours', 'picture'),
		seconds: part('sql', 'picture'),
		goal: picture
	});
	const file = { ...row, name: `${NAMES[shape]}, from the file` };
	report.speed({ ...file, ours: whole('ours'), seconds: whole('sql'), goal: fromFile });
	const moved = part('ours', 'moved');
	report.speed({
		name: `a cut-off moved, slowest of five, ${shape}`,
		ours: moved,
		peer: 'limit',
		seconds: MOVE_LIMIT_S,
		goal: 1
	});
	report.speed({
		name: `customers found by part of a key, slowest of three, ${shape}`,
		ours: part('ours', 'found'),
		peer: 'limit',
		seconds: FIND_LIMIT_S[shape],
		goal: 1
	});
	if (runs.small.length > 0) {
		const small = part('small', 'picture');
		report.speed({
			name: `growth from a tenth, ${shape}`,
			ours: part('ours', 'picture'),
			peer: `limit: ten times a tenth × ${GROWTH_LIMIT}`,
			seconds: small === null ? null : small * 10 * GROWTH_LIMIT,
			goal: 1
		});
	}
	const grown = middle(runs.ours, (run) => run.grown);
	report.memory({ name: `memory in all, ${shape}`, ours: grown, limit: MEMORY_LIMIT });
}

/** Null where any of them failed, or has no figure. */
function middle(runs, of) {
	const figures = runs.map((run) => (run === null ? null : of(run)));
	return figures.includes(null) ? null : median(figures);
}

function told(parts) {
	return Object.entries(parts)
		.map(([name, ms]) => `${name} ${(ms / 1000).toFixed(3)} s`)
		.join(', ');
}

function megabytes(bytes) {
	return bytes === null ? '–' : Math.round(bytes / 1e6);
}
