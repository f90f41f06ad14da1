import { once } from 'node:events';
import { createServer } from 'node:net';
import { listen } from '../../src/database/announcing/listen.js';
import { openDatabase } from '../../src/database/connection.js';
import { describe, expect, it } from '../support/jest.js';

/** More than Node lets listen to one signal before it warns of a leak. */
const TRIES = 12;

describe('given a database that is away', () => {
  it('each try to hear announcements leaves nothing behind', async () => {
    const warnings: string[] = [];
    const warned = ({ name }: Error) => warnings.push(name);
    process.on('warning', warned);
    let tries = 0;
    const server = createServer((socket) => {
      tries += 1;
      socket.destroy();
      if (tries === TRIES) server.emit('tried');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const db = openDatabase(`postgres://nobody@127.0.0.1:${Object(server.address()).port}/none`);

    const tried = once(server, 'tried');
    const listening = listen(db, () => {}, 1);
    await tried;
    expect(listening.isHearing()).toBe(false);
    await listening.stop();
    server.close();
    await db.destroy();
    process.off('warning', warned);
    expect(warnings).toEqual([]);
  });
});
