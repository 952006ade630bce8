/** What a menu offers. */
import type { Component } from 'svelte';

export interface MenuItem {
	readonly label: string;
	readonly run: () => void;
	readonly icon?: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
	readonly tone?: 'danger';
	readonly disabled?: boolean;
	/** Marks the choice in force among several. */
	readonly checked?: boolean;
	/** A line above it. */
	readonly apart?: boolean;
}
