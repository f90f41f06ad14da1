/** The form that registers an organization: its facts, its files, and what the text means. */
import { readFileSync } from 'node:fs';
import type { FileSchema } from '../../explorer/src/desk/file/fileSchema.js';
import { factsInput, missingFacts, NO_FACTS } from '../../explorer/src/register/facts.js';
import { textOf } from '../../explorer/src/register/openFile.js';
import { depthFirst } from '../../explorer/src/register/read/list.js';
import { readText } from '../../explorer/src/register/reading.js';
import { en } from '../../explorer/src/words/en.js';
import { ja } from '../../explorer/src/words/ja.js';
import { buildGraphqlSchema } from '../../src/graphql/schema.js';
import { recordFileSchema } from '../../src/recordFile/jsonSchema.js';
import { describe, expect, it } from '../support/jest.js';

const schema = recordFileSchema(buildGraphqlSchema()) as FileSchema;
const WHOLE = {
  ...{
    code: ' １０２０４１ ',
    name: ' 伊勢崎市 ',
    knownFrom: '令和7年4月1日',
    coverage: 'COMPLETE' as const,
  },
  ...{ timeZone: 'Asia/Tokyo', source: '' },
};

describe('the facts of an organization', () => {
  it('are whole with a code, a name, a day and a coverage', () => {
    expect(missingFacts(NO_FACTS, undefined, ja)).toHaveLength(4);
    expect(missingFacts(WHOLE, undefined, ja)).toEqual([]);
    expect(factsInput(WHOLE)).toEqual({
      ...{ code: '102041', name: '伊勢崎市', knownFrom: '2025-04-01' },
      ...{ coverage: 'COMPLETE', timeZone: 'Asia/Tokyo' },
    });
    expect(factsInput({ ...WHOLE, source: '組織図' })).toMatchObject({ source: '組織図' });
  });

  it('say what is wrong in the language of the page', () => {
    expect(missingFacts(WHOLE, '前橋市', ja)).toEqual([
      expect.stringContaining('「前橋市」が登録されています'),
    ]);
    expect(missingFacts({ ...WHOLE, code: 'a/b', timeZone: 'Asia/Nowhere' }, undefined, en)).toEqual([
      ...['a code of the characters A-Z a-z 0-9 . _ - only', 'a time zone (such as Asia/Tokyo)'],
    ]);
  });
});

describe('a file', () => {
  it('is read in UTF-8 and in Shift_JIS', () => {
    expect(textOf(new TextEncoder().encode('部,課'))).toEqual({ text: '部,課' });
    expect(textOf(new Uint8Array([0x95, 0x94]))).toEqual({ text: '部' });
  });

  it('is refused if it is that of a spreadsheet, or in another encoding', () => {
    expect(textOf(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toEqual({ refused: 'spreadsheet' });
    expect(textOf(new Uint8Array([0xff, 0xfe, 0x81]))).toEqual({ refused: 'encoding' });
  });
});

describe('the text of the form', () => {
  const read = (text: string) => readText(text, { otherKind: '' }, schema, ja);

  it('is a list: its units, and the lines of what the service finds wrong', () => {
    const { form, findings, input, lineOf } = read('企画部\n\n  企画課\n  市民プラザ［施設］');
    expect([form, findings]).toEqual(['indented', []]);
    expect(input).toEqual({
      units: [
        {
          ...{ name: '企画部', kind: '部' },
          children: [
            { name: '企画課', kind: '課' },
            { name: '市民プラザ', kind: '施設' },
          ],
        },
      ],
    });
    expect([lineOf('units[0].children[1].name'), lineOf('units[0]'), lineOf(null)]).toEqual([4, 1, 1]);
  });

  it('is a record file: the whole input, and what does not fit it at its line', () => {
    const file = new URL('../../../data/isesaki/baseline.yaml', import.meta.url);
    const { form, findings, input, units } = read(readFileSync(file, 'utf8'));
    expect([form, findings, input.code]).toEqual([undefined, [], '102041']);
    expect(depthFirst(units).length).toBeGreaterThan(100);
    const wrong = read("code: x\nname: 市\nknownFrom: '2025-04-01'\nunits:\n  - name: 総務部\n    kin: 部");
    expect(wrong.findings.map(({ line }) => line)).toEqual(expect.arrayContaining([5, 6]));
    expect(wrong.findings.map(({ message }) => message).join()).toContain('kin という項目はありません');
    expect(wrong.findings.map(({ message }) => message).join()).toContain('coverage');
  });

  it('has a sentence for every problem, in both languages', () => {
    for (const t of [ja, en]) {
      const { findings } = readText('企画部\n企画部\n  公民館', { otherKind: '' }, schema, t);
      expect(findings.map(({ line }) => line)).toEqual([2, 3]);
      for (const { message } of findings) expect(message).not.toMatch(/undefined|^$/);
    }
  });
});
