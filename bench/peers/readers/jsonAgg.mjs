/** A bare server that passes on the JSON that PostgreSQL makes: GET /?code=…&day=…&revision=… */
import { createServer } from 'node:http';
import { listening, openPool, unitsAsText } from '../answers.mjs';

const pool = openPool();
listening(
  createServer(async (request, response) => {
    const asked = new URL(request.url, 'http://localhost').searchParams;
    const text = await unitsAsText(pool, asked.get('code'), asked.get('day'), asked.get('revision'));
    response.setHeader('Content-Type', 'application/json');
    response.end(text);
  }),
);
