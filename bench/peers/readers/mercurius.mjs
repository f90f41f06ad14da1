/** Mercurius with its compiler (jit), over the plain table of one day: POST /graphql. */
import fastify from 'fastify';
import mercurius from 'mercurius';
import { openPool } from '../answers.mjs';

const pool = openPool();
const app = fastify();
app.register(mercurius, {
  schema: `
    type Unit { unitId: ID! name: String! displayName: String! kind: String! from: String until: String path: String! depth: Int! }
    type Query { units: [Unit!]! }`,
  resolvers: {
    Query: {
      async units() {
        const { rows } = await pool.query({ name: 'units', text: 'select * from peer.units' });
        return rows;
      },
    },
    Unit: {
      unitId: (unit) => unit.unit_id,
      displayName: (unit) => unit.display_name,
      from: (unit) => unit.begun,
      until: (unit) => unit.ended,
    },
  },
  jit: 1,
});
const address = await app.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${address}\n`);
