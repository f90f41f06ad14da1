/** Every call that the page on assistants shows is made. UPDATE_DOCS=1 writes down what comes back. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { connected } from '../assistants/client.js';
import { servedIsesaki } from '../assistants/serveIsesaki.js';
import { textOf } from '../support/files.js';
import { afterAll, expect, it } from '../support/jest.js';
import { root } from './documents.js';
import { prettyJson } from './prettyJson.js';

const name = 'docs/assistants.md';
const { serve } = await servedIsesaki();
const service = await serve();
const { client, answer } = await connected(new StreamableHTTPClientTransport(service.address));

afterAll(async () => {
  await client.close();
  await service.stop();
});

const CALL = /^```mcp\n(\w+) ([^\n]*)\n```\n(?:\n```json\n.*?^```\n)?/gms;

async function called(text: string): Promise<string> {
  let done = '';
  let last = 0;
  for (const { index, 0: block, 1: tool = '', 2: args = '' } of text.matchAll(CALL)) {
    const json = prettyJson(await answer(tool, JSON.parse(args)));
    done += `${text.slice(last, index)}\`\`\`mcp\n${tool} ${args}\n\`\`\`\n\n\`\`\`json\n${json}\n\`\`\`\n`;
    last = index + block.length;
  }
  return done + text.slice(last);
}

it('the tools answer as the page shows', async () => {
  const text = textOf(name);
  expect([...text.matchAll(CALL)].length).toBeGreaterThan(4);
  const now = await called(text);
  if (process.env.UPDATE_DOCS) await writeFile(join(root, name), now);
  else expect(text).toBe(now);
});

it('the page names every tool', async () => {
  const { tools } = await client.listTools();
  for (const tool of tools) expect(textOf(name)).toContain(`| \`${tool.name}\` |`);
});
