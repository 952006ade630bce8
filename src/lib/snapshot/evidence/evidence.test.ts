import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleContext, exampleProfile } from '#lib/analyses/example.ts';
import { DEFAULT_RULES, EVIDENCE_VERSION, type Evidence } from '#lib/analyses/evidence.ts';
import { groupingOf } from '#lib/analyses/grouping.ts';
import { KERNELS } from '#lib/analyses/kernels.ts';
import { sharedContext } from '#lib/analyses/shared-context.ts';
import { SHARING } from '#lib/analyses/sharing.ts';
import { Failure } from '#lib/core/failure.ts';
import { DEFAULT_PARAMETERS } from '#lib/core/parameters.ts';
import { seeded } from '#lib/core/random.ts';
import { assignTiers } from '#lib/segment/tiers.ts';
import { documentOf } from '../document/document.ts';
import { markup } from '../document/markup.ts';
import { embedHtml, embedPng, embedSvg } from './embed.ts';
import { LARGEST_EVIDENCE } from './marker.ts';
import { joined, textChunk } from './png-chunks.ts';
import { readEvidence } from './read.ts';
import { canonical } from './write.ts';

function evidenceOf(customers = 400, title = ''): Evidence {
	const random = seeded(7);
	const profile = exampleProfile(
		Array.from({ length: customers }, () => {
			const revenue = Math.round(10 ** (3 + 3 * random()));
			return { revenue, profit: Math.round(revenue * (random() - 0.25)) };
		})
	);
	const { revenue, grossProfit } = profile.columns;
	const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
	const totals = {
		rows: customers,
		revenue: sum(revenue.values),
		grossProfit: sum(grossProfit?.values ?? new Float64Array(0)),
		costToServe: 0
	};
	const whole = { ...profile, totals };
	const input = {
		profile: whole,
		tiering: assignTiers(whole, DEFAULT_PARAMETERS),
		parameters: DEFAULT_PARAMETERS
	};
	const grouping = groupingOf(input, DEFAULT_RULES);
	if (!grouping) throw new Error('nothing may be shared');
	return {
		format: 'tierbook-evidence',
		version: EVIDENCE_VERSION,
		product: '0.1.0',
		day: '2026-11-22',
		locale: 'en',
		title,
		rules: DEFAULT_RULES,
		fingerprint: 'a'.repeat(64),
		context: sharedContext(exampleContext({ customers, totals }), grouping, DEFAULT_RULES, false),
		charts: [...KERNELS].flatMap(([analysis, kernel]) => {
			const outcome = kernel.run(input);
			if (outcome.state !== 'done') return [];
			const shared = SHARING.get(analysis)?.(input, outcome.result, DEFAULT_RULES);
			return shared ? [{ analysis, kernel: kernel.version, ...shared }] : [];
		})
	};
}

const TODAY = '2026-11-22';
const EVIDENCE = evidenceOf();
const HTML = '<!doctype html><html><body><p>chart</p></body></html>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><title>chart</title></svg>';
const PNG = joined([
	{ type: 'IHDR', data: new Uint8Array(13) },
	{ type: 'IDAT', data: new Uint8Array(200) },
	{ type: 'IEND', data: new Uint8Array(0) }
]);

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const CONTAINERS = {
	html: (evidence: Evidence) => bytesOf(embedHtml(HTML, evidence)),
	svg: (evidence: Evidence) => bytesOf(embedSvg(SVG, evidence)),
	png: (evidence: Evidence) => embedPng(PNG, evidence),
	json: (evidence: Evidence) => bytesOf(canonical(evidence))
};
const KINDS = Object.entries(CONTAINERS);

/** What reading ends in: evidence, or the code of a failure. Anything else thrown is a defect. */
function outcomeOf(bytes: Uint8Array): Evidence | string {
	const start = performance.now();
	try {
		return readEvidence(bytes, TODAY);
	} catch (thrown) {
		if (!(thrown instanceof Failure)) throw thrown;
		return thrown.code;
	} finally {
		expect(performance.now() - start).toBeLessThan(1000);
	}
}

