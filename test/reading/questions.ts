/** The functions and views of the schema for reading, each beside the question of the API that it must agree with. */

/** A column of the rows, and the field of the API that it must equal; a dot leads to an object below. */
type Columns = Record<string, string>;

export interface Question {
  name: string;
  /** Fields of the organization that lead to the list; the last one is completed with the columns. */
  list: string[];
  columns: Columns;
  /** What comes after "from"; :code, :day, :other, :revision and :unit are what is asked. */
  from: string;
  /** A view has no order. */
  unordered?: true;
}

const knownAt = 'knownAt: { revision: $revision }';
const asOf = `asOf(date: $day, ${knownAt})`;
const known = 'known_from <= :revision and (known_until is null or known_until > :revision)';
/** A view at the revision, and on the day, by its plain columns as a field filter would. */
const atRevision = (view: string) => `enkaku.${view} where code = :code and ${known}`;
const onDay = (view: string) =>
  `${atRevision(view)} and (valid_from is null or valid_from <= :day) and (valid_until is null or valid_until > :day)`;

const state = {
  unit_id: 'unitId',
  name: 'name',
  display_name: 'displayName',
  kind: 'kind',
  parent_id: 'parent.unitId',
  valid_from: 'from',
  valid_until: 'until',
  because_of: 'becauseOf.eventId',
};
const holding = {
  duty_id: 'duty.dutyId',
  duty_name: 'duty.name',
  holder_id: 'holder.unitId',
  valid_from: 'from',
  valid_until: 'until',
  event_id: 'event.eventId',
};
const succession = {
  on_day: 'on',
  kind: 'kind',
  from_unit_id: 'from.unitId',
  to_unit_id: 'to.unitId',
  event_id: 'event.eventId',
};
const withNames = { ...succession, from_name: 'before.name', to_name: 'after.name' };

export const questions: Question[] = [
  {
    name: 'units_as_of',
    list: [asOf, 'units'],
    columns: { ...state, id: 'id', path: 'path', depth: 'depth' },
    from: 'enkaku.units_as_of(:code, :day, :revision)',
  },
  { name: 'the view units', list: [asOf, 'units'], columns: state, from: onDay('units'), unordered: true },
  {
    name: 'tree_as_of',
    list: [asOf, 'units'],
    columns: { unit_id: 'unitId', name: 'name', kind: 'kind', depth: 'depth' },
    from: 'enkaku.tree_as_of(:code, :day, :revision)',
  },
  {
    name: 'duty_holders',
    list: [asOf, 'duties'],
    columns: { ...holding, holder_name: 'holder.name', holder_path: 'holder.path' },
    from: 'enkaku.duty_holders(:code, :day, :revision)',
  },
  {
    name: 'the view duty_holdings',
    list: [asOf, 'duties'],
    columns: holding,
    from: `${onDay('duty_holdings')} and valid @> :day::date`,
    unordered: true,
  },
  {
    name: 'the view posts',
    list: [asOf, 'posts'],
    columns: {
      post_id: 'post.postId',
      name: 'name',
      rank: 'rank',
      unit_id: 'unit.unitId',
      duties: 'duties',
      event_id: 'event.eventId',
      valid_from: 'from',
      valid_until: 'until',
    },
    from: onDay('posts'),
    unordered: true,
  },
  {
    name: 'lineage',
    list: ['unit(id: $unit)', `lineage(${knownAt})`, 'successions'],
    columns: withNames,
    from: 'enkaku.lineage(:code, :unit, known_at => :revision)',
  },
  ...(['FORWARD', 'BACKWARD'] as const).map((direction) => ({
    name: `lineage ${direction} until a day`,
    list: ['unit(id: $unit)', `lineage(direction: ${direction}, until: $other, ${knownAt})`, 'successions'],
    columns: withNames,
    from: `enkaku.lineage(:code, :unit, '${direction}', :other, :revision)`,
  })),
  ...[
    ['between two days', '', ''],
    ['between two days and revisions', ', fromKnownAt: { revision: $before }', ', :before'],
  ].map(([name = '', argument = '', parameter = '']) => ({
    name: `compare ${name}`,
    list: [`compare(from: $other, to: $day, ${knownAt}${argument})`, 'changes'],
    columns: {
      kinds: 'kinds',
      before_ids: 'before.unitId',
      before_paths: 'before.path',
      after_ids: 'after.unitId',
      after_paths: 'after.path',
    },
    from: `enkaku.compare(:code, :other, :day, :revision${parameter})`,
  })),
  {
    name: 'the view overseers',
    list: [asOf, 'units'],
    columns: { unit_id: 'unitId', post_ids: 'overseers.post.postId' },
    from: `(select u.unit_id, coalesce(o.post_ids, '{}') as post_ids from enkaku.units_as_of(:code, :day, :revision) u
      left join enkaku.overseers o on o.code = :code and o.unit_id = u.unit_id and o.valid @> :day::date
        and o.known @> :revision::bigint order by u.place) as overseen`,
  },
  {
    name: 'the view reorganizations',
    list: ['reorganizations(first: 1000)', 'nodes'],
    columns: {
      reorganization_id: 'reorganizationId',
      title: 'title',
      status: 'status',
      effective_on: 'effectiveOn',
      withdrawn_on: 'withdrawnOn',
      announced_on: 'announcedOn',
      decided_on: 'decidedOn',
      promulgated_on: 'promulgatedOn',
      legal_basis: 'legalBasis',
      source: 'source',
      note: 'note',
    },
    from: `enkaku.reorganizations where code = :code and known_until is null
      order by effective_on, length(reorganization_id), reorganization_id`,
  },
  {
    name: 'the view duty_transfers',
    list: ['unit(id: $unit)', `dutyTransfers(${knownAt})`],
    columns: {
      on_day: 'on',
      event_id: 'event.eventId',
      duty_id: 'duty.dutyId',
      description: 'description',
      extent: 'extent',
      from_unit_ids: 'from.unitId',
      to_unit_ids: 'to.unitId',
      from_outside: 'fromOutside',
      to_outside: 'toOutside',
      except_for: 'except',
    },
    from: `${atRevision('duty_transfers')} and :unit = any (from_unit_ids || to_unit_ids)`,
    unordered: true,
  },
  {
    name: 'the view successions',
    list: [`successions(${knownAt})`],
    columns: succession,
    from: atRevision('successions'),
    unordered: true,
  },
  {
    name: 'the view change_days',
    list: [`changeDates(${knownAt})`],
    columns: { day: '' },
    from: `${atRevision('change_days')} order by day`,
  },
  {
    name: 'revisions',
    list: ['revisions(first: 1000)', 'nodes'],
    columns: {
      number: 'number',
      recorded_by: 'recordedBy',
      reason: 'reason',
      source: 'source',
      reorganization_id: 'reorganization.reorganizationId',
      event_count: 'eventCount',
      hash: 'hash',
    },
    from: 'enkaku.revisions(:code)',
  },
  {
    name: 'the view events',
    list: ['revisions(first: 1000)', 'nodes', 'events'],
    columns: {
      event_id: 'eventId',
      revision: 'revision.number',
      type: 'type',
      effective_on: 'effectiveOn',
      clause: 'clause',
      note: 'note',
      data: 'data',
    },
    from: 'enkaku.events where code = :code order by position',
  },
  {
    name: 'the view event_units',
    list: ['unit(id: $unit)', 'events'],
    columns: { event_id: 'eventId' },
    from: 'enkaku.event_units where code = :code and unit_id = :unit',
    unordered: true,
  },
  {
    name: 'the view coverages',
    list: [asOf],
    columns: { coverage: 'coverage' },
    from: `(select coalesce((select coverage from ${onDay('coverages')}), 'UNKNOWN') as coverage) as covered`,
  },
  {
    name: 'coverage_on',
    list: [asOf],
    columns: { coverage: 'coverage' },
    from: '(select enkaku.coverage_on(:code, :day, :revision) as coverage) as covered',
  },
  {
    name: 'the view organizations',
    list: [],
    columns: { code: 'code', name: 'name', time_zone: 'timeZone', revision: 'revision' },
    from: 'enkaku.organizations where code = :code',
  },
  {
    name: 'the view sibling_orders, below each unit',
    list: [asOf, 'units'],
    columns: { unit_id: 'unitId', child_ids: 'children.unitId' },
    from: `(select u.unit_id, coalesce(s.unit_ids, '{}') as child_ids from enkaku.units_as_of(:code, :day, :revision) u
      left join (select * from ${onDay('sibling_orders')}) s on s.parent_id = u.unit_id order by u.place) as ordered`,
  },
  {
    name: 'the view sibling_orders, at the top',
    list: [asOf, 'roots'],
    columns: { unit_id: 'unitId' },
    from: `(select top.unit_id from (select * from ${onDay('sibling_orders')} and parent_id is null) s,
      unnest(s.unit_ids) with ordinality as top(unit_id, n) order by top.n) as ordered`,
  },
  {
    name: 'the duties of the view duty_holdings',
    list: ['findDuties(name: "")'],
    columns: { duty_id: 'dutyId', duty_name: 'name' },
    from: `(select distinct duty_id, duty_name from enkaku.duty_holdings
      where code = :code and known_until is null) as duty order by length(duty_id), duty_id`,
  },
];

