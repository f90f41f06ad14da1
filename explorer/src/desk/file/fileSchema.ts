/** The JSON Schema of a record file, as the service publishes it, and the way into it by the keys of a value. */
export interface FileSchema {
  $ref?: string;
  description?: string;
  type?: string | string[];
  pattern?: string;
  enum?: unknown[];
  items?: FileSchema;
  properties?: Record<string, FileSchema>;
  required?: string[];
  allOf?: FileSchema[];
  anyOf?: FileSchema[];
  oneOf?: FileSchema[];
  definitions?: Record<string, FileSchema>;
}

export type Keys = readonly (string | number)[];

/** A schema without its references, and the name of the last one: of a UnitRef, an enum, an object. */
export interface Resolved {
  schema: FileSchema;
  name?: string;
  isNullable: boolean;
}

export function resolve(root: FileSchema, schema: FileSchema, value?: unknown): Resolved {
  const { $ref, allOf, anyOf, type } = schema;
  if ($ref !== undefined) {
    const name = $ref.replace('#/definitions/', '');
    return { ...resolve(root, root.definitions?.[name] ?? {}, value), name };
  }
  if (allOf?.[0]) return resolve(root, allOf[0], value);
  if (anyOf) {
    const others = anyOf.filter((one) => one.type !== 'null');
    const isNullable = others.length < anyOf.length;
    return { ...resolve(root, fitting(root, others, value), value), isNullable };
  }
  return { schema, isNullable: [type ?? []].flat().includes('null') };
}

/** The one that knows the most keys of the value. */
function fitting(root: FileSchema, schemas: readonly FileSchema[], value: unknown): FileSchema {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const known = (schema: FileSchema) => {
    const { properties = {} } = resolve(root, schema).schema;
    return keys.filter((key) => key in properties).length;
  };
  return schemas.toSorted((a, b) => known(b) - known(a))[0] ?? {};
}

/** The schema of what stands at these keys of a file; `value`: the whole file. */
export function schemaAt(root: FileSchema, keys: Keys, value: unknown): Resolved | undefined {
  let at: Resolved = resolve(root, root, value);
  for (const key of keys) {
    const next = typeof key === 'number' ? at.schema.items : at.schema.properties?.[key];
    if (!next) return undefined;
    at = resolve(root, next);
  }
  return at;
}

/** At the top of a file that says nothing yet: the fields of every kind of file. */
export function topFields(root: FileSchema): Record<string, FileSchema> {
  return Object.assign({}, ...(root.anyOf ?? []).map((one) => resolve(root, one).schema.properties));
}
