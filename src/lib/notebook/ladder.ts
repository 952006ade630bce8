/**
 * What older versions stored, brought up to the present one step by step.
 * Invariant: a step is never changed once it has been published; what it adds changes no figure.
 */

type Plain = Readonly<Record<string, unknown>>;
type Step = (notebook: Plain) => Plain;

/** The step at place n − 1 leads from version n to the next. */
const STEPS: readonly Step[] = [
	// Rates and qualifiers came, all of them off; and cells of text.
	(notebook) => ({
		...notebook,
		parameters: {
			hourlyRate: 0,
			costPerOrder: 0,
			costOfCapital: 0,
			qualifiers: [],
			...plain(notebook['parameters'])
		}
	}),
	// Cells can be folded, differ from the notebook's parameters and look at a segment alone.
	(notebook) => ({ ...notebook, cells: widened(notebook['cells']), segments: [], journal: [] })
];

/** A notebook of an older `version`, 1 and up, as one of the present; what is none comes out as none. */
export function climb(notebook: unknown, version: number): Plain {
	const climbed = STEPS.slice(version - 1).reduce<Plain>(
		(below, step) => step(below),
		plain(notebook)
	);
	return { ...climbed, version: STEPS.length + 1 };
}

/** What isn't a list of cells stays as it is, and is found to be damage. */
function widened(cells: unknown): unknown {
	return Array.isArray(cells) ? cells.map((cell) => widenedCell(plain(cell))) : cells;
}

function widenedCell(cell: Plain): Plain {
	if (cell['type'] === 'analysis') return { ...cell, folded: false, parameters: {}, filter: null };
	if (cell['type'] === 'customers') return { ...cell, folded: false, filter: null };
	return { ...cell, folded: false };
}

function plain(value: unknown): Plain {
	return typeof value === 'object' && value !== null ? { ...value } : {};
}
