/**
 * A stored notebook as an open one: what this window writes goes into the store, and what other
 * windows do to it is seen here.
 */
import { toFailure } from '#lib/core/failure.ts';
import { readManifest } from '#lib/store/datasets.ts';
import {
	loadNotebook,
	saveNotebook,
	saveNotebookAtOnce,
	watchNotebook,
	writerOf,
	type Fate,
	type Loaded
} from '#lib/store/notebooks.ts';
import { Seat } from '#lib/store/seat.ts';
import type { WorkerClient } from '#lib/worker/client.ts';
import { setTitle } from './edit.ts';
import { unpackHistory, type PackedHistory } from './history-steps.ts';
import type { History } from './history.ts';
import type { Notebook } from './notebook.ts';
import { readNotebook } from './serialize.ts';
import { Session } from './session.svelte.ts';

/** Fails with `notebook.missing`, `notebook.newer`, `notebook.damaged` and `store.*`. */
export async function openNotebook(id: string, worker: WorkerClient): Promise<Session> {
	// Who writes is settled before anything is read, or another window's last words would be missed.
	let session: Session | null = null;
	const seat = new Seat(id, {
		sat: async () => {
			if (!session) return;
			show(session, await loadNotebook(id));
			session.keeping.reading = false;
		},
		stood: () => {
			if (session) session.keeping.reading = true;
		},
		flush: async () => session?.flush()
	});
	try {
		const sitting = await seat.open();
		session = sessionOf(historyOf(await loadNotebook(id)), worker, seat);
		session.keeping.reading = !sitting;
		session.whenClosed(() => seat.close());
		return followed(session, seat);
	} catch (thrown) {
		seat.close();
		throw thrown;
	}
}

function sessionOf(history: History, worker: WorkerClient, seat: Seat): Session {
	return new Session(
		history.present,
		{
			worker: worker.api,
			cancel: () => worker.cancel(),
			save: (notebook, steps) => saved(notebook, steps, seat),
			saveAtOnce: (notebook, steps, going) => saveNotebookAtOnce(notebook, steps, seat.turn, going),
			manifest: readManifest,
			now: () => new Date(),
			takeOver: () => seat.takeOver()
		},
		history
	);
}

/** A seat whose writes are refused is lost at once: it could not be taken over as long as it seems held. */
async function saved(notebook: Notebook, history: PackedHistory, seat: Seat): Promise<boolean> {
	try {
		return await saveNotebook(notebook, { history, window: seat.window });
	} catch (thrown) {
		if (toFailure(thrown).code === 'notebook.taken') seat.unseat();
		throw thrown;
	}
}

/** Until the session is closed. */
function followed(session: Session, seat: Seat): Session {
	const { id } = session.notebook;
	const end = watchNotebook(
		id,
		(fate) => {
			if (fate.writer !== seat.window && !session.keeping.reading) void doubt(session, seat);
			meet(session, fate);
		},
		(failure) => session.keeping.lose(failure)
	);
	session.whenClosed(end);
	return session;
}

/** Another seems to write while this window does; what a watch tells may be older than a claim. */
async function doubt(session: Session, seat: Seat): Promise<void> {
	try {
		if ((await writerOf(session.notebook.id)) === seat.window) return;
		seat.unseat();
		if (session.keeping.reading) show(session, await loadNotebook(session.notebook.id));
	} catch (thrown) {
		session.keeping.lose(toFailure(thrown));
	}
}

/** What has become of the notebook in the store. */
function meet(session: Session, fate: Fate): void {
	session.keeping.gone = fate.gone;
	const present = new Set(fate.datasets);
	const went = session.manifests.some((manifest) => !present.has(manifest.id));
	if (went || session.lost.some((dataset) => present.has(dataset))) session.describe();
	if (fate.notebook === undefined || fate.gone) return;
	try {
		if (session.keeping.reading) show(session, fate);
		else adoptName(session, fate.notebook);
	} catch (thrown) {
		session.keeping.lose(toFailure(thrown));
	}
}

/** Shows what is stored, where that is not what is seen. */
function show(session: Session, loaded: Loaded): void {
	const history = historyOf(loaded);
	const { modified, title } = history.present;
	if (modified === session.keeping.written && title === session.notebook.title) return;
	session.follow(history);
}

/** A new name given on the front page, while this window writes. */
function adoptName(session: Session, stored: unknown): void {
	const { title, modified } = readNotebook(stored);
	if (session.saved.state === 'saved' && modified === session.keeping.written)
		session.edit(setTitle(title));
}

function historyOf({ notebook, history }: Loaded): History {
	return unpackHistory(history, notebook, readNotebook(notebook));
}
