/** How many requests this page has made since it stood ready, as the browser itself counts them. */
let made = $state(0);
let counting = false;

export function requestsMade(): number {
	return made;
}

/** Begins at 0. Called once everything that the page may ever need has arrived. */
export function startCounting(): void {
	if (counting) return;
	counting = true;
	const since = performance.now();
	const observer = new PerformanceObserver((list) => {
		made += list.getEntries().filter(({ startTime }) => startTime >= since).length;
	});
	observer.observe({ type: 'resource', buffered: true });
}
