import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { register } from '../record/town.js';
import { run } from '../support/commandLine.js';
import { testDatabase } from '../support/database.js';
import { afterAll, describe, expect, it } from '../support/jest.js';

const { db, url: DATABASE_URL } = await testDatabase();
await register(db, 'a');
let status = 204;
const server = createServer((_request, response) => void response.writeHead(status).end());
server.listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => void server.close());
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const webhook = (...args: string[]) =>
  run(['webhook', ...args], { DATABASE_URL, ENKAKU_WEBHOOK_HOSTS: '127.0.0.1' });

describe('enkaku webhook', () => {
  it('adds a webhook, shows its secret once, lists it, tests it and removes it', async () => {
    expect((await webhook('list')).stdout).toBe('There is no webhook.\n');
    const added = await webhook('add', address, '--organization', 'a', '--after', '0');
    expect(added.stdout).toMatch(
      /^Webhook 1 is added: http:\S+\nIts secret, which is not shown again: whsec_[\w+/]{43}=\n$/,
    );
    const listed = await webhook('list');
    expect(listed.stdout).toBe(`1  ${address}  a, 1 waiting\n`);
    expect(listed.stdout).not.toContain('whsec');
    expect((await webhook('test', '1')).stdout).toMatch(/^Webhook 1 received test-[-\w]+\.\n$/);
    status = 500;
    expect(await webhook('test', '1')).toMatchObject({ code: 1, stderr: expect.stringContaining('500') });
    expect((await webhook('remove', '1')).stdout).toBe('Webhook 1 is removed.\n');
    expect(await webhook('remove', '1')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no webhook 1'),
    });
  });

  it('prints for programs', async () => {
    const { stdout } = await webhook('add', 'https://hooks.example/x', '--json');
    const { id, secret } = JSON.parse(stdout);
    expect(secret).toMatch(/^whsec_/);
    expect(JSON.parse((await webhook('list', '--json')).stdout)).toMatchObject({
      ...{ id, url: 'https://hooks.example/x', organization: null, waiting: 0, attempts: 0, lastError: null },
    });
    expect(JSON.parse((await webhook('remove', String(id), '--json')).stdout)).toEqual({ removed: id });
  });

  it.each([
    [['add', 'http://10.0.0.1/'], 1, 'https'],
    [['add', 'https://10.0.0.1/'], 1, 'ENKAKU_WEBHOOK_HOSTS'],
    [['add', 'https://hooks.example/', '--organization', 'nowhere'], 1, 'nowhere'],
    [['add', 'https://hooks.example/', '--organization', 'a', '--after', '7'], 1, '7'],
    [['add', 'https://hooks.example/', '--after', '7'], 1, '--organization'],
    [['add'], 2, 'give the address'],
    [['test', 'x'], 1, 'no webhook x'],
    [['grow'], 2, 'add'],
  ])('refuses %j', async (args, code, says) => {
    expect(await webhook(...args)).toMatchObject({ code, stderr: expect.stringContaining(says) });
  });
});
