/** The words of the files that leave: what they are called, and what their figures stand on. */
import type { Words } from '#lib/core/locale.ts';
import type { Form } from './leaving/forms.ts';

interface FileWords {
	/** What a file is, in its name: no two forms of one chart are called the same. */
	readonly files: Readonly<Record<Form, string>>;
	/** A customer who is not named, before its place. */
	readonly anonymous: string;
	readonly customers: string;
	readonly whole: (from: string, to: string) => string;
	readonly undated: string;
	readonly window: (from: string, to: string) => string;
	/** `all`: `178 customers`; empty where it is not told. */
	readonly part: (all: string) => string;
	/** All of the conditions hold. */
	readonly partOf: (conditions: readonly string[], all: string) => string;
	readonly assumed: (measure: string, margin: string) => string;
}

export const MESSAGES: Words<FileWords> = {
	en: {
		files: {
			png: 'picture',
			png3: 'large picture',
			svg: 'drawing',
			csv: 'table',
			csvPlain: 'data',
			evidence: 'evidence',
			pngEvidence: 'picture with evidence',
			svgEvidence: 'drawing with evidence',
			report: 'report',
			zip: 'charts',
			notebook: 'evidence'
		},
		anonymous: 'Customer',
		customers: 'Customers',
		whole: (from, to) => `whole data, ${from} to ${to}`,
		undated: 'whole data, without dates',
		window: (from, to) => `${from} to ${to}`,
		part: (all) => `a part of the ${all || 'customers'}, picked by its owner`,
		partOf: (conditions, all) => `a part of the ${all || 'customers'}: ${conditions.join(' and ')}`,
		assumed: (measure, margin) => `${measure}, assumed at a gross margin of ${margin}`
	},
	'zh-CN': {
		files: {
			png: '图片',
			png3: '大图',
			svg: '矢量图',
			csv: '表格',
			csvPlain: '数据',
			evidence: '凭证',
			pngEvidence: '图片附凭证',
			svgEvidence: '矢量图附凭证',
			report: '报告',
			zip: '全部图表',
			notebook: '凭证'
		},
		anonymous: '客户',
		customers: '客户',
		whole: (from, to) => `全部数据，${from}至${to}`,
		undated: '全部数据，没有日期',
		window: (from, to) => `${from}至${to}`,
		part: (all) => (all ? `制作者从 ${all}中挑选的一部分` : '制作者挑选的部分客户'),
		partOf: (conditions, all) =>
			`${all ? `${all}中的一部分` : '部分客户'}：${conditions.join('且')}`,
		assumed: (measure, margin) => `${measure}，毛利率假定为 ${margin}`
	},
	'zh-TW': {
		files: {
			png: '圖片',
			png3: '大圖',
			svg: '向量圖',
			csv: '表格',
			csvPlain: '資料',
			evidence: '憑證',
			pngEvidence: '圖片附憑證',
			svgEvidence: '向量圖附憑證',
			report: '報告',
			zip: '全部圖表',
			notebook: '憑證'
		},
		anonymous: '客戶',
		customers: '客戶',
		whole: (from, to) => `全部資料，${from}至${to}`,
		undated: '全部資料，沒有日期',
		window: (from, to) => `${from}至${to}`,
		part: (all) => (all ? `製作者從 ${all}中挑選的一部分` : '製作者挑選的部分客戶'),
		partOf: (conditions, all) =>
			`${all ? `${all}中的一部分` : '部分客戶'}：${conditions.join('且')}`,
		assumed: (measure, margin) => `${measure}，毛利率假定為 ${margin}`
	}
};
