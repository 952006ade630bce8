/**
 * A picture as plain data. A layout makes it, the page draws it and the snapshot writes it:
 * both take the attributes of a mark from `attributes.ts`, so that they can't differ.
 */
import type { Measure, ProfitClass, Tier } from '#lib/core/parameters.ts';

/** Colours by token; what a token looks like is the theme's affair. */
export type Paint =
	| 'paper'
	| 'sheet'
	| 'sunk'
	| 'ink'
	| 'ink-2'
	| 'ink-3'
	| 'line'
	| 'accent'
	| 'accent-wash'
	| 'key'
	| 'important'
	| 'general'
	| 'maintain'
	| 'invalid'
	| 'invalid-wash'
	| 'on-key'
	| 'on-important'
	| 'on-general'
	| 'on-maintain'
	| 'on-invalid'
	| 'none';

export interface Stroke {
	readonly stroke?: Paint;
	readonly strokeWidth?: number;
	/** As in SVG: `2 5`. */
	readonly dash?: string;
	readonly opacity?: number;
}

export interface RectMark extends Stroke {
	readonly mark: 'rect';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly radius?: number;
	readonly fill: Paint;
}
export interface PathMark extends Stroke {
	readonly mark: 'path';
	readonly d: string;
	readonly fill: Paint;
}
export interface CircleMark extends Stroke {
	readonly mark: 'circle';
	readonly cx: number;
	readonly cy: number;
	readonly r: number;
	readonly fill: Paint;
}
export interface TextMark {
	readonly mark: 'text';
	readonly x: number;
	/** Of the baseline. */
	readonly y: number;
	readonly text: string;
	readonly size: number;
	readonly weight?: 400 | 500 | 600;
	readonly anchor?: 'start' | 'middle' | 'end';
	readonly fill: Paint;
	readonly family?: 'text' | 'serif';
}
/** Marks that belong together: named for screen readers, and selectable where `select` is given. */
export interface GroupMark {
	readonly mark: 'group';
	/** What is said of the group: `Key: 41 customers, profit ¥12.6 M`. */
	readonly label?: string;
	/** What a click or Enter selects: one condition, or several that all hold. */
	readonly select?: Selection | Path;
	readonly opacity?: number;
	readonly marks: readonly Mark[];
}
export type Mark = RectMark | PathMark | CircleMark | TextMark | GroupMark;

/** Customers picked in one chart or list and shown in all: plain, so that a notebook can keep it. */
export type Selection =
	| { readonly by: 'tier'; readonly tier: Tier }
	| { readonly by: 'class'; readonly class: ProfitClass }
	| { readonly by: 'customer'; readonly key: string }
	/** Those between two shares of the active customers, 0 to 1, in order of the measure, most first. */
	| {
			readonly by: 'stretch';
			readonly measure: Measure;
			readonly from: number;
			readonly to: number;
	  };

/** Conditions that all hold. */
export type Path = readonly Selection[];

/** What a chart is told of what is picked. */
export type Selected = Selection | Path | null;

export interface Picture {
	readonly width: number;
	readonly height: number;
	readonly marks: readonly Mark[];
}

/** Widths a layout is asked for; under 600 it lays itself out anew. */
export interface Size {
	readonly width: number;
}