describe('evidence', () => {
	test('holds a chart of every analysis that needs no survey', () => {
		expect(EVIDENCE.charts.length).toBeGreaterThanOrEqual(9);
	});

	test.each(KINDS)('comes out of %s as it went in', (_, write) => {
		expect(readEvidence(write(EVIDENCE), TODAY)).toEqual(JSON.parse(canonical(EVIDENCE)));
	});

	test.each(KINDS)('is the same bytes in %s for the same value', (_, write) => {
		const shuffled = Object.fromEntries(Object.entries(EVIDENCE).reverse()) as unknown as Evidence;
		expect(write(shuffled)).toEqual(write(evidenceOf()));
	});

	test('of any title comes back, whatever stands in it', () => {
		// Titles don't look at charts, so that one is enough to carry them.
		const one = { ...EVIDENCE, charts: EVIDENCE.charts.slice(0, 1) };
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
				const named = { ...one, title };
				for (const [, write] of KINDS) {
					const read = readEvidence(write(named), TODAY);
					expect(read.title).toBe(title);
					expect(readEvidence(bytesOf(canonical(read)), TODAY)).toEqual(read);
				}
			}),
			{ numRuns: 25 }
		);
	});

	test('stands in markup without a character that means anything there', () => {
		const named = { ...EVIDENCE, title: '</pre><script>alert(1)</script>&lt;\u0000\ufffe]]>' };
		expect(canonical(named)).not.toMatch(/[<>&\ufffe]|\p{Cc}/u);
		expect(embedHtml(HTML, named)).not.toContain('<script');
	});

	test('can be found by who looks through the bytes', () => {
		const html = embedHtml(HTML, { ...EVIDENCE, title: '张三的笔记' });
		expect(html).toContain('张三的笔记');
	});

	test('refuses to write a number that is none', () => {
		expect(() =>
			canonical({ ...EVIDENCE, charts: [{ ...EVIDENCE.charts[0]!, result: { a: NaN } }] })
		).toThrow(RangeError);
	});

	test('of a part of the customers comes back as one', () => {
		const shared = { ...EVIDENCE.context.shared!, part: true as const };
		const part = { ...EVIDENCE, context: { ...EVIDENCE.context, shared } };
		expect(readEvidence(bytesOf(canonical(part)), TODAY).context.shared?.part).toBe(true);
	});

	test('of a part tells by what rule its customers were picked, and never alone', () => {
		const { tierMethod, thresholds } = DEFAULT_PARAMETERS;
		const path = [
			{ by: 'tier', tier: 'key' },
			{ by: 'stretch', measure: 'profit', from: 0, to: 0.2 }
		] as const;
		const whom = { path, tierMethod, thresholds };
		const outcomes = (told: object): (Evidence | string)[] => {
			const shared = { ...EVIDENCE.context.shared!, whom: { ...whom, ...told } };
			return [true, undefined].map((part) => {
				const context = { ...EVIDENCE.context, shared: { ...shared, part } };
				return outcomeOf(bytesOf(canonical({ ...EVIDENCE, context } as Evidence)));
			});
		};
		const [told, alone] = outcomes({});
		expect((told as Evidence).context.shared?.whom).toEqual(whom);
		expect(alone).toBe('snapshot.altered');
		for (const odd of [{ path: [] }, { path: [{ by: 'customer', key: 'C1' }] }, { more: 1 }])
			expect(outcomes(odd)[0]).toBe('snapshot.altered');
	});

	test.each([120, 430])('of %i customers who all order alike can be read', (customers) => {
		const alike = evidenceOf(customers);
		expect(readEvidence(bytesOf(canonical(alike)), TODAY).charts).toHaveLength(alike.charts.length);
	});

	test('of a small base is hardly anything, and adds up', () => {
		const small = evidenceOf(25);
		expect(readEvidence(bytesOf(canonical(small)), TODAY).context.customers).toBe(25);
	});
});

