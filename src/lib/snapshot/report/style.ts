/** What a report adds to the look of a document: a cover, contents, and what belongs together on one page. */
export const REPORT_STYLE = `
.cover{padding:56px 0 8px}
.cover h1{font:600 38px/1.15 var(--serif);letter-spacing:-.01em;text-wrap:balance;overflow-wrap:anywhere}
:lang(zh) .cover h1{letter-spacing:0;line-height:1.3}
.cover .stands{margin-top:12px;font-size:15px}
.cover .lead{margin-top:28px;max-width:40em;font:500 20px/1.45 var(--serif);text-wrap:pretty}
.cover .rounding{margin-top:20px;max-width:46em;font-size:13.5px;color:var(--ink-2)}
.cover .origin{margin-top:32px;padding-top:12px;border-top:1px solid var(--line);font-size:13px;color:var(--ink-2)}
.contents{margin-top:20px}
.contents ol{list-style:none}
.contents li{display:grid;grid-template-columns:2.2em minmax(0,1fr);padding:5px 0;border-bottom:1px solid var(--line);break-inside:avoid}
.contents .part{font-weight:600}
.contents a{color:inherit;text-decoration:none}
.contents a:hover{color:var(--accent);text-decoration:underline}
.contents .number{color:var(--ink-3)}
.cell{margin-top:44px;padding-top:16px;border-top:1px solid var(--line)}
.cell>.kicker,summary .kicker{margin-top:0}
.part-title{margin-top:56px}
.part-title h2{margin:0;font-size:28px}
.text{margin-top:24px;max-width:44em}
.text>*+*{margin-top:.7em}
.text ul,.text ol{padding-inline-start:1.4em}
.text h4{font:600 17px/1.3 var(--serif)}
.text blockquote{padding-inline-start:14px;border-inline-start:3px solid var(--line);color:var(--ink-2)}
.text pre,.text code{font:13px/1.5 ui-monospace,Menlo,Consolas,monospace;white-space:pre-wrap}
.text hr{border:0;border-top:1px solid var(--line)}
.long .scroll{max-height:420px;overflow:auto}
.long thead th{position:sticky;top:0;z-index:1;background:var(--sheet)}
.paper{display:none}
.live{font-weight:600}
.findings{list-style:none}
.findings li{padding:8px 0;border-bottom:1px solid var(--line);break-inside:avoid}
.findings .of{display:block;font-size:13px;color:var(--ink-2)}
.appendix h2{margin-top:56px;padding-top:16px;border-top:1px solid var(--line);font-size:24px}
.appendix h3{margin:22px 0 4px;font:600 15px/1.3 var(--serif);color:var(--ink)}
.appendix .titled h3,.appendix h3.gap{margin:10px 0 0;font:600 13px/1.5 var(--text);color:var(--ink-2)}
@page{margin:16mm 15mm 18mm;@bottom-right{content:counter(page) ' / ' counter(pages);font:8pt sans-serif;color:#646e7e}}
@media (max-width:600px){.cover{padding-top:28px}.cover h1{font-size:29px}.cover .lead{font-size:18px}}
@media print{
html{font-size:9.4pt;line-height:1.5}
.masthead{font-size:9pt}
.cover{padding-top:14mm}
.cover h1{font-size:28pt}
.cover .lead{font-size:14pt}
.cover .origin{margin-top:8mm;font-size:8.6pt}
.hash{font-size:8pt}
.contents{margin-top:8mm;break-inside:avoid}
.contents ol{columns:2;column-gap:10mm}
.contents li{padding:3px 0}
.contents+*{break-before:page;border-top:0}
.cell{margin-top:7mm;padding-top:3mm}
.shown,.short,.text p,.text li{break-inside:avoid}
.cell .chart svg.wide{max-height:112mm}
.finding{font-size:14pt;break-after:avoid}
.kicker,.stands,h2,h3,h4,.part-title{break-after:avoid}
.part-title{margin-top:9mm}
.part-title+.cell{margin-top:4mm;border-top:0}
.part-title+.text{margin-top:4mm}
.figures>h3:first-child{margin:3mm 0 1mm}
table{font-size:8.2pt}
th,td{padding-block:2.6px}
.screen{display:none}
.paper{display:block}
.narrow{columns:2;column-gap:8mm}
.narrow>h3{column-span:all}
.long .scroll{max-height:none}
.long thead th{position:static}
.small p,.small dd,.small dt{font-size:8.6pt}
.appendix{break-before:page}
.appendix h2{margin-top:8mm;padding-top:3mm}
.appendix section:first-child h2{margin-top:0;padding-top:0;border-top:0}
.columns{columns:2;column-gap:9mm}
.columns .method:first-child>h3:first-child{margin-top:0}
details>summary{list-style:none}
.fine table{font-size:6pt}
}
`;
