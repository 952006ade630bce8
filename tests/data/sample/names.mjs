/** Made-up company names, Chinese and English side by side. */
import { CITIES } from './catalogue.mjs';
import { chance, pick } from './random.mjs';

const FIRST_SYLLABLES = [
	['明', 'Ming'],
	['恒', 'Heng'],
	['嘉', 'Jia'],
	['瑞', 'Rui'],
	['远', 'Yuan'],
	['安', 'An'],
	['宏', 'Hong'],
	['春', 'Chun'],
	['乐', 'Le'],
	['佳', 'Jia'],
	['禾', 'He'],
	['谷', 'Gu'],
	['泽', 'Ze'],
	['锦', 'Jin'],
	['云', 'Yun'],
	['晨', 'Chen']
];
const SECOND_SYLLABLES = [
	['远', 'yuan'],
	['顺', 'shun'],
	['和', 'he'],
	['丰', 'feng'],
	['源', 'yuan'],
	['达', 'da'],
	['兴', 'xing'],
	['悦', 'yue'],
	['宁', 'ning'],
	['鑫', 'xin'],
	['盛', 'sheng'],
	['味', 'wei'],
	['康', 'kang'],
	['润', 'run']
];
const ENGLISH =
	'Harbour,Maple,Old Mill,Bluebird,Lantern,Willow,Stone Bridge,Kettle,Orchard,Larkfield,Copper,Juniper'.split(
		','
	);
const ENGLISH_ENDS = [
	['Deli', '熟食'],
	['Kitchen', '厨房'],
	['Pantry', '食集'],
	['Market', '集市'],
	['Table', '餐桌'],
	['Provisions', '供应']
];

/** A name that `taken` does not hold yet; it does afterwards. */
export function companyName(random, region, [chinese, english], taken) {
	for (;;) {
		const name = chance(random, 0.1)
			? englishName(random, region)
			: chineseName(random, region, chinese, english);
		if (taken.has(name)) continue;
		taken.add(name);
		return name;
	}
}

function chineseName(random, region, chinese, english) {
	const [first, latinFirst] = pick(random, FIRST_SYLLABLES);
	const [second, latinSecond] = pick(random, SECOND_SYLLABLES);
	const city = pick(random, CITIES[region]);
	return `${city}${first}${second}${chinese} ${latinFirst}${latinSecond} ${english}`;
}

function englishName(random, region) {
	const [end, chinese] = pick(random, ENGLISH_ENDS);
	const city = pick(random, CITIES[region]);
	return `${pick(random, ENGLISH)} ${end} ${city}${pick(random, FIRST_SYLLABLES)[0]}${chinese}`;
}
