/** A directory of many organizations, one of twenty with units, as a provider of many has them. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../src/database/tables.js';

export const UNITS = 20;

/** Indexes that cost more to keep up than to make when all rows are there. */
const LATER = `
  select indexdef, format('%I', indexname) as name from pg_indexes
  where tablename in ('organization', 'unit_name') and indexdef like '%USING gin%'`;

/** By INSERT … SELECT: to record them would take days, and what is measured does not depend on how they came. */
export async function loadDirectory(db: Kysely<Tables>, organizations: number): Promise<void> {
  const later = await sql<{ indexdef: string; name: string }>`${sql.raw(LATER)}`.execute(db);
  for (const { name } of later.rows) await sql.raw(`drop index ${name}`).execute(db);
  await sql`
    insert into organization (code, name, time_zone)
      select 'c' || lpad(g::text, 7, '0'),
        (array['東', '西', '南', '北', '中', '上', '下', '大', '小', '新'])[1 + g % 10]
          || (array['川', '山', '田', '原', '島', '崎', '沢', '野', '森', '岡'])[1 + (g / 10) % 10] || g
          || (array['市', '町', '村', '株式会社', '協会'])[1 + (g / 7) % 5], 'Asia/Tokyo'
      from generate_series(1, ${organizations}::int) g`.execute(db);
  await sql`
    insert into revision (organization, number, recorded_at, recorded_by, fingerprint, content, content_hash, hash)
      select id, 1, '2026-01-01'::timestamptz + id * interval '1 ms', 'local', '', '{}', '', ''
      from organization where id % 20 = 0`.execute(db);
  await sql`insert into ledger_head select organization, number from revision`.execute(db);
  await sql`
    insert into coverage select organization, '[2000-04-01,)', '[1,)', 'COMPLETE' from revision`.execute(db);
  await sql`
    insert into unit_state (organization, unit, valid, known, name, name_key, kind, because)
      select organization, code || ':u' || u, '[2000-04-01,)', '[1,)', name, name, '課', 'e'
      from (select organization, code from revision join organization on id = organization) as one,
        generate_series(1, ${UNITS}::int) u,
        lateral (select case when u = 1 then '総務課' when u = 2 and organization % 740 = 0 then '危機管理課' else
          (array['税務', '市民', '福祉', '建設', '農政', '観光', '教育', '水道'])[1 + (organization + u) % 8]
          || (array['企画', '推進', '管理', '調整', '支援', '政策', '整備'])[1 + (organization / 3 + u) % 7] || u
          || (array['課', '係', '室', '部'])[1 + u % 4] end as name) as named`.execute(db);
  await sql`insert into unit_name select distinct organization, name_key from unit_state`.execute(db);
  for (const { indexdef } of later.rows) await sql.raw(indexdef).execute(db);
  await sql`vacuum analyze`.execute(db);
}
