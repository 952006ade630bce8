/** Path data shifted: absolute coordinates move, relative ones and radii stay. */
import { round } from '#lib/chart/attributes.ts';

type Axis = 'x' | 'y' | '-';

/** What the numbers of an absolute command are, in turn. */
const AXES: Readonly<Record<string, readonly Axis[]>> = {
	M: ['x', 'y'],
	L: ['x', 'y'],
	T: ['x', 'y'],
	C: ['x', 'y', 'x', 'y', 'x', 'y'],
	S: ['x', 'y', 'x', 'y'],
	Q: ['x', 'y', 'x', 'y'],
	H: ['x'],
	V: ['y'],
	A: ['-', '-', '-', '-', '-', 'x', 'y']
};

export function movedPath(d: string, dx: number, dy: number): string {
	return d.replace(
		/([A-DF-Za-df-z])([^A-DF-Za-df-z]*)/g,
		(whole, command: string, numbers: string) => {
			const axes = AXES[command];
			if (!axes) return whole;
			const moved = (numbers.match(NUMBER) ?? []).map((number, i) =>
				shifted(Number(number), axes[i % axes.length] ?? '-', dx, dy)
			);
			return command + moved.join(' ');
		}
	);
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

function shifted(value: number, axis: Axis, dx: number, dy: number): number {
	if (axis === '-') return value;
	return round(value + (axis === 'x' ? dx : dy));
}
