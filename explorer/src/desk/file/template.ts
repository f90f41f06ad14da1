/** The texts that the desk begins with: a reorganization to fill in, and amendments that are filled in. */
import { stringify } from 'yaml';
import { changeOf, type Recorded } from './changeOf.js';
import type { Amendment } from './subject.js';

/** `day`: from which on the reorganization takes effect. */
export const emptyReorganization = (organization: string, day: string): string =>
  `organization: '${organization}'
reorganization:
  title: ''
  effectiveOn: '${day}'
  changes:
    - create: { unit: { name: '', kind: '' } }
`;

interface About {
  organization: string;
  id: string;
  /** Comments above the text. */
  words: string[];
}

export function amendmentText(
  kind: Amendment,
  about: About,
  recorded: Recorded | { effectiveOn: string },
): string {
  const { organization, id, words } = about;
  const common = { organization, reason: '' };
  const inputs: Record<Amendment, object> = {
    correct: { ...common, event: id, change: 'data' in recorded ? changeOf(recorded) : undefined },
    void: { ...common, event: id },
    rescheduleEvent: { ...common, event: id, effectiveOn: recorded.effectiveOn },
    reschedule: { ...common, reorganization: id, effectiveOn: recorded.effectiveOn },
    withdraw: { ...common, reorganization: id },
  };
  const comments = words.flatMap((text) => text.split('\n')).map((line) => `# ${line}\n`);
  const text = stringify({ [kind]: inputs[kind] }, { schema: 'core', lineWidth: 0, singleQuote: true });
  return `${comments.join('')}${text}`;
}