describe('a file without evidence', () => {
	test.each([
		['a page', bytesOf(HTML)],
		['a drawing', bytesOf(SVG)],
		['a picture', PNG],
		['a table', bytesOf('customer,revenue\nC1,5\n')],
		['no text', Uint8Array.of(0xff, 0xfe, 0x00, 0x80)],
		['other JSON', bytesOf('{"format":"something"}')]
	])('is told as one: %s', (_, bytes) => {
		expect(outcomeOf(bytes)).toBe('snapshot.none');
	});
});

/** The canonical text with one value changed where `path` leads. */
function changed(path: readonly (string | number)[], value: unknown): Uint8Array {
	const copy = JSON.parse(canonical(EVIDENCE)) as Record<string, unknown>;
	let at: Record<string | number, unknown> = copy;
	for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
	at[path.at(-1) ?? ''] = value;
	return bytesOf(JSON.stringify(copy));
}

const chartAt = (id: string): number =>
	EVIDENCE.charts.findIndex(({ analysis }) => analysis === id);

describe('a file that holds nothing to read', () => {
	const page = documentOf({ locale: 'en', title: 'x', style: 'p{}', body: markup`<p>x</p>` });
	test.each([
		['nothing', new Uint8Array(0), 'empty'],
		['blanks', bytesOf(' \n'), 'empty'],
		['zeros', new Uint8Array(500), 'empty'],
		['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20), 'zip'],
		['a picture without its end', PNG.subarray(0, 60), 'cut_off'],
		['a drawing without its end', bytesOf(SVG.slice(0, -6)), 'cut_off'],
		['a page of ours without its end', bytesOf(page.slice(0, -20)), 'cut_off'],
		['a page of ours as it was', bytesOf(page), 'none']
	])('is told by what it is: %s', (_, bytes, code) => {
		expect(outcomeOf(bytes)).toBe(`snapshot.${code}`);
	});
});

describe('a stranger’s file', () => {
	test.each([
		['a newer version', changed(['version'], 2), 'snapshot.newer'],
		[
			'an analysis from later',
			changed(['charts', 0, 'analysis'], 'tomorrow'),
			'snapshot.unknown_analysis'
		],
		['an older version that never was', changed(['version'], 0), 'snapshot.altered'],
		['a version that is text', changed(['version'], '1'), 'snapshot.altered'],
		['a key more', changed(['context', 'note'], 'x'), 'snapshot.altered'],
		['a key less', changed(['context', 'asOf'], undefined), 'snapshot.altered'],
		['file names', changed(['context', 'names', '1'], 'secret.csv'), 'snapshot.altered'],
		['a time of day', changed(['day'], '2026-11-22T10:00'), 'snapshot.altered'],
		['a part that is none', changed(['context', 'shared', 'part'], false), 'snapshot.altered'],
		['no such day', changed(['day'], '2026-02-31x'), 'snapshot.altered'],
		['another k', changed(['rules', 'k'], 1), 'snapshot.altered'],
		['rules that contradict', changed(['rules', 'k'], 3), 'snapshot.altered'],
		['a script for a title', changed(['title'], 7), 'snapshot.altered'],
		['a title without end', changed(['title'], 'x'.repeat(5000)), 'snapshot.damaged'],
		['a number as text', changed(['context', 'customers'], 'NaN'), 'snapshot.altered'],
		['half a customer', changed(['context', 'customers'], 400.5), 'snapshot.altered'],
		['1e308', changed(['context', 'totals', 'revenue'], 1e308), 'snapshot.altered'],
		[
			'a sum that is not',
			changed(['charts', chartAt('pyramids'), 'result', 'tiers', 1, 'measure'], 5),
			'snapshot.altered'
		],
		[
			'a count that is not',
			changed(['charts', chartAt('classes'), 'result', 'classes', 1, 'customers'], 5),
			'snapshot.altered'
		],
		[
			'a curve that goes back',
			changed(['charts', chartAt('pareto'), 'result', 'main', 'points', 3, 'k'], 0),
			'snapshot.altered'
		],
		[
			'a peak that is no point',
			changed(['charts', chartAt('pareto'), 'result', 'main', 'peak', 'cum'], 5),
			'snapshot.altered'
		],
		[
			'named customers',
			changed(['charts', chartAt('ranks'), 'result', 'fallen'], [{ key: 'C1' }]),
			'snapshot.altered'
		],
		['no day of the calendar', changed(['day'], '2026-02-30'), 'snapshot.altered'],
		['a day to come', changed(['day'], '2026-11-24'), 'snapshot.later'],
		[
			'cut-offs that do not rise',
			changed(['context', 'parameters', 'cutOffs'], [0.8, 0.5, 0.95]),
			'snapshot.altered'
		],
		[
			'thresholds that rise',
			changed(['context', 'parameters', 'thresholds'], [1, 2, 3]),
			'snapshot.altered'
		],
		['totals that disagree', changed(['context', 'totals', 'revenue'], 1), 'snapshot.altered']
	])('with %s is a failure by name', (_, bytes, code) => {
		expect(outcomeOf(bytes)).toBe(code);
	});

	test.each(EVIDENCE.charts.map(({ analysis }, i) => [analysis, i] as const))(
		'that says to have hidden what %s can not is altered',
		(_, i) => {
			expect(outcomeOf(changed(['charts', i, 'hidden'], 999))).toBe('snapshot.altered');
		}
	);

	test('that says to have hidden one cell more than is missing is altered', () => {
		const exact = ['classes', 'headline', 'pareto', 'pyramids'];
		const refused = EVIDENCE.charts.flatMap(({ analysis, hidden }, i) =>
			outcomeOf(changed(['charts', i, 'hidden'], hidden + 1)) === 'snapshot.altered'
				? [analysis]
				: []
		);
		expect(refused).toEqual(expect.arrayContaining(exact));
	});

	test('with more of the tiers than pyramids draw, as it once was, is what it is without', () => {
		const at = ['charts', chartAt('pyramids'), 'result', 'tiers', 1];
		expect(outcomeOf(changed([...at, 'meanSatisfaction'], 4.5))).toEqual(
			outcomeOf(changed(['day'], EVIDENCE.day))
		);
		expect(outcomeOf(changed([...at, 'meanSatisfaction'], 'x'))).toBe('snapshot.altered');
	});

	test('of tomorrow may come from where it is tomorrow', () => {
		expect(typeof outcomeOf(changed(['day'], '2026-11-23'))).toBe('object');
	});

	const text = canonical(EVIDENCE);
	test.each([
		['a key twice', text.replace('{"charts":', '{"day":"2026-01-01","charts":')],
		['__proto__', text.replace('"context":{', '"context":{"__proto__":{"x":1},')],
		['constructor', text.replace('"context":{', '"context":{"constructor":1,')],
		['prototype, escaped', text.replace('"context":{', '"context":{"\\u0070rototype":1,')],
		['1e999', text.replace('"customers":400', '"customers":1e999')],
		['NaN', text.replace('"customers":400', '"customers":NaN')],
		['a leading zero', text.replace('"customers":400', '"customers":0400')],
		['something behind it', `${text} {}`],
		['deep arrays', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
		['deep arrays inside', text.replace('"title":""', `"title":${'['.repeat(100_000)}`)],
		['an array without end', text.replace('"title":""', `"title":[${'0,'.repeat(400_000)}0]`)],
		['a string without end', text.replace('"title":""', `"title":"${'\\\\'.repeat(400_000)}`)],
		['a broken escape', text.replace('"title":""', '"title":"\\u12"')],
		['a raw line end in a string', text.replace('"title":""', '"title":"\n"')]
	])('with %s is damaged', (_, broken) => {
		expect(broken).not.toBe(text);
		const code = broken.startsWith('[') ? 'snapshot.none' : 'snapshot.damaged';
		expect(outcomeOf(bytesOf(broken))).toBe(code);
		expect(({} as Record<string, unknown>)['x']).toBeUndefined();
		const html = bytesOf(
			HTML.replace('</body>', `<pre id="tierbook-evidence" hidden>${broken}</pre></body>`)
		);
		expect(outcomeOf(html)).toBe('snapshot.damaged');
		const png = joined([
			textChunk('tierbook-evidence', broken),
			{ type: 'IEND', data: new Uint8Array(0) }
		]);
		expect(outcomeOf(png)).toBe('snapshot.damaged');
	});

	test('with evidence twice is damaged', () => {
		const twice = embedHtml(embedHtml(HTML, EVIDENCE), EVIDENCE);
		expect(outcomeOf(bytesOf(twice))).toBe('snapshot.damaged');
		expect(outcomeOf(embedPng(embedPng(PNG, EVIDENCE), EVIDENCE))).toBe('snapshot.damaged');
	});

	test('that is too large is not looked at', () => {
		expect(outcomeOf(new Uint8Array(LARGEST_EVIDENCE + 1))).toBe('snapshot.too_large');
		expect(outcomeOf(bytesOf(`{"a":"${'x'.repeat(3_000_000)}"}`))).toBe('snapshot.too_large');
	});

	test.each(KINDS)('cut off anywhere is a failure, as %s', (_, write) => {
		const whole = write(EVIDENCE);
		const text = new TextDecoder('latin1').decode(whole);
		const last = text.lastIndexOf('}') + 1;
		const NOTHING = ['snapshot.none', 'snapshot.empty'];
		fc.assert(
			fc.property(fc.integer({ min: 0, max: last - 1 }), (length) => {
				const said = outcomeOf(whole.subarray(0, length));
				const begun = text.slice(0, length).includes('{"charts"');
				expect(['snapshot.cut_off', ...(begun ? [] : NOTHING)]).toContain(said);
			}),
			{ numRuns: 60 }
		);
	});

	test.each(KINDS)('changed in any bytes is a failure or reads right, as %s', (_, write) => {
		const whole = write(EVIDENCE);
		const change = fc.record({
			at: fc.nat(whole.length - 1),
			byte: fc.nat(255),
			kind: fc.constantFrom('flip', 'drop', 'insert', 'repeat')
		});
		fc.assert(
			fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
				const outcome = outcomeOf(changes.reduce(mutated, whole));
				if (typeof outcome !== 'string')
					expect(readEvidence(bytesOf(canonical(outcome)), TODAY)).toEqual(outcome);
			}),
			{ numRuns: 100 }
		);
	});

	test('changed in any value is a failure or reads right', () => {
		const places = leavesOf(JSON.parse(canonical(EVIDENCE)));
		const odd = fc.constantFrom(
			null,
			-1,
			0.5,
			1e308,
			-1e308,
			'NaN',
			'',
			[],
			{},
			[[[[]]]],
			true,
			'<img>',
			2 ** 53
		);
		fc.assert(
			fc.property(fc.constantFrom(...places), odd, (path, value) => {
				const outcome = outcomeOf(changed(path, value));
				if (typeof outcome !== 'string')
					expect(readEvidence(bytesOf(canonical(outcome)), TODAY)).toEqual(outcome);
			}),
			{ numRuns: 200 }
		);
	});
});

interface Change {
	readonly at: number;
	readonly byte: number;
	readonly kind: string;
}

function mutated(bytes: Uint8Array, { at, byte, kind }: Change): Uint8Array {
	const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
	const one = Uint8Array.of(byte);
	if (kind === 'flip') return together(head, one, tail.subarray(1));
	if (kind === 'drop') return together(head, tail.subarray(1 + (byte % 40)));
	if (kind === 'insert') return together(head, one, tail);
	return together(head, tail.subarray(0, byte), tail);
}

function together(...parts: readonly Uint8Array[]): Uint8Array {
	const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

type Path = readonly (string | number)[];
function leavesOf(value: unknown, path: Path = []): Path[] {
	if (typeof value !== 'object' || value === null) return [path];
	const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
	const inner = keys.flatMap((key) =>
		leavesOf((value as Record<string | number, unknown>)[key], [...path, key])
	);
	return path.length > 0 ? [path, ...inner] : inner;
}
