/** The ids that an organization's objects have as they are known at a revision, and those that are given in questions. */
import { lastingName } from '../../domain/input/lastingNames.js';
import { sentences } from '../../domain/problems/problemSentences.js';
import { writeAddress } from '../../domain/words/address.js';
import type { Day } from '../../domain/words/day.js';
import { badInput } from '../../userError.js';
import type { KnownOrganization } from './moment.js';

/** The id of what has this lasting name; `day`: the day on which it is shown. */
export function idOf({ organization, revision }: KnownOrganization, name: string, day?: Day): string {
  const { provisional } = organization;
  const isTried = provisional !== undefined && revision >= provisional.since;
  return writeAddress(name, isTried ? provisional.mark : revision, day);
}

/** The lasting name in an id or a text that may be one; refuses an address that means nothing in this organization. */
export function lastingNameIn(organization: { code: string }, text: string): string {
  const read = lastingName(organization.code, text);
  if ('wrong' in read) throw badInput(sentences[read.wrong](shortened(text), organization.code));
  return read.name;
}

const shortened = (text: string) => (text.length > 100 ? `${text.slice(0, 100)}…` : text);
