// Draws the units of each kind on each day of a change, from a dump: node plot.mjs FOLDER CODE > picture.svg
import { DuckDBInstance } from '@duckdb/node-api';

const [folder, code] = process.argv.slice(2);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(`set file_search_path = '${folder}'`);
const reader = await connection.runAndReadAll(
  `select d.day, u.kind, count(*)::int as units
   from 'change_days.parquet' d
   join 'units.parquet' u on u.code = d.code and u.known_until is null
     and u.valid_from <= d.day and (u.valid_until is null or u.valid_until > d.day)
   where d.code = $code and d.known_until is null
   group by all order by d.day, units desc, u.kind`,
  { code },
);
const rows = reader.getRowObjectsJson();
const days = [...new Set(rows.map(({ day }) => day))];
const kinds = [...new Set(rows.map(({ kind }) => kind))];
const most = Math.max(...rows.map(({ units }) => units));

const COLOURS = ['#2f6fb0', '#c2571a', '#3c8d40', '#8a4fa3', '#a3352d', '#5c6b73'];
const [HEIGHT, BAR, GAP, TOP] = [180, 34, 30, 30];
const group = kinds.length * BAR + GAP;
const width = days.length * group + GAP;

const escaped = (text) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
const bars = rows.map(({ day, kind, units }) => {
  const place = kinds.indexOf(kind);
  const x = GAP + days.indexOf(day) * group + place * BAR;
  const height = Math.round((units / most) * HEIGHT);
  const y = TOP + HEIGHT - height;
  const label = (top, text) => `<text x="${x + BAR / 2 - 1}" y="${top}">${escaped(text)}</text>`;
  return `  <rect x="${x}" y="${y}" width="${BAR - 2}" height="${height}" fill="${COLOURS[place % COLOURS.length]}"/>
  ${label(y - 4, String(units))}${label(TOP + HEIGHT + 16, kind)}`;
});
const names = days.map(
  (day, i) => `  <text x="${GAP + i * group + (group - GAP) / 2}" y="${TOP + HEIGHT + 40}">${day}</text>`,
);

process.stdout.write(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${TOP + HEIGHT + 55}" width="${width}" role="img" aria-label="Units by kind" font-family="sans-serif" font-size="12" text-anchor="middle">
  <rect width="100%" height="100%" fill="#ffffff"/>
${[...bars, ...names].join('\n')}
</svg>
`);
