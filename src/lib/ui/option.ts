/** One choice of a menu. */
export interface Option<T extends string> {
	readonly value: T;
	readonly label: string;
	readonly group?: string;
	readonly disabled?: boolean;
}

/** What a menu of choices is given, however it looks. */
export interface Choosing<T extends string> {
	readonly label: string;
	/** Spoken but not shown. */
	readonly labelHidden?: boolean;
	readonly value: T;
	readonly options: readonly Option<T>[];
	readonly onchange: (value: T) => void;
	readonly disabled?: boolean;
}
