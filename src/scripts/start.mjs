/** `npm start`: installs what is missing, builds what has changed, serves it on this machine. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installMissing, root } from './install.mjs';
import { buildIfChanged } from './build.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({
	options: {
		base: { type: 'string', default: '' },
		port: { type: 'string', default: process.env.PORT ?? '4173' }
	}
});

installMissing();
buildIfChanged();
const { url } = await serve({
	folder: join(root, 'build'),
	base: values.base,
	port: Number(values.port),
	headers: true
});
console.log(`Tierbook runs at ${url}  (Ctrl+C ends it)`);
