/**
 * Months by their names, whole or cut short, in the languages that exports come in; accents and
 * case don't count. A line each: English, German, French, Spanish, Italian, Portuguese, Dutch,
 * Swedish, Danish and Norwegian, Polish.
 */
const NAMES = `january february march april may june july august september october november december
januar februar marz april mai juni juli august september oktober november dezember
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
januar februar marts april mai juni juli august september oktober november desember
stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien`;

/** Written shorter in another way than by leaving out the end. */
const SHORT = 'mrz:3 mrt:3 jänner:1 maerz:3';

/** 1 to 12, or 0 for what is no month; at least three letters of it. */
export function monthOf(name: string): number {
	const letters = bare(name);
	return MONTHS.get(letters) ?? 0;
}

const MONTHS = new Map<string, number>();
for (const line of NAMES.split('\n'))
	line.split(' ').forEach((name, i) => {
		for (let length = 3; length <= name.length; length++) note(name.slice(0, length), i + 1);
	});
for (const short of SHORT.split(' ')) {
	const [name = '', month] = short.split(':');
	note(bare(name), Number(month));
}

/** What could be two months is none: `jui` is the beginning of juin and of juillet. */
function note(name: string, month: number): void {
	const known = MONTHS.get(name);
	MONTHS.set(name, known === undefined || known === month ? month : 0);
}

function bare(name: string): string {
	return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
