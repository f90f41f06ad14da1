/** A file that a records officer writes: the input of one of the mutations. */
import { readFile } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { type Problem, problem } from '../domain/problems/problem.js';
import { type Recorded, record, registerOrganization } from '../record.js';
import { coerceCommand, type FileCommand, namedIn } from './coerceCommand.js';
import { readYaml, type YamlText } from './yamlText.js';

export interface RecordFile {
  path: string;
  /** Absent if there is a problem. */
  command?: FileCommand;
  problems: Problem[];
  /** Where in the file a problem lies, as far as it can be told. */
  lineOf(problem: Problem): number | undefined;
}

export async function readRecordFile(path: string): Promise<RecordFile> {
  const bytes = await readFile(path);
  const text = decode(bytes);
  if (text === undefined) return { path, problems: [notUtf8()], lineOf: () => undefined };

  const yaml = readYaml(text);
  if (yaml.problems.length > 0) {
    const lines = new Map(yaml.problems.map(({ problem, line }) => [problem, line]));
    return { path, problems: [...lines.keys()], lineOf: (problem) => lines.get(problem) };
  }
  return { path, ...coerceCommand(yaml.value), lineOf: (problem) => lineOf(yaml, problem) };
}

/** Records what a file says. Its problems are the file's own, or else those of record.ts. */
export async function recordFile(
  db: Kysely<Tables>,
  { command, problems }: RecordFile,
  author: string,
  idempotencyKey?: string,
): Promise<Recorded> {
  if (command === undefined) return { problems };
  const keyed = idempotencyKey === undefined ? command : withKey(command, idempotencyKey);
  return 'register' in keyed ? registerOrganization(db, keyed.register, author) : record(db, keyed, author);
}

function withKey(command: FileCommand, idempotencyKey: string): FileCommand {
  const [[name, input] = []] = Object.entries(command);
  return { [String(name)]: { ...input, idempotencyKey } } as FileCommand;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const notUtf8 = () =>
  problem('BAD_INPUT', [
    '文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。',
    'The file is not in UTF-8. Save it in UTF-8.',
  ]);

/** A path such as changes[3].merge begins at the input itself or at its reorganization. */
function lineOf({ value, lineOf }: YamlText, { path }: Problem): number | undefined {
  if (path === undefined || typeof value !== 'object' || value === null) return undefined;
  const keys = [...path.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));
  const [first = ''] = keys;
  return lineOf(first in value ? keys : [namedIn(value) ?? 'reorganization', ...keys]);
}
