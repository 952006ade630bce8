/** Templates at rest, as opaque plain values; what they mean is the affair of `notebook/`. */
import type { Failure } from '#lib/core/failure.ts';
import { watch, withDatabase, type Database } from './database.ts';

export interface TemplateRecord {
	readonly id: string;
	readonly template: unknown;
}

export async function saveTemplate({ id, template }: TemplateRecord): Promise<void> {
	await withDatabase((db) => db.templates.put(template, id));
}

export async function removeTemplate(id: string): Promise<void> {
	await withDatabase((db) => db.templates.delete(id));
}

/** Calls `changed` with all of them now and whenever any tab adds or removes one. */
export function watchTemplates(
	changed: (templates: readonly TemplateRecord[]) => void,
	failed: (failure: Failure) => void
): () => void {
	return watch(kept, changed, failed);
}

async function kept(db: Database): Promise<TemplateRecord[]> {
	const found: TemplateRecord[] = [];
	await db.templates.each((template, { primaryKey }) =>
		found.push({ id: String(primaryKey), template })
	);
	return found;
}
