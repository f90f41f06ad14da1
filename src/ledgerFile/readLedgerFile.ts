/** The lines of an exported ledger, read piece by piece. */
import { createReadStream } from 'node:fs';
import type { Numbered } from '../ledger/ledgerLine.js';
import { badInput } from '../userError.js';
import { parseLine } from './parseLine.js';

/** Throws where the file cannot be read or a line is broken. */
export async function* readLedgerFile(path: string): AsyncGenerator<Numbered> {
  let line = 0;
  for await (const text of linesOf(path)) {
    line += 1;
    const parsed = parseLine(text);
    if ('ja' in parsed) throw brokenLine(path, line, parsed);
    if (line === 1 && !('organization' in parsed)) throw brokenLine(path, line, noOrganization);
    yield { ...parsed, line };
  }
}

/** Split at line feeds alone: notes may hold U+2028, at which readline would split as well. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: string[] = [];
  let line = 1;
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw brokenLine(path, line, {
        ja: 'この行以降に UTF-8 でない箇所があります',
        en: 'from here on it is not all UTF-8',
      });
    }
  };
  for await (const chunk of createReadStream(path)) {
    const [first = '', ...rest] = decode(chunk).split('\n');
    parts.push(first);
    for (const next of rest) {
      yield parts.join('');
      line += 1;
      parts = [next];
    }
  }
  const last = [...parts, decode()].join('');
  if (last !== '') yield last;
}

const noOrganization = {
  ja: '先頭の行が organization ではありません(前の部分が欠けていませんか)',
  en: 'the first line is no organization; perhaps something is missing before it',
};

const brokenLine = (path: string, line: number, { ja, en }: { ja: string; en: string }) =>
  badInput(`${path} の ${line} 行目: ${ja}。`, `${path}, line ${line}: ${en}.`);
