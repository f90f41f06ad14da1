// Writes the types of what the command line and the explorer ask over GraphQL, from schema.graphql: for each .graphql
// file in or below their folders of questions one .generated.ts beside it, and the questions of the explorer by their hashes. With --check it writes nothing, and fails where a file would
// change.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix, sep } from 'node:path';
import { plugin } from '@graphql-codegen/typescript-operations';
import * as graphql from 'graphql';

const root = join(import.meta.dirname, '..');
const schema = graphql.buildSchema(readFileSync(join(root, 'schema.graphql'), 'utf8'));
const HEAD = '// Written from schema.graphql by `npm run schema`. Do not edit.\n';

const config = {
  importSchemaTypesFrom: './schemaTypes.js',
  namespacedImportName: 'Schema',
  scalars: {
    ID: 'string',
    UnitRef: 'string',
    DateTime: 'string',
    LocalDate: 'Schema.Day',
    JSON: 'Schema.Json',
  },
  strictScalars: true,
  inlineFragmentTypes: 'combine',
  printFieldsOnNewLines: true,
};

await writeAnswers(join(root, 'src/cli/asking/questions'), { parsed: true });
// The explorer shows its questions to its users, so it keeps them as text.
await writeAnswers(join(root, 'explorer/src/ask/questions'), {
  parsed: false,
  manifest: '../../../public/documents.json',
});

async function writeAnswers(folder, { parsed, manifest }) {
  const filesEnding = (end) =>
    readdirSync(folder, { recursive: true })
      .map((file) => file.split(sep).join('/'))
      .filter((file) => file.endsWith(end));
  const textOf = (file) => readFileSync(join(folder, file), 'utf8');

  const questions = filesEnding('.graphql').map((file) => {
    const text = textOf(file);
    return { name: basename(file, '.graphql'), at: dirname(file), text, document: graphql.parse(text) };
  });

  async function generated(question) {
    const others = spreadFrom(question.document);
    const from = (file) => relativeTo(question, file);
    // Only a query needs the texts of the others.
    const imports = others.map(({ file, doc, fragments }) => {
      const types = fragments.map((fragment) => `type ${fragment}Fragment`).join(', ');
      return isQuery(question)
        ? `import { ${[doc, types].filter(Boolean).join(', ')} } from '${from(file)}';\n`
        : `import type { ${types.replaceAll('type ', '')} } from '${from(file)}';\n`;
    });
    if (isQuery(question)) {
      if (parsed) imports.unshift("import { parse } from 'graphql';\n");
      imports.push(`import type { Question } from '${from('question.js')}';\n`);
    }
    const types = await typesOf(question);
    if (/\bSchema\./.test(types)) imports.push(`import type * as Schema from '${from('schemaTypes.js')}';\n`);
    return [`${HEAD}${imports.join('')}`, types, documentOf(question, others)].join('\n');
  }

  /** As the generated file of a question imports a file of the folder. */
  function relativeTo({ at }, file) {
    const path = posix.relative(at, file);
    return path.startsWith('.') ? path : `./${path}`;
  }

  const isQuery = ({ document }) => document.definitions[0].kind === graphql.Kind.OPERATION_DEFINITION;

  /** The other files whose fragments a document spreads; for a query also those that these spread in their turn. */
  function spreadFrom(document) {
    const own = fragmentsIn(document);
    const all = graphql.Kind.OPERATION_DEFINITION === document.definitions[0].kind ? withTheirs(own) : own;
    return questions
      .filter((other) => other.document !== document)
      .map(({ name, at, text, document }) => {
        const names = document.definitions.map(({ name }) => name.value);
        const doc = `${document.definitions[0].name.value}FragmentDoc`;
        return {
          file: posix.join(at, `${name}.generated.js`),
          doc,
          text,
          needed: names.some((one) => all.has(one)),
          fragments: names.filter((one) => own.has(one)),
        };
      })
      .filter(({ needed }) => needed);
  }

  function fragmentsIn(document) {
    const spread = new Set();
    graphql.visit(document, { FragmentSpread: ({ name }) => void spread.add(name.value) });
    return spread;
  }

  /** A file of fragments is put into a query as a whole, so all that it spreads is needed. */
  function withTheirs(fragments) {
    const all = new Set(fragments);
    for (const one of all) {
      const file = questions.find(({ document }) =>
        document.definitions.some(({ name }) => name.value === one),
      );
      for (const other of fragmentsIn(file.document)) all.add(other);
    }
    return all;
  }

  async function typesOf(question) {
    const documents = questions.map((one) => ({
      document: one.document,
      type: one === question ? 'standard' : 'external',
    }));
    const { content } = await plugin(schema, documents, config, { outputFile: '.' });
    // Exact is a helper type of the plugin that changes nothing here.
    const plain = content.replace(/\bExact<(\{[^}]*\})>/g, '$1');
    return `${plain.replace(/\n{3,}/g, '\n\n').trim()}\n`;
  }

  /** A question as a document that knows its types; a file of fragments as text for the questions that spread them. */
  function documentOf(question, others) {
    const name = question.document.definitions[0].name.value;
    const source = JSON.stringify(parsed ? graphql.stripIgnoredCharacters(question.text) : question.text);
    if (!isQuery(question)) return `export const ${name}FragmentDoc = ${source};\n`;
    const sources = [source, ...others.map(({ doc }) => doc)].join(' + ');
    const kind = question.document.definitions[0].operation === 'mutation' ? 'Mutation' : 'Query';
    const type = `Question<${name}${kind}, ${name}${kind}Variables>`;
    if (!parsed) return `export const ${name}Document: ${type} = { name: '${name}', text: ${sources} };\n`;
    return `export const ${name}Document: ${type} = parse(${sources});\n`;
  }

  /** The texts that the page sends, by their SHA-256: the service trusts them. */
  function documents() {
    const texts = questions
      .filter(isQuery)
      .map((question) => [question, ...spreadFrom(question.document)].map(({ text }) => text).join(''));
    const byHash = texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]).sort();
    return `${JSON.stringify(Object.fromEntries(byHash), null, 2)}\n`;
  }

  /** Every enum of the schema as a union of its values. */
  function enums() {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => graphql.isEnumType(type) && !graphql.isIntrospectionType(type),
    );
    const unions = types.map((type) => {
      const values = type.getValues().map(({ name }) => `'${name}'`);
      return `export type ${type.name} = ${values.join(' | ')};\n`;
    });
    return `${HEAD}\n${unions.join('')}`;
  }

  const existing = (file) => (file && existsSync(join(folder, file)) ? [file] : []);

  const errors = graphql.validate(schema, graphql.concatAST(questions.map(({ document }) => document)));
  if (errors.length > 0) {
    process.stderr.write(`${errors.join('\n\n')}\n`);
    process.exit(1);
  }

  const wanted = { 'enums.generated.ts': enums() };
  for (const question of questions) {
    wanted[posix.join(question.at, `${question.name}.generated.ts`)] = await generated(question);
  }
  if (manifest) wanted[manifest] = documents();
  const found = Object.fromEntries(
    [...filesEnding('.generated.ts'), ...existing(manifest)].map((file) => [file, textOf(file)]),
  );

  const changed = Object.keys({ ...wanted, ...found }).filter((file) => wanted[file] !== found[file]);
  for (const file of changed) {
    if (process.argv.includes('--check')) {
      process.stderr.write(`${file} is not what schema.graphql says. Run npm run schema.\n`);
      process.exitCode = 1;
    } else if (wanted[file] === undefined) rmSync(join(folder, file));
    else writeFileSync(join(folder, file), wanted[file]);
  }
}
