/** A file that a records officer writes: the input of one mutation. */
import { readFile } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import { type Problem, problem } from '../domain/problems/problem.js';
import { type Recorded, record, registerOrganization } from '../record.js';
import { coerceCommand, type FileCommand, namedIn } from './coerceCommand.js';
import { fileTexts } from './texts.js';
import { readYaml, type YamlText } from './yamlText.js';

export interface RecordFile {
  path: string;
  /** Absent if there is a problem. */
  command?: FileCommand;
  problems: Problem[];
  /** The line of the file that a problem is about, where it is known. */
  lineOf(problem: Problem): number | undefined;
}

export async function readRecordFile(path: string): Promise<RecordFile> {
  const bytes = await readFile(path);
  const text = decode(bytes);
  if (text === undefined) {
    return { path, problems: [problem('BAD_INPUT', [fileTexts.notUtf8])], lineOf: () => undefined };
  }

  const yaml = readYaml(text);
  if (yaml.problems.length > 0) {
    const lines = new Map(yaml.problems.map(({ problem, line }) => [problem, line]));
    return { path, problems: [...lines.keys()], lineOf: (problem) => lines.get(problem) };
  }
  return { path, ...coerceCommand(yaml.value), lineOf: (problem) => lineOf(yaml, problem) };
}

/** Records the command of a file. The problems are those of the file if it has any, otherwise those of recording. */
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

/** A problem's path such as changes[3].merge begins at the input or inside its reorganization. */
function lineOf({ value, lineOf }: YamlText, { path }: Problem): number | undefined {
  if (path === undefined || typeof value !== 'object' || value === null) return undefined;
  const keys = [...path.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key));
  const [first = ''] = keys;
  return lineOf(first in value ? keys : [namedIn(value) ?? 'reorganization', ...keys]);
}
