/** A bare server that has an answer as an object in memory and does nothing but JSON.stringify it: /?code=…&day=…&revision=… */
import { createServer } from 'node:http';
import { listening, openPool, unitsAsText } from '../answers.mjs';

const pool = openPool();
const kept = new Map();
listening(
  createServer(async (request, response) => {
    if (!kept.has(request.url)) {
      const asked = new URL(request.url, 'http://localhost').searchParams;
      const text = await unitsAsText(pool, asked.get('code'), asked.get('day'), asked.get('revision'));
      kept.set(request.url, JSON.parse(text));
    }
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(kept.get(request.url)));
  }),
);
