/** One choice of a select. */
export interface Option<T extends string> {
	readonly value: T;
	readonly label: string;
	readonly group?: string;
	readonly disabled?: boolean;
}
