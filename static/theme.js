// Sets the chosen theme before the first paint, so that a dark room never sees a white flash.
try {
	const theme = localStorage.getItem('tierbook.theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Storage can be switched off; the system's theme is the right one then.
}
