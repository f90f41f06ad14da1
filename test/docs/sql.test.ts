/** Every statement in SQL that docs/bi.md shows is run anew. UPDATE_DOCS=1 writes down what comes back. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../support/commandLine.js';
import { textOf } from '../support/files.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { describe, expect, it } from '../support/jest.js';
import { root } from './documents.js';

const { url } = await isesakiDatabase();

const NAME = 'docs/bi.md';
/** A statement, and the block right after it with what is printed. */
const STATEMENT = /^```sql\n((?:(?!^```).)*)^```\n(?:\n```text\n((?:(?!^```).)*)^```\n)?/gms;

const examples = () =>
  [...textOf(NAME).matchAll(STATEMENT)].map(([, statement = '', answer = '']) => ({ statement, answer }));

async function printed(statement: string): Promise<string> {
  const { code, stdout, stderr } = await run(['sql', statement], { DATABASE_URL: url });
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

if (process.env.UPDATE_DOCS) {
  const answers: string[] = [];
  for (const { statement } of examples()) answers.push(await printed(statement));
  const text = textOf(NAME).replace(
    STATEMENT,
    (_, statement: string) => `\`\`\`sql\n${statement}\`\`\`\n\n\`\`\`text\n${answers.shift()}\`\`\`\n`,
  );
  await writeFile(join(root, NAME), text);
}

describe(NAME, () => {
  it('has ten questions', () => {
    expect(textOf(NAME).match(/^### \d+\. .*\?$/gm)).toHaveLength(10);
    expect(examples().length).toBeGreaterThanOrEqual(10);
  });

  it.each(examples())('prints what it shows: $statement', async ({ statement, answer }) => {
    expect(answer).toBe(await printed(statement));
  });
});

describe('what the text of the page shows', () => {
  it('the command for a file of CSV', async () => {
    const [, statement = ''] = /npx enkaku sql "(.*)" --csv/.exec(textOf(NAME)) ?? [];
    const { code, stdout } = await run(['sql', statement, '--csv'], { DATABASE_URL: url });
    const lines = stdout.trimEnd().split('\r\n');
    expect([code, lines[0], lines.length]).toEqual([0, 'path,kind', 1 + 123]);
  });

  /** What Metabase and Superset put in the place of a field filter, a variable and a template. */
  const filledIn = (statement: string) =>
    statement
      .replace('{{kind}}', `"enkaku"."units"."kind" = '部'`)
      .replace('{{day}}', `date '2026-04-01'`)
      .replace(/\{\{ from_dttm or "(.*?)" \}\}/, '$1');
  const inline = [...textOf(NAME).matchAll(/`(select [^`]+)`/g)].map(([, statement = '']) =>
    filledIn(statement),
  );

  it('has statements of its own in the text', () => {
    expect(inline.length).toBeGreaterThanOrEqual(4);
  });

  it.each(inline)('a statement that answers: %s', async (statement) => {
    expect(await printed(statement)).toMatch(/^\([1-9]\d* rows?\)$/m);
  });
});

/** What Grafana puts in the place of its macros and variables. */
const asSent = (statement: string) =>
  statement
    .replace(
      /\$__timeFilter\((.*?)\)(?=\s*$)/gm,
      "$1 between '2025-04-01T00:00:00Z' and '2027-03-31T00:00:00Z'",
    )
    .replaceAll('$__timeFrom()', "'2025-04-01T00:00:00Z'")
    .replaceAll('$__timeTo()', "'2027-03-31T00:00:00Z'")
    .replaceAll('$code', '102041')
    .replaceAll('$known_at', '2');

interface Dashboard {
  annotations: { list: { target: { rawSql: string } }[] };
  templating: { list: { type: string; query: string }[] };
  panels: { title: string; targets: { rawSql: string }[] }[];
}

describe('deploy/grafana/history.json', () => {
  const { annotations, templating, panels }: Dashboard = JSON.parse(textOf('deploy/grafana/history.json'));
  const json = async (statement: string): Promise<object[]> => {
    const { code, stdout, stderr } = await run(['sql', asSent(statement), '--json'], { DATABASE_URL: url });
    expect([code, stderr]).toEqual([0, '']);
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  };

  it('marks the reorganizations on every time series', async () => {
    const [annotation] = annotations.list;
    expect(await json(annotation?.target.rawSql ?? '')).toEqual([
      { time: '2026-03-31T15:00:00.000Z', text: '令和8年度行政組織機構の改正', tags: 'reorganization' },
    ]);
  });

  it('lets one choose the organization and the revision', async () => {
    const [organizations, revisions] = templating.list.filter(({ type }) => type === 'query');
    expect(await json(organizations?.query ?? '')).toEqual([{ __value: '102041', __text: '伊勢崎市' }]);
    expect(await json(revisions?.query ?? '')).toEqual([{ number: 2 }, { number: 1 }]);
  });

  it.each(panels)('shows something: $title', async ({ targets }) => {
    for (const { rawSql } of targets) expect(await json(rawSql)).not.toEqual([]);
  });
});
