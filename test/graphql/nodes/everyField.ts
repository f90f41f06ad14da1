/** Questions with every field of a type. */
import { getNamedType, isObjectType } from 'graphql';
import { buildGraphqlSchema } from '../../../src/graphql/schema.js';

const schema = buildGraphqlSchema();

/** Arguments for the fields that must have some. */
const ARGUMENTS: Record<string, string> = {
  'Organization.unit': '(id: "102041:u6")',
  'Organization.findUnits': '(name: "文書係")',
  'Organization.duty': '(id: "102041:d2")',
  'Organization.post': '(id: "102041:p3")',
  'Organization.reorganization': '(id: "102041:r1")',
  'Organization.counts': '(on: ["2026-04-01"])',
  'Organization.compare': '(from: "2026-03-31", to: "2026-04-01")',
  'Organization.findDuties': '(name: "通貨")',
  'Organization.findPosts': '(name: "会計")',
  'Organization.asOf': '(date: "2026-04-01")',
  'Organization.nameOn': '(date: "2026-04-01")',
  'Organization.preview':
    '(of: { record: { title: "試し", effectiveOn: "2027-04-01", changes: [{ abolish: { unit: "102041:u139" } }] } })',
  'Snapshot.unit': '(ref: "102041:u6")',
  'Unit.asOf': '(date: "2026-04-01")',
  'Duty.holderOn': '(date: "2026-04-01")',
  'Duty.outsideOn': '(date: "2026-04-01")',
};

/** All fields of a type, and of what they lead to down to this depth; below that only the ids. */
export function fieldsOf(name: string, depth: number): string {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is not an object type`);
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    const called = `${field.name}${ARGUMENTS[`${name}.${field.name}`] ?? ''}`;
    if (!isObjectType(inner)) return [called];
    // The whole tree again for each unit of it would be too much; the pages of a list are answered as one.
    if (depth === 0) return inner.getInterfaces().length > 0 ? [`${called} { id }`] : [];
    return [`${called} { ${fieldsOf(inner.name, depth - 1)} }`];
  });
  return ['__typename', ...fields].join(' ');
}
