/** The look of every document that leaves: that of the product, on its own. */
import { PALETTES, FONT_STACKS, stackFor, type Palette } from '#lib/chart/palette.ts';

/** The tokens of one theme. */
function tokens(palette: Palette): string {
	return (['paper', 'sheet', 'sunk', 'ink', 'ink-2', 'ink-3', 'line', 'accent', 'invalid'] as const)
		.map((name) => `--${name}:${palette[name]}`)
		.join(';');
}

const quoted = (stack: string): string => stack.replaceAll('"', "'");
const fonts = (lang: string): string =>
	`--text:${quoted(stackFor(FONT_STACKS.text, lang))};--serif:${quoted(stackFor(FONT_STACKS.serif, lang))}`;

export const STYLE = `
:root{color-scheme:light dark;${tokens(PALETTES.light)};--shade:rgb(0 0 0/.16);${fonts('en')}}
:root:lang(zh-TW){${fonts('zh-TW')}}
svg:lang(zh-TW){font-family:var(--text)}
svg:lang(zh-TW) text[font-family]{font-family:var(--serif)}
@media (prefers-color-scheme:dark){:root{${tokens(PALETTES.dark)};--shade:rgb(0 0 0/.6)}}
*{box-sizing:border-box}
html{font:15px/1.55 var(--text);font-variant-numeric:tabular-nums;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;overflow-wrap:break-word}
h1,h2,h3,h4,p,dl,dd,figure,ul,ol,table,blockquote,pre{margin:0;padding:0}
[hidden]{display:none!important}
.sheet{max-width:1042px;margin:32px auto;padding:28px 40px 24px;background:var(--sheet);border:1px solid var(--line);border-radius:10px}
.masthead{display:flex;align-items:center;justify-content:space-between;gap:16px;padding-bottom:12px;border-bottom:1px solid var(--line);font-size:13px;color:var(--ink-2)}
.brand{display:inline-flex;align-items:center;gap:8px;font-weight:650;color:var(--ink);white-space:nowrap}
.brand svg{display:block}
.brand .a{fill:var(--accent)}
.brand .b{fill:var(--ink)}
.kicker{margin-top:20px;font-size:13px;color:var(--ink-2)}
.finding{margin-top:4px;font:500 22px/1.36 var(--serif);text-wrap:pretty}
:lang(zh) .finding{line-height:1.55}
em{font-style:normal}
em.figure{color:var(--accent)}
em.loss{color:var(--invalid)}
.stands{margin-top:6px;font-size:13px;color:var(--ink-2)}
.chart{margin:14px 0 0;padding:10px 12px;border:1px solid var(--line);border-radius:8px;background:#fff;color:#1c2430}
@media screen and (prefers-color-scheme:dark){.chart{filter:brightness(.86)}}
.chart svg{display:block;width:100%;height:auto}
.chart .narrow{display:none}
h2{margin:26px 0 8px;font:600 16px/1.3 var(--serif)}
h3{font-size:13px;font-weight:600;color:var(--ink-2)}
.small p,.small dd,.small dt{font-size:13.5px}
.small p+p{margin-top:4px}
.titled{margin-top:10px;break-inside:avoid}
.gap{margin-top:10px;break-after:avoid}
.scroll{overflow-x:auto;background:linear-gradient(to right,var(--sheet) 30%,transparent) left/40px 100% no-repeat local,linear-gradient(to left,var(--sheet) 30%,transparent) right/40px 100% no-repeat local,linear-gradient(to right,var(--shade),transparent) left/14px 100% no-repeat scroll,linear-gradient(to left,var(--shade),transparent) right/14px 100% no-repeat scroll}
.scroll+.scroll{margin-top:12px}
.scroll:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{width:100%;border-collapse:collapse;font-size:13px;line-height:1.35}
th,td{padding:4px 0 4px 14px;text-align:start;vertical-align:baseline;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{padding-inline-start:0}
.figure{text-align:end}
thead th{font-weight:500;color:var(--ink-2);vertical-align:bottom;text-wrap:balance}
tr>:first-child{min-width:4.5em}
tbody th{font-weight:500}
td.figure,tbody .figure{white-space:nowrap}
thead{display:table-header-group}
tr{break-inside:avoid}
.pairs{margin-top:8px}
.pairs div{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:0 16px;padding:3px 0;border-bottom:1px solid var(--line);break-inside:avoid}
.pairs dt{color:var(--ink-2)}
.verdict{margin-top:8px;font-weight:600}
.hash{font:12.5px/1.5 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.figures>h2:first-child{margin-top:16px}
.figures>h3:first-child{margin:16px 0 4px}
.swipe{display:none;margin:2px 0 6px;font-size:13px;color:var(--ink-2)}
.note{font-size:.9em;color:var(--ink-2)}
@media screen{.note,.chart+h3{margin-top:8px}thead th{min-width:3.3em}}
.last{margin-top:26px;padding-top:10px;border-top:1px solid var(--line);font-size:12px;color:var(--ink-2)}
details>summary{cursor:pointer}
@media (max-width:600px){
html{font-size:16px}
.sheet{margin:0;padding:16px 20px 24px;border:0;border-radius:0}
.finding{font-size:19px}
.chart{margin-inline:-10px;padding-inline:9px}
.chart .wide{display:none}
.chart .narrow{display:block}
.swipe{display:block}
.scroll tr>:first-child{position:sticky;left:0;max-width:44vw;padding-inline-end:8px;background:var(--sheet)}
table{font-size:13.5px}
.pairs div{grid-template-columns:minmax(0,1fr)}
}
@media print{
:root{color-scheme:light;${tokens(PALETTES.light)};--paper:#fff}
html{font-size:9pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.sheet{max-width:none;margin:0;padding:0;border:0;border-radius:0}
.chart{margin-inline:0;padding:2px 0;border:0}
.swipe{display:none}
.chart .wide{display:block}
.chart .narrow{display:none}
.scroll{overflow:visible;background:none}
tr>:first-child,.scroll tr>:first-child{position:static;min-width:0;max-width:none}
}
`;

