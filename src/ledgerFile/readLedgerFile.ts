/** The lines of an exported ledger, read piece by piece. */
import { createReadStream } from 'node:fs';
import type { Numbered } from '../ledger/ledgerLine.js';
import { parseLine } from './parseLine.js';
import { brokenLine, noOrganizationFirst, noUtf8 } from './texts.js';

/** Throws where the file cannot be read or a line is broken. */
export async function* readLedgerFile(path: string): AsyncGenerator<Numbered> {
  let line = 0;
  for await (const text of linesOf(path)) {
    line += 1;
    const parsed = parseLine(text);
    if ('ja' in parsed) throw brokenLine(path, line, parsed);
    if (line === 1 && !('organization' in parsed)) throw brokenLine(path, line, noOrganizationFirst);
    yield { ...parsed, line, text };
  }
}

/** Splits at line feeds only: a note may contain U+2028, at which readline would split too. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: string[] = [];
  let line = 1;
  const decode = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw brokenLine(path, line, noUtf8);
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
