/** What a field of a record file is, beside its completion. The schema has the English. */
import { jaFields } from './ja/fields.js';

export interface FieldWords {
  short?: string;
  long?: string;
}

/** `type`: the type that the field is of. */
export function fieldWords(
  field: string,
  type: string | undefined,
  description: string | undefined,
  lang: 'ja' | 'en',
): FieldWords {
  if (lang === 'en') return { long: description };
  const [short, long] = jaFields[`${type}.${field}`] ?? jaFields[field] ?? [];
  return { short, long: long ?? description };
}
