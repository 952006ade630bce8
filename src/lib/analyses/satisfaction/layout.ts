/** The curve with its zones, and the four groups beside it, or below where there is no room. */
import type { Mark, Picture, Size } from '#lib/chart/marks.ts';
import type { View } from '../analysis.ts';
import { curve } from './curve.ts';
import type { SatisfactionResult } from './kernel.ts';
import { groups } from './groups.ts';

const SIDE = 272;
const GAP = 32;
const WIDE = 720;

/** Marks from the top left corner on, and where they end. */
export interface Block {
	readonly marks: readonly Mark[];
	readonly height: number;
}

// Groups by satisfaction cut across tiers, so a chosen tier has no mark of its own here.
export function layout(view: View<SatisfactionResult>, { width }: Size): Picture {
	const wide = width >= WIDE;
	const left = curve(view, wide ? width - SIDE - GAP : width);
	const right = wide
		? groups(view, width - SIDE, 0, SIDE)
		: groups(view, 0, left.height + 24, width);
	return {
		width,
		height: Math.max(left.height, right.height),
		marks: [...left.marks, ...right.marks]
	};
}
