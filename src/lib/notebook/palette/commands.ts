/** Everything that can be done in a notebook, by name. */
import { resolve } from '$app/paths';
import { goto } from '$app/navigation';
import { LOCALES } from '#lib/core/locale.ts';
import {
	CALLED_LANGUAGE,
	LANGUAGE_NAMES,
	locale,
	setLocale,
	words
} from '#lib/i18n/index.svelte.ts';
import { setTheme, theme, THEME_CHOICES } from '#lib/ui/theme.svelte.ts';
import type { Arranging } from '../arranging.svelte.ts';
import { followNotebook } from '../cells.ts';
import { resetParameters } from '../edit.ts';
import { findCustomer, focusCell } from '../keys.ts';
import type { Session } from '../session.svelte.ts';
import { cellTitle, titleIn } from '../titles.ts';
import type { Choice, ChoiceGroup } from './choice.ts';
import { insertable } from './insertable.ts';

/** What the page can do that the session can't. */
export interface PageCommands {
	readonly addFiles: () => void;
	readonly showKeys: () => void;
	readonly showOutline: () => unknown;
	readonly showSettings: () => unknown;
	readonly saveTemplate: () => void;
	/** What others add: a backup, a report. */
	readonly further: readonly Choice[];
}

export function commandGroups(
	session: Session,
	arranging: Arranging,
	page: PageCommands
): ChoiceGroup[] {
	const t = words().palette;
	return [
		{ title: t.commands, choices: [...ofNotebook(session, arranging, page), ...page.further] },
		...ofCell(session, arranging),
		{ title: t.look, choices: ofLook() },
		{ title: t.goTo, choices: places(session), onlyFound: true },
		...insertable().map(({ title, kinds }) => ({
			title: t.insertOf(title),
			onlyFound: true,
			choices: kinds.map((kind) => ({
				id: `insert ${JSON.stringify(kind)}`,
				label: cellTitle(kind),
				words: words().cells.insert,
				run: () => focusCellSoon(arranging.insert(kind))
			}))
		}))
	];
}

function ofNotebook(session: Session, arranging: Arranging, page: PageCommands): Choice[] {
	const { notebook: t, cells, palette } = words();
	const list: (Choice | null)[] = [
		{ id: 'insert', label: cells.insert, run: () => arranging.askBelow() },
		session.canUndo
			? { id: 'undo', label: t.undo, keys: ['$mod', 'Z'], run: () => session.undo() }
			: null,
		session.canRedo
			? { id: 'redo', label: t.redo, keys: ['$mod', 'Shift', 'Z'], run: () => session.redo() }
			: null,
		{ id: 'find', label: t.find, keys: ['/'], run: findCustomer },
		session.path.length > 0
			? { id: 'clear', label: t.keysList.clear, keys: ['Esc'], run: () => session.clear() }
			: null,
		{ id: 'files', label: t.addFiles, run: page.addFiles },
		session.running
			? { id: 'stop', label: t.stop, run: () => session.stop() }
			: { id: 'again', label: t.again, run: () => session.again() },
		{ id: 'outline', label: t.openOutline, run: page.showOutline },
		{ id: 'settings', label: t.openInspector, run: page.showSettings },
		{ id: 'reset', label: t.reset, run: () => session.edit(resetParameters) },
		{ id: 'template', label: palette.saveTemplate, run: page.saveTemplate },
		{ id: 'keys', label: t.keys, keys: ['?'], run: page.showKeys },
		{ id: 'library', label: t.library, run: () => void goto(resolve('/')) }
	];
	return list.filter((choice) => choice !== null);
}

function ofCell(session: Session, arranging: Arranging): ChoiceGroup[] {
	const cell = arranging.selectedCell;
	if (!cell) return [];
	const t = words().cells;
	const fold = arranging.foldingOf(cell.id);
	const own = cell.type === 'analysis' && Object.keys(cell.parameters).length > 0;
	const choices: Choice[] = [
		{ id: 'above', label: t.insertAbove, keys: ['A'], run: () => arranging.ask(cell.id, 0) },
		{ id: 'below', label: t.insertBelow, keys: ['B'], run: () => arranging.ask(cell.id, 1) },
		{ id: 'duplicate', label: t.duplicate, run: () => void arranging.duplicate(cell.id) },
		...(fold ? [{ id: 'fold', label: fold.label, run: fold.run }] : []),
		{ id: 'up', label: t.moveUp, keys: ['Alt', '↑'], run: () => void arranging.move(cell.id, -1) },
		{
			id: 'down',
			label: t.moveDown,
			keys: ['Alt', '↓'],
			run: () => void arranging.move(cell.id, 1)
		},
		...(own
			? [{ id: 'follow', label: t.follow, run: () => session.edit(followNotebook(cell.id)) }]
			: []),
		{ id: 'remove', label: t.remove, run: () => arranging.remove(cell.id) }
	];
	return [{ title: words().palette.cell(titleIn(session, cell)), choices }];
}

function ofLook(): Choice[] {
	const { app } = words();
	return [
		...LOCALES.filter((one) => one !== locale()).map((one) => ({
			id: `language ${one}`,
			label: LANGUAGE_NAMES[one],
			words: [...CALLED_LANGUAGE, one].join(' '),
			run: () => setLocale(one)
		})),
		...THEME_CHOICES.filter((one) => one !== theme()).map((one) => ({
			id: `theme ${one}`,
			label: `${app.theme}: ${app.themes[one]}`,
			run: () => setTheme(one)
		}))
	];
}

function places(session: Session): Choice[] {
	return session.notebook.cells.map((cell) => ({
		id: `go ${cell.id}`,
		label: titleIn(session, cell),
		words: words().palette.goTo,
		run: () => focusCellSoon(cell.id)
	}));
}

/** When the palette has given the focus back. */
function focusCellSoon(id: string): void {
	requestAnimationFrame(() => focusCell(id));
}
