/** The page: ?service=http://127.0.0.1:4000&organization=102041&every=10 */
import { follow, openService } from './ask.js';
import { colourOf, kindsOf, marksOf, pathOf } from './series.js';

const settings = new URLSearchParams(location.search);
const code = settings.get('organization') ?? '102041';
const service = openService(settings.get('service') ?? 'http://127.0.0.1:4000');
const every = Number(settings.get('every') ?? 10) * 1000;

const byId = (id) => document.getElementById(id);

/** Names are data: they are always set as text, never as markup. */
function element(name, text, attributes = {}) {
  const isDrawn = ['path', 'text'].includes(name);
  const made = isDrawn
    ? document.createElementNS('http://www.w3.org/2000/svg', name)
    : document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function show(answer, error) {
  if (error) byId('state').textContent = error.message;
  if (!answer || error) return;
  const { name, date, revision, coverage, citation, constantUntil, counts } = answer;
  const kinds = kindsOf(counts);
  const now = counts.find((one) => one.date === date);
  byId('name').textContent = `${name} ${date}`;
  byId('state').textContent =
    `Revision ${revision}, ${coverage}. ${constantUntil ? `The next change is on ${constantUntil}.` : 'No later change is known.'}`;
  byId('counts').replaceChildren(
    ...(now?.kinds ?? []).flatMap(({ kind, count }) => [element('dt', kind), element('dd', String(count))]),
  );
  byId('series').replaceChildren(
    ...kinds.map((kind, i) => element('path', '', { d: pathOf(counts, kind), stroke: colourOf(i) })),
    ...marksOf(counts).map(({ text, x, y, anchor }) =>
      element('text', text, { x, y, 'text-anchor': anchor }),
    ),
  );
  byId('legend').replaceChildren(
    ...kinds.map((kind, i) => element('span', `— ${kind} `, { style: `color: ${colourOf(i)}` })),
  );
  byId('source').textContent = citation;
}

await follow(service, code, show, { every });
