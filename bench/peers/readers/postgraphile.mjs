/** PostGraphile 5 over the plain table of one day: POST /graphql. It needs Node 22. */
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { listening } from '../answers.mjs';

const service = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: process.argv[2], schemas: ['peer'] })],
  grafserv: { graphiql: false, watch: false },
  gather: { pgJwtTypes: [] },
}).createServ(grafserv);
const server = createServer();
await service.addTo(server);
listening(server);
