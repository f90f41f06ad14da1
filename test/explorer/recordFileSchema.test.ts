/** The JSON Schema of record files, and what the desk makes of a text. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { misfits } from '../../explorer/src/desk/file/check.js';
import { COMMANDS, commandOf, keysOf, recordQuestion } from '../../explorer/src/desk/file/commands.js';
import { completingAt, formatPath, inYaml } from '../../explorer/src/desk/file/completing.js';
import { type FileSchema, topFields } from '../../explorer/src/desk/file/fileSchema.js';
import { namesFor, type OnDay } from '../../explorer/src/desk/file/namesOnDay.js';
import type { Names } from '../../explorer/src/desk/file/possible.js';
import { readYaml } from '../../explorer/src/desk/file/yamlText.js';
import { fieldWords } from '../../explorer/src/words/fieldWords.js';
import { jaFields } from '../../explorer/src/words/ja/fields.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { coerceCommand } from '../../src/recordFile/coerceCommand.js';
import { recordFileSchema } from '../../src/recordFile/jsonSchema.js';
import { readYaml as readAsCommandLine } from '../../src/recordFile/yamlText.js';
import { blocksIn, documents, root } from '../docs/documents.js';
import { textOf } from '../support/files.js';
import { describe, expect, it } from '../support/jest.js';

const graphql = buildGraphqlSchema();
// As it is served: through JSON.
const schema = JSON.parse(JSON.stringify(recordFileSchema(graphql))) as FileSchema;

const files = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name): [string, string] => [name, textOf(join('data', name))]);
const blocks = documents.flatMap((name) =>
  blocksIn(textOf(name), 'yaml').map(({ line, text }): [string, string] => [`${name}:${line}`, text]),
);
const isRecordFile = ([, text]: [string, string]) =>
  coerceCommand(readAsCommandLine(text).value).problems.every(({ path }) => path !== undefined);

describe('the JSON Schema of a record file', () => {
  const records = [...files, ...blocks].filter(isRecordFile);

  it('is tried with the files of data and of the documents', () => {
    expect(files.length).toBeGreaterThan(1);
    expect(records.length).toBeGreaterThan(files.length);
  });

  it.each(records)('takes %s, as the command line does', (_name, text) => {
    expect(coerceCommand(readAsCommandLine(text).value).problems).toEqual([]);
    expect(readYaml(text).value).toEqual(readAsCommandLine(text).value);
    expect(misfits(schema, readYaml(text).value)).toEqual([]);
  });

  it.each([
    [
      'an unknown field',
      'organization: a\nreorganization: { title: b, effectiveOn: 2026-04-01, changes: [], x: 1 }',
    ],
    ['a missing field', 'organization: a\nreorganization: { title: b, changes: [] }'],
    ['an empty value', 'void: { organization: a, reason: b, event: }'],
    ['a number for a text', 'void: { organization: a, reason: 1, event: a:e1 }'],
    ['a text for a day', 'reschedule: { organization: a, reason: b, reorganization: c, effectiveOn: soon }'],
    [
      'a value that is none of the list',
      'rescheduleEvent: { organization: a, reason: b, event: c, effectiveOn: 2026-04-01, precision: WEEK }',
    ],
    ['a chart that does not say how much it shows', "code: a\nname: b\nknownFrom: '2020-04-01'\nunits: []"],
  ])('refuses %s, as the command line does', (_name, text) => {
    expect(coerceCommand(readAsCommandLine(text).value).problems).not.toEqual([]);
    expect(misfits(schema, readYaml(text).value)).not.toEqual([]);
  });

  it('says of a change that exactly one verb is given', () => {
    const verbs = schema.definitions?.ChangeInput?.oneOf?.flatMap(({ required = [] }) => required);
    expect(verbs).toContain('renameOrganization');
    expect(verbs).not.toContain('effectiveOn');
  });

  it('keeps a code that begins with zeros', () => {
    expect(readYaml('organization: 011002').value).toEqual({ organization: '011002' });
  });
});

describe('the commands of the desk', () => {
  it.each(COMMANDS)('have a mutation of the schema: %s', (name) => {
    expect(validate(graphql, parse(recordQuestion(name).text))).toEqual([]);
  });

  it('place a problem where it is in the text', () => {
    const text =
      'organization: a\nreorganization:\n  title: b\n  changes:\n    - create: { unit: { name: 課 } }';
    const { value, spanOf } = readYaml(text);
    const command = commandOf(value);
    const at = (path: string) => {
      const { from, to } = spanOf(command ? keysOf(command, path) : []);
      return text.slice(from, to);
    };
    expect(at('changes[0].create.unit.name')).toBe('課');
    expect(at('changes[0].create.unit')).toBe('unit');
    expect(at('changes[0].create.unit.kind')).toBe('unit');
    expect(at('organization')).toBe('a');
  });
});

const postsAndDuties: OnDay = {
  units: [
    { kind: '部', path: ['総務部'] },
    { kind: '課', path: ['総務部', '総務課'] },
    { kind: '課', path: ['総務部', '人事課'] },
  ],
  duties: [
    { duty: { dutyId: 'a:d1', name: '文書' }, holder: { path: ['総務部', '総務課'] } },
    { duty: { dutyId: 'a:d1', name: '文書' }, holder: { path: ['総務部', '人事課'] } },
    { duty: { dutyId: 'a:d2', name: '統計' }, holder: { path: ['総務部', '総務課'] } },
  ],
  posts: [
    { name: '副市長', rank: null, duties: [], post: { postId: 'a:p1' }, unit: null },
    { name: '副市長', rank: null, duties: [], post: { postId: 'a:p2' }, unit: null },
    { name: '課長', rank: '課長級', duties: ['調整'], post: { postId: 'a:p3' }, unit: { path: ['総務部'] } },
  ],
};

describe('the names of a day', () => {
  const labels = (of: Names, post?: string) =>
    namesFor({ of, post }, postsAndDuties).map(({ label, written = label, detail }) => [written, detail]);

  it('has a duty once, with all its holders', () => {
    expect(labels('duty')).toEqual([
      ['文書', '総務部/総務課、総務部/人事課'],
      ['統計', '総務部/総務課'],
    ]);
  });

  it('has posts of the same name by their ids', () => {
    expect(labels('post')).toEqual([
      ['a:p1', 'a:p1'],
      ['a:p2', 'a:p2'],
      ['課長', '課長級 総務部'],
    ]);
    expect(labels('dutyOfPost', 'a:p3')).toEqual([['調整', '課長']]);
    expect(labels('dutyOfPost', '副市長')).toEqual([]);
  });

  it('has each kind once', () => {
    expect(labels('kind')).toEqual([
      ['部', undefined],
      ['課', undefined],
    ]);
  });
});

describe('the fields of record files in Japanese', () => {
  const fields = Object.entries(schema.definitions ?? {}).flatMap(([type, { properties = {} }]) =>
    Object.keys(properties).map((field): [string, string] => [type, field]),
  );

  it.each(fields)('have words for %s.%s', (type, field) => {
    const { short, long } = fieldWords(field, type, undefined, 'ja');
    expect(short).toBeTruthy();
    expect(long).toMatch(/。$/);
  });

  it('have words for nothing else', () => {
    const names = new Set(fields.flatMap(([type, field]) => [field, `${type}.${field}`]));
    for (const name of Object.keys(topFields(schema))) names.add(name);
    expect(Object.keys(jaFields).filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('completion', () => {
  const at = (marked: string) => completingAt(marked.replace('|', ''), marked.indexOf('|'), schema);
  const head = 'organization: a\nreorganization:\n  effectiveOn: 2026-04-01\n  changes:\n';
  const names = (marked: string) => at(marked)?.fields.map(({ name }) => name);

  it('offers every kind of file at the top of an empty one', () => {
    expect(names('|')).toEqual(expect.arrayContaining(['organization', 'correct', 'withdraw', 'code']));
  });

  it('offers the fields of the place that are not there yet', () => {
    expect(names('organization: a\n|')).not.toContain('organization');
    expect(names(`${head}    - cre|`)).toEqual(expect.arrayContaining(['create', 'clause', 'merge']));
    expect(names(`${head}    - create: { unit: { name: x, | } }`)).toEqual(
      expect.arrayContaining(['kind', 'under']),
    );
    expect(names(`${head}    - create: { unit: { name: x, | } }`)).not.toContain('name');
  });

  it.each([
    ["create: { unit: { name: x, under: '|' } }", true],
    ['create: { unit: { name: x, under: 総| } }', false],
    ['merge: { units: [総務部, | ] }', false],
    ['merge:\n        units:\n          - |', false],
  ])('offers units of the eve in %s', (change, isInQuotes) => {
    expect(at(`${head}    - ${change}`)).toMatchObject({
      named: { of: 'unit', day: '2026-04-01' },
      isInQuotes,
    });
  });

  it.each([
    ['transferDuty: { duty: | }', 'duty'],
    ['endDuty: { duty: | }', 'duty'],
    ['changePost: { post: | }', 'post'],
    ['oversee: { unit: 総務部, posts: [副市長, | ] }', 'post'],
    ['create: { unit: { name: x, kind: | } }', 'kind'],
    ['reclassify: { everyKind: | }', 'kind'],
  ])('offers names of the eve in %s', (change, of) => {
    expect(at(`${head}    - ${change}`)?.named).toEqual({ of, day: '2026-04-01' });
  });

  it('offers the words of the post whose duties are removed', () => {
    const removed = at(`${head}    - changePost: { post: 副部長, removeDuties: [ | ] }`);
    expect(removed?.named).toEqual({ of: 'dutyOfPost', day: '2026-04-01', post: '副部長' });
    const added = at(`${head}    - changePost: { post: 副部長, addDuties: [ | ] }`);
    expect(added).toBeUndefined();
  });

  it('takes the day of the change itself, where it has one', () => {
    expect(at(`${head}    - effectiveOn: 2027-04-01\n      abolish: { unit: | }`)?.named).toEqual({
      of: 'unit',
      day: '2027-04-01',
    });
  });

  it('offers the values of a list of values, and of yes and no', () => {
    expect(at(`${head}    - precision: |`)?.values).toContain('MONTH');
    expect(at(`${head}    - split: { unit: a, keep: | }`)?.values).toEqual(['true', 'false']);
  });

  it('offers nothing in a comment, or where the text is free', () => {
    expect(at(`${head}    # cre|`)).toBeUndefined();
    expect(at('organization: a\nreorganization: { title: | }')).toBeUndefined();
  });

  it('writes a path so that YAML and the service take it', () => {
    expect(formatPath(['@部', '企画/調整課'])).toBe('\\@部/企画\\/調整課');
    expect(inYaml('@公共施設')).toBe("'@公共施設'");
    expect(inYaml('総務部/総務課')).toBe('総務部/総務課');
    expect(readYaml(`a: [${inYaml("課 # 'a', b")}]`).value).toEqual({ a: ["課 # 'a', b"] });
  });
});