/** The question in GraphQL, as fields of the organization. */
export function graphqlOf({ list, columns }: Pick<Question, 'list' | 'columns'>): string {
  const fields = Object.values(columns).map((field) =>
    field.split('.').reduceRight((below, name) => (below ? `${name} { ${below} }` : name), ''),
  );
  const selection = fields.join(' ') || undefined;
  return (
    list.reduceRight<string | undefined>(
      (below, name) => (below ? `${name} { ${below} }` : name),
      selection,
    ) ?? ''
  );
}

/** The rows that an answer of the API means. */
export function rowsIn(answer: unknown, { list, columns }: Pick<Question, 'list' | 'columns'>): unknown[] {
  const items = list.reduce<unknown[]>(
    (found, name) => found.flatMap((one) => member(one, name.replace(/\(.*$/s, '')) ?? []),
    [answer],
  );
  return items.map((item) =>
    Object.fromEntries(Object.entries(columns).map(([column, field]) => [column, fieldOf(item, field)])),
  );
}

const member = (of: unknown, name: string): unknown =>
  Array.isArray(of)
    ? of.map((one) => member(one, name))
    : of === null || of === undefined
      ? null
      : Object(of)[name];

function fieldOf(item: unknown, field: string): unknown {
  if (field === '') return item;
  const value = field.split('.').reduce(member, item) ?? null;
  return field.endsWith('path') ? asTexts(value) : value;
}

/** A path as text, or the paths in a list. */
const asTexts = (value: unknown): unknown =>
  !Array.isArray(value)
    ? value
    : value.every((name) => typeof name === 'string') && value.length > 0
      ? pathText(value)
      : value.map(asTexts);

/** A path as it is written in a question. */
export const pathText = (path: string[]): string =>
  path
    .map((name) => name.replace(/[\\/]/g, '\\$&'))
    .join('/')
    .replace(/^@/, '\\@');
