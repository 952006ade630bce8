/** The process that a page and its workers live in: its memory as Linux counts it, and its work. */
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';

/**
 * @returns {Promise<{ now: number | null, peak: number | null, cpu: number }>} of the page process
 * that has worked most: bytes resident now, bytes resident at most since it began (null where the
 * system does not tell), seconds of processor time of all its threads
 */
export async function pageProcess(browser) {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	const pages = processInfo.filter(({ type }) => type === 'renderer');
	const { id, cpuTime } = pages.reduce((a, b) => (b.cpuTime > a.cpuTime ? b : a));
	return { ...memoryOf(id), cpu: cpuTime };
}

function memoryOf(id) {
	if (platform() !== 'linux') return { now: null, peak: null };
	const status = readFileSync(`/proc/${id}/status`, 'utf8');
	const bytes = (name) =>
		Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
	return { now: bytes('VmRSS'), peak: bytes('VmHWM') };
}
