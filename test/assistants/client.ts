/** The client of the protocol's own library, connected to the tools. */

import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { expect } from '../support/jest.js';

export async function connected(transport: Transport) {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  const call = async (name: string, args: object = {}) => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: { ...args } });
    const [{ text = '' } = {}] = content as { text: string }[];
    return { text, structuredContent, isError: isError === true };
  };
  return {
    client,
    /** The answer of a tool: the same as text and as data. */
    async answer(name: string, args: object): Promise<unknown> {
      const { text, structuredContent, isError } = await call(name, args);
      expect([isError, isError ? text : '']).toEqual([false, '']);
      expect(JSON.parse(text)).toEqual(structuredContent);
      return structuredContent;
    },
    /** The sentence with which a tool refuses. */
    async refusal(name: string, args: object): Promise<string> {
      const { text, isError } = await call(name, args);
      expect(isError).toBe(true);
      return text;
    },
  };
}
