/** Asks a service as often as ordered: node bench/peers/load.mjs ORDER, as JSON. Prints what came back, as JSON. */
import autocannon from 'autocannon';

/** `bodies`: texts in which $N is another number each time, and $DAY another day. `rate`: requests a second; absent: as fast as answers come. */
const { url, bodies, token, connections, seconds, rate } = JSON.parse(process.argv[2]);
const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
const times = new Map();
let asked = 0;

const dayAfter = (days) => new Date(Date.UTC(2100, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
const next = (body) => (request) => {
  asked += 1;
  const text = body.replaceAll('$N', String(asked)).replaceAll('$DAY', dayAfter(asked));
  return { ...request, method: 'POST', path: '/graphql', headers, body: text };
};
const requests = bodies.map((body) => ({
  method: 'POST',
  path: '/graphql',
  headers,
  body,
  setupRequest: next(body),
}));
let clients = 0;
const before = process.cpuUsage();
const result = await autocannon({
  url,
  connections,
  duration: seconds,
  timeout: 30,
  ...(rate && { overallRate: rate }),
  requests,
  setupClient(client) {
    // Else all would ask the same at the same time, one after the other.
    const first = clients++ % requests.length;
    client.setRequests([...requests.slice(first), ...requests.slice(0, first)]);
    client.on('response', (status, _bytes, ms) => {
      const all = times.get(status) ?? [];
      all.push(ms);
      times.set(status, all);
    });
  },
});

const at = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
const answers = [...times].map(([status, all]) => {
  all.sort((a, b) => a - b);
  return { status, count: all.length, p50: at(all, 0.5), p99: at(all, 0.99) };
});
const { errors, timeouts, duration } = result;
const { user, system } = process.cpuUsage(before);
const processor = (user + system) / 1e6;
process.stdout.write(`${JSON.stringify({ seconds: duration, answers, errors, timeouts, processor })}\n`);
process.exit(0);
