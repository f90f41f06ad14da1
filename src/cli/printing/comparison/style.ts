/** How the printed comparison looks: the old is blue and struck through, the new is red and underlined. */
export const style = `
@page { size: A4 portrait; margin: 18mm 16mm; @bottom-center { content: counter(page); font-size: 9pt; } }
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 178mm; color: #111; background: #fff; font-size: 9.5pt; line-height: 1.42;
  font-family: "Hiragino Mincho ProN", "Yu Mincho", YuMincho, "BIZ UDPMincho", "MS PMincho", "Noto Serif CJK JP",
    "Noto Serif JP", "IPAexMincho", serif;
  -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
@media screen { body { padding: 12mm 8mm; } }
header { text-align: center; }
h1 { margin: 0 0 2mm; font-size: 16pt; font-weight: 600; letter-spacing: 0.08em; }
header p { margin: 0; }
.dates { font-size: 10.5pt; }
h2 { margin: 7mm 0 2mm; font-size: 11.5pt; font-weight: 600; border-bottom: 0.5pt solid #111; break-after: avoid; }
.note { margin: 3mm 0 0; padding: 1.5mm 3mm; border: 0.5pt solid #888; font-size: 8.5pt; }
ul.note { display: grid; grid-template-columns: 1fr 1fr; column-gap: 4mm; list-style: none; }
ul.note li { margin: 0; }
table { width: 100%; margin-top: 4mm; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { width: 50%; padding: 0.4mm 2.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #eee; border: 0.75pt solid #111; font-weight: 600; text-align: center; }
td { border-left: 0.75pt solid #111; border-right: 0.75pt solid #111; border-bottom: 0.25pt dotted #aaa; }
tr.top { break-after: avoid; }
tr.top td { border-top: 0.75pt solid #111; font-weight: 600; }
tr.second td { border-top: 0.25pt solid #777; }
table { border-bottom: 0.75pt solid #111; }
.d1 { padding-left: 1.3em; } .d2 { padding-left: 2.6em; } .d3 { padding-left: 3.9em; } .d4 { padding-left: 5.2em; }
.d5, .d6, .d7, .d8, .d9 { padding-left: 6.5em; }
del { color: #0b3d91; text-decoration: line-through; text-decoration-thickness: 0.75pt; }
ins { color: #b00020; text-decoration: underline; text-decoration-thickness: 0.75pt; text-underline-offset: 2pt; }
.was { color: #0b3d91; text-decoration: underline dotted; text-underline-offset: 2pt; }
.words { font-size: 8pt; font-weight: 400; white-space: nowrap; }
ins + .words { color: #b00020; }
del + .words, .was + .words { color: #0b3d91; }
ol { margin: 0; padding-left: 2.4em; }
li { break-inside: avoid; margin-bottom: 0.6mm; }
.clause, .remark { color: #444; font-size: 8.5pt; }
footer { break-before: avoid; margin-top: 7mm; padding-top: 2mm; border-top: 0.5pt solid #111; font-size: 8.5pt; }
footer p { margin: 0 0 1mm; overflow-wrap: anywhere; }
`;
