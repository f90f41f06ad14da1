/** A transfer as a recorder would write it: one line that is right in a record file and in a GraphQL document alike. */
import type { UnitRef, Verbs } from '../../words/change.js';

/** The transfer that was said, but of another duty, and from other givers if it names any. */
export function transferLine(
  { description, from, fromOutside, to, toOutside, extent, except }: Verbs['transferDuty'],
  other: { duty: string; from: UnitRef[] },
): string {
  const fields = {
    duty: quoted(other.duty),
    description: quoted(description),
    from: from && quoted(other.from),
    fromOutside: quoted(fromOutside),
    to: quoted(to),
    toOutside: quoted(toOutside),
    // An enum value has no quotation marks in GraphQL, and needs none in YAML.
    extent: extent === 'WHOLE' ? undefined : extent,
    except: quoted(except),
  };
  const written = Object.entries(fields).filter(([, value]) => value !== undefined);
  return `transferDuty: { ${written.map(([field, value]) => `${field}: ${value}`).join(', ')} }`;
}

function quoted(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value)
    ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]`
    : value && JSON.stringify(value);
}
