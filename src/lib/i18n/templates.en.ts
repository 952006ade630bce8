/** What the templates say: it goes into the notebook, and is the reader's from then on. In English. */
export const templates = {
	names: {
		review: 'Client review',
		monthly: 'Monthly customer health',
		keyAccounts: 'Key-account risk',
		empty: 'Empty'
	},
	review: {
		intro:
			'**What this review says.** The top 20 % of the customers make {{pareto.top20.profit_share}} of the profit. Below stand the findings, what most money hangs on first; each chart says what it rests on.',
		profit: 'Where the profit comes from',
		who: 'Who is who',
		stays: 'Who stays',
		data: 'What it rests on'
	},
	monthly: {
		intro:
			'**This month.** Replace the files with the newest export and read what has changed. The window moves with the latest order.',
		now: 'How things stand',
		base: 'What the base is made of',
		next: 'Whom to call'
	},
	keyAccounts: {
		intro:
			'**Key accounts and what hangs on them.** A one-off buyer or one that pays late is no key account, however large: the qualifiers below see to that.',
		hang: 'What hangs on how few',
		seem: 'Who only looks like a key account',
		each: 'One by one'
	}
};
