/** Light, dark, or what the system says; `static/theme.js` applies a stored choice before paint. */
export const THEME_CHOICES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const STORED_AS = 'tierbook.theme';

let choice = $state<ThemeChoice>('system');

export function theme(): ThemeChoice {
	return choice;
}

export function setTheme(next: ThemeChoice): void {
	choice = next;
	if (next === 'system') delete document.documentElement.dataset.theme;
	else document.documentElement.dataset.theme = next;
	try {
		localStorage.setItem(STORED_AS, next);
	} catch {
		// Without storage the choice lasts as long as the page.
	}
}

/** Takes up what was applied before the page came alive. */
export function startTheme(): void {
	const applied = document.documentElement.dataset.theme;
	choice = THEME_CHOICES.find((known) => known === applied) ?? 'system';
}
