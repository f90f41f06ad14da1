/** A town with a long history: every kind of change of a unit, a duty and a post, and every amendment. */
import type { Kysely } from 'kysely';
import type { Tables } from '../../src/database/tables.js';
import type { Change } from '../../src/domain/words/change.js';
import type { Command, RegisterOrganization, ReorganizationCommand } from '../../src/domain/words/command.js';
import { record, registerOrganization } from '../../src/record.js';

const organization = 'machi';

export const town: RegisterOrganization = {
  ...{ code: organization, name: '例町', knownFrom: '2010-04-01', coverage: 'COMPLETE' },
  units: [
    {
      ...{ name: '総務部', kind: '部' },
      children: [
        {
          ...{ name: '企画課', kind: '課' },
          children: [
            { name: '企画係', kind: '係' },
            { name: '統計係', kind: '係' },
          ],
        },
        {
          ...{ name: '文書課', kind: '課' },
          children: [
            { name: '文書係', kind: '係' },
            { name: '情報公開係', kind: '係' },
          ],
        },
      ],
    },
    {
      ...{ name: '市民部', kind: '部' },
      children: [
        { name: '市民課', kind: '課' },
        { name: '環境課', kind: '課' },
      ],
    },
  ],
  duties: [
    { name: '総合計画に関する事務', holders: ['総務部/企画課'] },
    { name: '文書の管理に関する事務', holders: ['総務部/文書課'] },
    { name: 'ごみの収集に関する事務', holders: ['市民部/環境課'] },
    { name: '統計に関する事務', holders: ['総務部/企画課/統計係'] },
  ],
  posts: [
    { name: '副町長', oversees: ['総務部'] },
    { name: '企画監', rank: '課長級', unit: '総務部/企画課' },
  ],
};

const on = (
  title: string,
  effectiveOn: string,
  changes: Change[],
  more: Partial<ReorganizationCommand> = {},
): Command => ({
  record: {
    organization,
    reorganization: { title, effectiveOn, changes, legalBasis: '行政組織規則', ...more },
  },
});

const section = (name: string, under: string) => ({ name, under, kind: '係' });

export const commands: Command[] = [
  on(
    '平成26年度の機構改正',
    '2014-04-01',
    [
      {
        ...{ clause: '1', note: '「企画課」を「企画政策課」に改める。' },
        rename: { unit: '総務部/企画課', name: '企画政策課' },
      },
      {
        ...{ clause: '2', note: '統計に関する事務を市民課に移す。' },
        transferDuty: {
          ...{ duty: '統計に関する事務', from: ['総務部/企画課/統計係'] },
          ...{ to: ['市民部/市民課'], extent: 'WHOLE' },
        },
      },
      { clause: '3', createPost: { name: '政策監', rank: '部長級' } },
      { clause: '4', oversee: { unit: '総務部', posts: ['副町長', '政策監'] } },
    ],
    { decidedOn: '2013-12-20', announcedOn: '2014-01-10', source: '広報 平成26年1月号', note: '課の数は5。' },
  ),
  on('平成28年度の機構改正', '2016-04-01', [
    { clause: '1', create: { unit: { name: '企画部', kind: '部' } } },
    { clause: '2', transfer: { unit: '総務部/企画政策課', under: '企画部', name: '政策課' } },
    {
      clause: '3',
      split: {
        unit: '総務部/文書課/文書係',
        into: [section('収受係', '総務部/文書課'), section('保存係', '総務部/文書課')],
      },
    },
    { clause: '4', changePost: { post: '企画監', name: '政策企画監', rank: '部長級' } },
  ]),
  on('平成30年度の機構改正', '2018-04-01', [
    { clause: '1', reclassify: { unit: '企画部/政策課', kind: '室' } },
    {
      clause: '2',
      rename: { unit: '企画部/政策課', name: '政策推進室', displayName: '【政策推進室】' },
    },
    {
      clause: '3',
      transferDuty: {
        ...{ duty: 'ごみの収集に関する事務', from: ['市民部/環境課'] },
        ...{ toOutside: '例広域事務組合', extent: 'WHOLE' },
      },
    },
  ]),
  on('令和2年度の機構改正', '2020-04-01', [
    {
      clause: '1',
      merge: {
        units: ['総務部/文書課/収受係', '総務部/文書課/保存係', '総務部/文書課/情報公開係'],
        intoNew: section('文書公開係', '総務部/文書課'),
      },
    },
    {
      clause: '2',
      transferDuty: {
        ...{ duty: 'ごみの収集に関する事務', fromOutside: '例広域事務組合' },
        ...{ to: ['市民部/環境課'], extent: 'WHOLE' },
      },
    },
    {
      clause: '3',
      transferDuty: {
        ...{ duty: '統計に関する事務', from: ['市民部/市民課'] },
        ...{ to: ['企画部/政策推進室/統計係'], extent: 'WHOLE' },
      },
    },
    { clause: '4', abolish: { unit: '企画部/政策推進室/企画係' } },
  ]),
  on('令和4年度の機構改正', '2022-04-01', [
    { clause: '1', abolish: { unit: '市民部/環境課', replacedBy: ['市民部/市民課'] } },
    { clause: '2', rename: { unit: '市民部/市民課', name: '住民課' } },
  ]),
  on('令和6年度の機構改正', '2024-04-01', [{ clause: '1', rename: { unit: '市民部', name: '住民部' } }]),
  {
    withdraw: {
      ...{ organization, reason: '議会で否決された', reorganization: 'machi:r6', withdrawnOn: '2024-03-15' },
    },
  },
  on('令和7年度の機構改正', '2025-04-01', [
    { clause: '1', rename: { unit: '総務部/文書課', name: '法務文書課' } },
    { clause: '2', rename: { unit: '市民部', name: '住民福祉部' } },
  ]),
  on(
    '次の機構改正',
    '2097-04-01',
    [
      {
        ...{ clause: '1', note: '企画部を町長公室に改める。' },
        rename: { unit: '企画部', name: '町長公室' },
      },
      {
        clause: '2',
        transferDuty: {
          ...{ duty: '統計に関する事務', from: ['企画部/政策推進室/統計係'] },
          ...{ to: ['総務部/法務文書課'], extent: 'WHOLE' },
        },
      },
    ],
    { decidedOn: '2026-09-30' },
  ),
  {
    correct: {
      ...{ organization, reason: '規則の文言を読み違えた', event: 'machi:e17' },
      change: {
        ...{ clause: '1', note: '「企画課」を「企画調整課」に改める。' },
        rename: { unit: '総務部/企画課', name: '企画調整課' },
      },
    },
  },
  {
    correct: {
      ...{ organization, reason: '原本を確かめた', event: 'machi:e17' },
      change: {
        ...{ clause: '1', note: '「企画課」を「企画財政課」に改める。' },
        rename: { unit: '総務部/企画課', name: '企画財政課' },
      },
    },
  },
  {
    reschedule: {
      ...{ organization, reason: '準備の遅れ', reorganization: 'machi:r7', effectiveOn: '2025-07-01' },
    },
  },
  { void: { organization, reason: '誤って記録した', event: 'machi:e37' } },
];

export async function recordTown(db: Kysely<Tables>): Promise<void> {
  const results = [await registerOrganization(db, town, 'local')];
  for (const command of commands) results.push(await record(db, command, 'local'));
  const refused = results.flatMap(({ revision, problems }) => (revision === undefined ? problems : []));
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}
