/** Answers of a survey as scores: words on the usual scale of five, points, stars, nine of ten. */
import type { Role } from '#lib/core/kinds.ts';

/** Roles whose words are scores. */
export const SCORED: ReadonlySet<Role | null> = new Set<Role>([
	'satisfaction',
	'recommend',
	'repurchaseIntention',
	'effort'
]);

export interface Score {
	readonly value: number;
	/** Words or stars stood there and no figure. */
	readonly worded: boolean;
}

/** The score that a cleaned cell tells, or null. */
export function parseScore(text: string): Score | null {
	if (text === '' || text.length > MOST_CHARS) return null;
	const plain = text.normalize('NFKC').trim().toLowerCase();
	const figure = figureIn(plain);
	if (figure !== null) return { value: figure, worded: false };
	const value = stars(plain) ?? wordScore(plain.replace(/^[a-e]\s*[.、:)-]\s*/, ''));
	return value === null ? null : { value, worded: true };
}

const MOST_CHARS = 40;

/** `5分`, `4.5 stars`, `9/10`, `5 - very satisfied`, `非常满意(5分)`. */
function figureIn(text: string): number | null {
	const points = /^(\d{1,3}(?:\.\d+)?)\s*(?:分|星|颗星|顆星|stars?|points?|pts?)$/.exec(text);
	const of = /^(\d{1,3}(?:\.\d+)?)\s*(?:\/|out of)\s*(5|7|10|100)$/.exec(text);
	const named = /^(\d{1,2})(?:分)?\s*[-.=:、]\s*[^\d\s.]+[^\d]*$/.exec(text);
	const behind = /^[^\d]+\((\d{1,2})\s*分?\)$/.exec(text);
	if (of) return Number(of[1]) <= Number(of[2]) ? Number(of[1]) : null;
	const found = points ?? named ?? behind;
	return found ? Number(found[1]) : null;
}

function stars(text: string): number | null {
	const drawn = /^([★⭐]{1,10})[☆✩]*$/u.exec(text.replaceAll('\uFE0F', ''));
	if (drawn) return (drawn[1] ?? '').length;
	const counted = /^([一二三四五])星$/.exec(text);
	return counted ? '一二三四五'.indexOf(counted[1] ?? '') + 1 : null;
}

const CHINESE =
	/^(非常|很|十分|极其?|特别|完全|强烈|一定|肯定)?(比较|较|还算|可能|应该)?(不太|不)?(满意|愿意|同意|推荐|可能|容易|会)$/;
const ENGLISH =
	/^(very |extremely |completely |strongly |definitely )?(?:somewhat |rather |mostly )?(dis|un|not )?(satisfied|likely|agree|willing|happy)$/;

function wordScore(text: string): number | null {
	const simple = text.replace(
		/[滿願薦極]/g,
		(sign) => '满愿荐极'['滿願薦極'.indexOf(sign)] ?? sign
	);
	const fixed = FIXED.get(simple);
	if (fixed !== undefined) return fixed;
	const chinese = CHINESE.exec(simple);
	// A bare 会 is a yes and no answer to a question.
	if (chinese && (chinese[4] !== '会' || chinese[1] || chinese[2]))
		return degree(chinese[1], chinese[3]);
	const english = ENGLISH.exec(simple);
	return english && degree(english[1], english[2]);
}

function degree(strong: string | undefined, not: string | undefined): number {
	if (not) return strong ? 1 : 2;
	return strong ? 5 : 4;
}

const FIXED = new Map<string, number>(
	Object.entries({
		5: '非常好,很好,优秀,优,好评,excellent,great',
		4: '好,较好,良好,良,good',
		3: '一般,普通,尚可,还行,中立,中等,中评,无所谓,不确定,说不准,基本满意,neutral,average,fair,ok,okay,neither satisfied nor dissatisfied,neither,not sure,undecided,neither agree nor disagree',
		2: '差,较差,不好,不佳,poor,bad',
		1: '非常差,很差,极差,差评,非常不好,very poor,very bad,terrible'
	}).flatMap(([score, words]) => words.split(',').map((word) => [word, Number(score)] as const))
);
