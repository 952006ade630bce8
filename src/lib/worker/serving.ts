/** Everything that the page may ask of the worker. */
import { sweep } from '#lib/store/sweep.ts';
import type { Api } from './api.ts';
import { card } from './card/card.ts';
import { tierHistory } from './card/history.ts';
import { recall, run } from './compute.ts';
import { listParts, openPart } from './containers.ts';
import { evidence } from './evidence.ts';
import { list, listCsv } from './list.ts';
import { namesIn } from './names-in.ts';
import * as readings from './readings.ts';
import { serve } from './rpc.ts';
import { warm } from './warm.ts';

/** Not part of what the first file waits for. */
const files = () => import('./files.ts');

const api: Api = {
	listParts: ({ file }) => listParts(file),
	openPart: ({ file, place, reading }, progress) => openPart(file, place, reading, progress),
	read: ({ files, locale, dialect }, progress) => readings.read(files, locale, progress, dialect),
	reread: ({ reading, dialect }, progress) => readings.reread(reading, dialect, progress),
	remap: ({ reading, mapping }, progress) => readings.remap(reading, mapping, progress),
	asideCsv: readings.asideCsv,
	join: ({ readings: ids }) => readings.join(ids),
	share: ({ readings: named }) => readings.share(named),
	difference: ({ dataset, reading, mapping }) => readings.differenceFrom(dataset, reading, mapping),
	overlap: ({ datasets, reading, mapping }) => readings.overlapWith(datasets, reading, mapping),
	addition: ({ datasets, reading, mapping }) => readings.addition(datasets, reading, mapping),
	forget: async ({ readings: ids }) => readings.forget(ids),
	store: ({ readings: chosen, today }, progress) => readings.store(chosen, today, progress),
	run,
	recall,
	card,
	tierHistory,
	list,
	listCsv,
	namesIn,
	evidence,
	warm: async () => void (await Promise.all([readings.isIdle() && warm(), files()])),
	packFile: async ({ notebooks, datasets, day }, progress) =>
		(await files()).packFile(notebooks, datasets, day, progress),
	peekFile: async ({ file }) => (await files()).peekFile(file),
	takeFile: async ({ file, day }, progress) => (await files()).takeFile(file, day, progress),
	sweep: ({ today }) => sweep(today)
};

serve(api, self);
