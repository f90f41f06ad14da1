/** A server of the Model Context Protocol, not yet connected: the tools, and how their answers and refusals are sent. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Logger } from 'pino';
import { Refused } from '../server/following/refused.js';
import { serverTexts } from './texts.js';
import { type Ask, BadCall, type Tool } from './tool.js';
import { asOfTool } from './tools/asOf.js';
import { compareTool } from './tools/compare.js';
import { dutyTool } from './tools/duty.js';
import { lineageTool } from './tools/lineage.js';
import { logTool } from './tools/log.js';
import { organizationsTool } from './tools/organizations.js';
import { searchTool } from './tools/search.js';

const tools: Tool[] = [organizationsTool, asOfTool, searchTool, lineageTool, dutyTool, compareTool, logTool];

/** `asking`: gives a tool a way to ask, for one call. */
export function mcpServer(
  asking: <T>(work: (ask: Ask) => Promise<T>) => Promise<T>,
  version: string,
  log: Logger,
) {
  const server = new McpServer({ name: 'enkaku', version }, { instructions: serverTexts.instructions });
  for (const { name, title, description, input, answer } of tools) {
    const annotations = { title, readOnlyHint: true, idempotentHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema: input, annotations }, async (given) => {
      try {
        const answered = await asking((ask) => answer(ask, given));
        return { content: [textOf(JSON.stringify(answered))], structuredContent: { ...answered } };
      } catch (error) {
        return { content: [textOf(sentenceOf(error, log))], isError: true };
      }
    });
  }
  return server;
}

const textOf = (text: string) => ({ type: 'text' as const, text });

function sentenceOf(error: unknown, log: Logger): string {
  if (error instanceof BadCall) return error.message;
  if (error instanceof Refused) return error.errors.map(({ message }) => message).join('\n');
  log.error({ err: error }, 'a tool failed');
  return serverTexts.failed;
}
