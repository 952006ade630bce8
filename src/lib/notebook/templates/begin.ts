/** From a template to a notebook that can be opened, and from a notebook to a template. */
import { saveNotebook } from '#lib/store/notebooks.ts';
import { saveTemplate } from '#lib/store/templates.ts';
import { newId } from '#lib/worker/new-id.ts';
import type { Notebook } from '../notebook.ts';
import { writeNotebook } from '../serialize.ts';
import { asTemplate, fromTemplate } from './template.ts';

/** Saves a fresh notebook without data and gives its id. */
export async function beginFrom(template: Notebook, title: string, now: Date): Promise<string> {
	const id = newId();
	const fresh = { id, title, created: now.toISOString(), datasets: [] };
	await saveNotebook(writeNotebook(fromTemplate(template, fresh)));
	return id;
}

export async function keepAsTemplate(notebook: Notebook, title: string, now: Date): Promise<void> {
	const head = { id: newId(), title, created: now.toISOString() };
	await saveTemplate({ id: head.id, template: writeNotebook(asTemplate(notebook, head)) });
}
