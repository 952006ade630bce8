/** The keys of the notebook page. */
import { tinykeys } from 'tinykeys';
import type { words } from '#lib/i18n/index.svelte.ts';
import { singleKeys } from './single-keys.svelte.ts';
import type { Session } from './session.svelte.ts';

export const KEYS: readonly {
	readonly keys: readonly string[];
	readonly does: keyof ReturnType<typeof words>['notebook']['keysList'];
}[] = [
	{ keys: ['$mod', 'K'], does: 'commands' },
	{ keys: ['$mod', 'Z'], does: 'undo' },
	{ keys: ['$mod', 'Shift', 'Z'], does: 'redo' },
	{ keys: ['$mod', 'S'], does: 'backup' },
	{ keys: ['J'], does: 'next' },
	{ keys: ['K'], does: 'previous' },
	{ keys: ['Enter'], does: 'edit' },
	{ keys: ['A'], does: 'insertAbove' },
	{ keys: ['B'], does: 'insertBelow' },
	{ keys: ['Alt', '↑↓'], does: 'move' },
	{ keys: ['/'], does: 'find' },
	{ keys: ['Esc'], does: 'clear' },
	{ keys: ['?'], does: 'help' }
];

/** What is printed on a key of `platform`, as `navigator.platform` names it. */
export function keyName(key: string, platform: string): string {
	const mac = /^(?:Mac|iP)/.test(platform);
	if (key === '$mod') return mac ? '⌘' : 'Ctrl';
	if (key === 'Alt' && mac) return '⌥';
	return key === 'Shift' && mac ? '⇧' : key;
}

/** What keys do beyond the session itself; each gets the cell that has the focus. */
export interface CellKeys {
	readonly insert: (id: string, behind: 0 | 1) => void;
	readonly move: (id: string, by: 1 | -1) => void;
	readonly showKeys: () => void;
	readonly showCommands: () => void;
}

/** Listens until the returned function is called. */
export function listen(
	session: Session,
	{ insert, move, showKeys, showCommands }: CellKeys
): () => void {
	return tinykeys(window, {
		// Where someone types too: nothing is written with it.
		'$mod+k': unlessTaken((event) => {
			event.preventDefault();
			showCommands();
		}),
		'$mod+z': away(() => session.undo()),
		'$mod+Shift+z': away(() => session.redo()),
		'$mod+y': away(() => session.redo()),
		j: single(() => step(1)),
		k: single(() => step(-1)),
		a: single(() => onFocused((id) => insert(id, 0))),
		b: single(() => onFocused((id) => insert(id, 1))),
		'Alt+ArrowUp': away(() => onFocused((id) => move(id, -1))),
		'Alt+ArrowDown': away(() => onFocused((id) => move(id, 1))),
		'/': single(findCustomer),
		'Shift+/': single(findCustomer),
		'?': single(showKeys),
		'Shift+?': single(showKeys),
		Escape: unlessTaken(() => session.clear())
	});
}

/** Brings a cell into view and the focus to it, so that Tab goes on from there. */
export function focusCell(id: string): void {
	const cell = document.getElementById(`cell-${id}`);
	cell?.focus({ preventScroll: true });
	cell?.scrollIntoView({ block: 'start' });
}

function step(by: 1 | -1): void {
	const cells = [...document.querySelectorAll<HTMLElement>('[id^="cell-"]')];
	const at = cells.findIndex((cell) => cell.contains(document.activeElement));
	const next = at < 0 && by < 0 ? cells.length - 1 : at + by;
	const cell = cells[Math.min(Math.max(next, 0), cells.length - 1)];
	if (cell) focusCell(cell.id.slice('cell-'.length));
}

function onFocused(act: (id: string) => void): void {
	const cell = document.activeElement?.closest('[id^="cell-"]');
	if (cell) act(cell.id.slice('cell-'.length));
}

export function findCustomer(): void {
	listField()?.focus();
}

/** Whether there is a list of all customers to look in. */
export function canListCustomers(): boolean {
	return listField(EVERYBODY) !== null;
}

/** The list of all customers with those whom `text` finds, whatever narrowed it before. */
export function listCustomers(text: string): void {
	const field = listField(EVERYBODY);
	if (!field) return;
	field.dispatchEvent(new Event(WIDEN));
	field.value = text;
	field.dispatchEvent(new Event('input', { bubbles: true }));
	field.focus();
}

/** Heard by the field of a list: it lets go of all that narrows it. */
export const WIDEN = 'tierbook-widen';
/** The field of a list that no segment cuts. */
export const EVERYBODY = 'everybody';

function listField(of?: typeof EVERYBODY): HTMLInputElement | null {
	return document.querySelector(of ? `input[data-find="${of}"]` : 'input[data-find]');
}

/** Letters typed into a field are text, and a dialog has keys of its own. */
function away(act: () => void): (event: KeyboardEvent) => void {
	return unlessTaken((event) => {
		const { target } = event;
		const typing = target instanceof Element && target.closest('input, textarea, select');
		if (typing) return;
		event.preventDefault();
		act();
	});
}

/** Keys without Ctrl can be switched off: speech input and loose fingers press them unmeant. */
function single(act: () => void): (event: KeyboardEvent) => void {
	const listener = away(act);
	return (event) => {
		if (singleKeys()) listener(event);
	};
}

function unlessTaken(act: (event: KeyboardEvent) => void): (event: KeyboardEvent) => void {
	return (event) => {
		if (event.defaultPrevented || document.querySelector('[role=dialog], [role=menu]')) return;
		act(event);
	};
}
