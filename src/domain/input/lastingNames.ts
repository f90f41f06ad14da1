/** Ids in a command may be addresses (words/address.ts). What is decided on is the lasting name in them. */
import type { addressSentences } from '../problems/addressSentences.js';
import { type Problem, problem } from '../problems/problem.js';
import { readId } from '../words/address.js';
import type { Command } from '../words/command.js';

type Wrong = keyof typeof addressSentences;

/** The lasting name that an id of an organization means, or what is wrong with the id. Any other text stays as it is. */
export function lastingName(organization: string, text: string): { name: string } | { wrong: Wrong } {
  const read = readId(text);
  if (read === 'MALFORMED') return { wrong: 'MALFORMED_ADDRESS' };
  if (read === 'PROVISIONAL') return { wrong: 'PROVISIONAL_ADDRESS' };
  const isOther = read.organization !== undefined && read.organization !== organization;
  return isOther ? { wrong: 'ADDRESS_OF_OTHER_ORGANIZATION' } : { name: read.name };
}

/** The fields of commands that can name a unit, duty, post, event or reorganization by its id. */
export const fieldsWithIds: ReadonlySet<string> = new Set([
  ...['unit', 'units', 'under', 'after', 'from', 'to', 'into', 'keep', 'sources', 'replacedBy'],
  ...['duty', 'holder', 'holders', 'post', 'posts', 'oversees'],
  ...['event', 'reorganization'],
]);

/** The command with lasting names in place of addresses, and what is wrong with its addresses. */
export function withLastingNames(
  organization: string,
  command: Command,
): { command: Command; problems: Problem[] } {
  const problems: Problem[] = [];
  const nameIn = (text: string, path: string): string => {
    const read = lastingName(organization, text);
    if ('name' in read) return read.name;
    problems.push(problem(read.wrong, [text, organization], { path }));
    return text;
  };
  const within = <T>(value: T, path: string, holdsIds: boolean): T => {
    if (typeof value === 'string') return (holdsIds ? nameIn(value, path) : value) as T;
    if (Array.isArray(value)) return value.map((one, i) => within(one, `${path}[${i}]`, holdsIds)) as T;
    if (typeof value !== 'object' || value === null) return value;
    const fields = Object.entries(value).map(([field, content]) => [
      field,
      within(content, path === '' ? field : `${path}.${field}`, fieldsWithIds.has(field)),
    ]);
    return Object.fromEntries(fields) as T;
  };
  const [[verb, input] = []] = Object.entries(command);
  // The paths of a recording begin inside its reorganization.
  const named =
    'record' in command
      ? { ...command.record, reorganization: within(command.record.reorganization, '', false) }
      : within(input, '', false);
  return { command: { [verb ?? '']: named } as Command, problems };
}
