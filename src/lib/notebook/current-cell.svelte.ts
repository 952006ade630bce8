/** Which cell stands in the upper part of the window: the one the outline marks. */
import type { Attachment } from 'svelte/attachments';

export interface CurrentCell {
	readonly id: string | null;
	/** Goes on what holds the cells; cells that come later are seen too. */
	readonly watch: Attachment<HTMLElement>;
}

export function currentCell(): CurrentCell {
	let id = $state<string | null>(null);
	const watch: Attachment<HTMLElement> = (holder) => {
		const update = () => (id = topmost(holder));
		update();
		window.addEventListener('scroll', update, { passive: true });
		return () => window.removeEventListener('scroll', update);
	};
	return {
		get id() {
			return id;
		},
		watch
	};
}

function topmost(holder: HTMLElement): string | null {
	const cells = [...holder.querySelectorAll<HTMLElement>('[id^="cell-"]')];
	const line = window.innerHeight / 3;
	const passed = cells.filter((cell) => cell.getBoundingClientRect().top < line);
	return (passed.at(-1) ?? cells[0])?.id.slice('cell-'.length) ?? null;
}
