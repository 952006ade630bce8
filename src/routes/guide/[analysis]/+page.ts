import { error } from '@sveltejs/kit';
import { GUIDES } from '#lib/analyses/guides.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => [...GUIDES.keys()].map((analysis) => ({ analysis }));

export const load: PageLoad = ({ params }) => {
	const texts = GUIDES.get(params.analysis);
	if (!texts) error(404);
	return { id: params.analysis, texts };
};