/** An evidence file fills one page, A4 or US Letter, and the chart takes what the words leave. Nothing is under 7 points. */
export const ONE_PAGE = `
.paper,.chart .paged{display:none}
@page{margin:9mm 9mm 8mm}
@media print and (min-height:1100px){.page{height:277mm!important}}
@media print{
html{font-size:7.4pt;line-height:1.4}
.page{display:flex;flex-direction:column;height:259mm;overflow:hidden}
.page>*{flex:none}
.masthead{padding-bottom:4px;font-size:8pt}
.kicker{margin-top:5px;font-size:8pt}
.finding{margin-top:0;font-size:12pt;line-height:1.3}
:lang(zh) .finding{line-height:1.4}
.stands{margin-top:1px;font-size:7.3pt;line-height:1.35}
.chart .wide{display:none}
.chart .paged{display:block}
.sheet>.chart{margin-top:3px;padding:1px 0}
.page>.chart{flex:1 1 0;min-height:40mm}
.page>.chart svg.paged{height:100%}
.long .figures{margin-top:10px;break-inside:avoid}
.screen,.bare .scroll{display:none}
.paper{display:block;margin-top:1px;color:var(--ink-2)}
h2,.figures>h2:first-child{margin:4px 0 1px;font-size:8.6pt}
h3{font-size:7pt}
.kicker,.stands,.paper,.note{font-size:max(7pt,1em)}
table{font-size:7.02pt;line-height:1.2}
th,td{padding:.9px 0 .9px 8px}
.small{columns:2;column-gap:7mm;column-fill:balance}
.small p,.small dd,.small dt{font-size:7.02pt;line-height:1.33}
.small p+p{margin-top:1px}
.small h2:first-child{margin-top:2px}
.small h2{break-after:avoid}
.titled,.gap{margin-top:3px}
.pairs{margin-top:1px}
.pairs div{padding:.4px 0}
.scroll+.scroll{margin-top:4px}
.verdict{margin-top:2px}
.hash{font:7.02pt/1.3 ui-monospace,Menlo,Consolas,monospace}
.dense .pairs,.dense .pairs div,.dense .pairs dt,.dense .pairs dd{display:inline;border:0;padding:0;margin:0}
.dense .pairs div:not(:last-child)::after{content:' · '}
.dense .pairs dt::after{content:': '}
.dense .pairs dt:lang(zh)::after{content:'：'}
.dense .small p,.dense .small dd,.dense .small dt{line-height:1.26}
.dense .titled,.dense .listed{margin-top:2px;line-height:1.26}
.dense .titled h3,.dense .listed h3,.dense .titled p{display:inline}
.dense .titled h3::after,.dense .listed h3::after{content:'\\2002'}
.dense .titled p:not(:last-child)::after{content:' · '}
.small table{break-inside:avoid}
.last{margin-top:4px;padding-top:3px;font-size:7.02pt}
.last .hash{white-space:nowrap}
}
`;
