/** How a comparison looks in a file of its own: the old struck through, the new underlined, the kinds in colours of their own. */
export const paperStyle = `
@page { size: A4 portrait; margin: 16mm 14mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 182mm; color: #111; background: #fff; font-size: 9.5pt; line-height: 1.42;
  font-family: "Hiragino Mincho ProN", "Yu Mincho", YuMincho, "Noto Serif CJK JP", "Noto Serif JP", serif;
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
@media screen { body { padding: 12mm 6mm; } }
header { text-align: center; }
h1 { margin: 0 0 2mm; font-size: 16pt; font-weight: 600; }
header p { margin: 0 0 3mm; font-size: 10.5pt; }
.note { margin: 2mm 0; padding: 1mm 3mm; border: 0.5pt solid #888; font-size: 8.5pt; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; border: 0.75pt solid #111; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
tr.top { break-after: avoid; }
th, td { padding: 0.5mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; border: 0.25pt solid #999; }
th { background: #eee; border: 0.75pt solid #111; }
th:nth-child(1), th:nth-child(2) { width: 27%; }
tr.top td { border-top: 0.75pt solid #111; font-weight: 600; }
td p { display: inline; font-weight: 400; }
td p + p::before { content: ' ／ '; }
.d1 { padding-left: 1.2em; } .d2 { padding-left: 2.4em; } .d3 { padding-left: 3.6em; }
.d4 { padding-left: 4.8em; } .d5, .d6 { padding-left: 6em; }
del { text-decoration: line-through; } ins { text-decoration: underline; text-underline-offset: 2pt; }
b { font-size: 8.5pt; white-space: nowrap; }
.created { color: #00694f; } .ended { color: #a33b00; } .moved { color: #005a96; }
.renamed { color: #7a5500; } .joined { color: #8c3a70; } .muted { color: #555; }
small { color: #444; font-size: 8pt; }
.others h2 { margin: 1mm 0 0; font-size: 9.5pt; } .others ul { margin: 0 0 1mm; padding-left: 1.6em; }
.others li { break-inside: avoid; }
footer { margin-top: 6mm; padding-top: 2mm; border-top: 0.5pt solid #111; font-size: 8.5pt; }
footer p { margin: 0 0 1mm; overflow-wrap: anywhere; break-inside: avoid; }
`;
