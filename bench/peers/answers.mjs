/** What all readers share: the question, asked of the bitemporal tables by one statement, and how a server says where it is. */
import pg from 'pg';

/** The units of a day as known at a revision, as one JSON text: the same eight fields that the service is asked for. */
const UNITS = `
  with recursive here as (
    select unit, name, display_name, kind, parent, lower(valid) as begun, upper(valid) as ended
    from unit_state
    where organization = (select id from organization where code = $1) and valid @> $2::date and known @> $3::int8
  ), placed as (
    select here.*, name as path, 1 as depth from here where parent is null
    union all
    select here.*, placed.path || '/' || here.name, placed.depth + 1 from here join placed on here.parent = placed.unit
  )
  select json_agg(json_build_object('unitId', unit, 'name', name, 'displayName', coalesce(display_name, name), 'kind', kind,
    'from', begun, 'until', ended, 'path', path, 'depth', depth))::text as units
  from placed`;

export const openPool = () => new pg.Pool({ connectionString: process.argv[2], max: 10 });

/** As text, without parsing it: that is the fastest way through a server. */
export async function unitsAsText(pool, code, day, revision) {
  const { rows } = await pool.query({ name: 'units', text: UNITS, values: [code, day, revision] });
  return `{"data":{"organization":{"asOf":{"units":${rows[0].units ?? '[]'}}}}}`;
}

/** The benchmark reads the address from the first line. */
export function listening(server) {
  server.listen(0, '127.0.0.1', () => {
    process.stdout.write(`http://127.0.0.1:${server.address().port}\n`);
  });
}
