/** Counts by kind as lines with steps: between two changes nothing changes. */

const COLOURS = ['#2f6fb0', '#c2571a', '#3c8d40', '#8a4fa3', '#a3352d', '#5c6b73'];
const SIZE = { width: 640, height: 240, left: 40, right: 10, top: 10, bottom: 25 };

export const kindsOf = (counts) => [...new Set(counts.flatMap(({ kinds }) => kinds.map(({ kind }) => kind)))];

export const colourOf = (place) => COLOURS[place % COLOURS.length];

/** The path of one kind. Days of which nothing is known are left out. */
export function pathOf(counts, kind) {
  const known = counts.filter(({ coverage }) => coverage !== 'UNKNOWN');
  const { x, y } = scales(known);
  const steps = known.map(({ date, kinds }, i) => {
    const count = kinds.find((one) => one.kind === kind)?.count ?? 0;
    return i === 0 ? `M${x(date)} ${y(count)}` : `H${x(date)}V${y(count)}`;
  });
  return steps.length === 0 ? '' : `${steps.join('')}H${SIZE.width - SIZE.right}`;
}

export function marksOf(counts) {
  const { x, y, most } = scales(counts);
  const days = [counts[0], counts.at(-1)].filter(Boolean);
  return [
    ...days.map(({ date }, i) => ({
      text: date,
      x: x(date),
      y: SIZE.height - 8,
      anchor: i === 0 ? 'start' : 'end',
    })),
    ...[0, most].map((count) => ({ text: String(count), x: SIZE.left - 5, y: y(count) + 4, anchor: 'end' })),
  ];
}

function scales(counts) {
  const times = counts.map(({ date }) => Date.parse(date));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const most = Math.max(1, ...counts.flatMap(({ kinds }) => kinds.map(({ count }) => count)));
  const width = SIZE.width - SIZE.left - SIZE.right;
  const height = SIZE.height - SIZE.top - SIZE.bottom;
  return {
    most,
    x: (date) => Math.round(SIZE.left + ((Date.parse(date) - first) / Math.max(1, last - first)) * width),
    y: (count) => Math.round(SIZE.top + height - (count / most) * height),
  };
}
