import { holdingsOn } from '../../src/queries/duties/holdings.js';
import { overseersOfUnitsOn, postsOn } from '../../src/queries/duties/posts.js';
import { organizationByCode } from '../../src/queries/moment/organizations.js';
import { changeDays } from '../../src/queries/units/changeDays.js';
import { loadTrees } from '../../src/queries/units/loadTrees.js';
import { isesakiDatabase } from '../support/isesaki.js';
import { describe, expect, it } from '../support/jest.js';
import { documentOf, iriOf, readBack } from './readBack.js';
import { changesIn, daysOf, describing, holdsOn, idOf, iri, statesIn, unitsIn } from './readUnits.js';

const { db } = await isesakiDatabase();
const city = await organizationByCode(db, '102041', 'ALL');
if (!city) throw new Error('Isesaki is recorded above');
const graph = await readBack(await documentOf(db, city));

const days = [...(await changeDays(db, city.id, 2)), '2025-03-31', '2025-10-01', '2026-03-31', '2030-01-01'];
const at = (date: string) => ({ organization: city.id, date, revision: 2 });
const nameOf = (unit: string) => graph.value(iri(unit), 'skos:prefLabel');

describe('what an RDF library reads in the document of Isesaki', () => {
  it.each(
    days,
  )('on %s every unit has the name, the kind and the parent that the service returns', async (day) => {
    const [tree] = await loadTrees(db, [{ organization: city, date: day, revision: 2 }]);
    const read = unitsIn(graph)
      .flatMap((unit) => statesIn(graph, unit, '102041'))
      .filter((state) => holdsOn(day, state));
    const answered = [...(tree?.states.values() ?? [])];
    expect(read.map((state) => Object.values(state).slice(0, 5).join(' ')).sort()).toEqual(
      answered
        .map(({ unit, name, displayName, kind, parent }) => [unit, name, displayName, kind, parent].join(' '))
        .sort(),
    );
  });

  it.each(
    days,
  )('on %s the holders of duties, the posts and those who oversee are those of the service', async (day) => {
    const said = (term: string, units: string[]) =>
      units
        .flatMap((unit) => describing(graph, unit).map((one) => ({ unit, one })))
        .filter(({ one }) => holdsOn(day, daysOf(graph, one)))
        .flatMap(({ unit, one }) =>
          graph
            .values(one, term)
            .map((value) => `${unit} ${idOf(value)} ${graph.value(one, 'schema:validFrom')}`),
        )
        .sort();
    // Since nobody knows when: then from the unit's first day, here the baseline's.
    const [holdings = []] = await holdingsOn(db, [at(day)]);
    const held = day < '2025-04-01' ? [] : said('org:purpose', unitsIn(graph));
    expect(held).toEqual(
      holdings.map(({ unit, duty, from }) => `${unit} ${duty} ${from ?? undefined}`).sort(),
    );

    const units = unitsIn(graph);
    const overseers = await overseersOfUnitsOn(
      db,
      units.map((unit) => ({ ...at(day), unit })),
    );
    expect(said('org:reportsTo', units)).toEqual(
      units.flatMap((unit, i) => overseers[i]?.map(({ post }) => `${unit} ${post} 2026-04-01`) ?? []).sort(),
    );

    const [posts = []] = await postsOn(db, [at(day)]);
    const read = graph
      .allOf('org:Post')
      .map(idOf)
      .flatMap((post) => describing(graph, post).map((one) => ({ post, one })))
      .filter(({ one }) => holdsOn(day, daysOf(graph, one)));
    expect(
      read.map(({ post, one }) => ({
        post,
        name: graph.value(one, 'skos:prefLabel'),
        rank: graph.value(graph.value(one, 'org:role'), 'skos:prefLabel') ?? null,
        unit: idOf(graph.value(one, 'org:postIn')),
        duties: graph.values(one, 'schema:responsibilities'),
      })),
    ).toEqual(
      posts.map(({ post, name, rank, unit, duties }) => ({
        post,
        name,
        rank,
        unit: unit ?? '102041',
        duties,
      })),
    );
  });

  it('has a change event for each unit that the notice merges', () => {
    const merged = changesIn(graph).filter(({ kind }) => kind === 'MERGED');
    const names = merged.map(({ originals, results }) => [originals.map(nameOf), results.map(nameOf)]);
    const five = ['市民係', '国保年金係', '税務係', '福祉こども係', '高齢介護係'].sort();
    expect(names.map(([from, to]) => [from?.toSorted(), to])).toEqual([
      [['情報公開係', '文書係'], ['文書管理係']],
      [['デジタル化推進係', '行政改革係'], ['イノベーション推進係']],
      [['システム管理係', '情報政策係'], ['情報システム係']],
      [['報道広聴係', '広報係'], ['広報広聴係']],
      [five, ['市民サービス係']],
      [five, ['市民サービス係']],
      [five, ['市民サービス係']],
    ]);
    expect(new Set(merged.map(({ on }) => on))).toEqual(new Set(['2026-04-01']));
  });

  it('distinguishes abolished units without a successor, units created without a predecessor, and units that only moved', () => {
    const named = (kind: string, ends: 'originals' | 'results') =>
      changesIn(graph)
        .filter((change) => change.kind === kind)
        .flatMap((change) => change[ends].map(nameOf))
        .sort();
    expect(named('ABOLISHED', 'originals')).toEqual(
      ['資産活用推進係', '街づくり推進係', '事務管理課'].sort(),
    );
    expect(named('CREATED', 'results')).toEqual(
      [
        ...['市長戦略部', '管理係', '戦略推進課', '公共施設マネジメント推進課', '官民連携推進係'],
        ...['シティプロモーション係', '産業DX係', '都市政策係', '多文化共生センター'],
      ].sort(),
    );
    // 企画調整課 stays the same unit: its new name has a cause, and that is no org:ChangeEvent.
    const states = describing(graph, '102041:u24').filter((one) => graph.value(one, 'org:unitOf'));
    const causes = states.map((state) => graph.value(state, 'prov:wasGeneratedBy'));
    expect(states.map((state) => graph.value(state, 'skos:prefLabel'))).toEqual(['企画調整課', '経営企画課']);
    expect(causes[0]).toBeUndefined();
    expect(graph.value(causes[1], 'rdf:type')).toBe(iriOf('prov:Activity'));
  });

  it('groups the events by reorganization, each described in Japanese and in English', () => {
    const reorganization = iri('102041:r1');
    expect(graph.value(reorganization, 'skos:prefLabel')).toBe('令和8年度行政組織機構の改正');
    const parts = graph.having('dct:isPartOf', reorganization);
    expect(parts).toEqual(expect.arrayContaining(changesIn(graph).map(({ event }) => iri(event))));
    const descriptions = graph.quads.filter(
      ({ subject, predicate }) =>
        subject.value === iri('102041:e145') && predicate.value === iriOf('dct:description'),
    );
    expect(
      descriptions.map(({ object }) => [object.value, 'language' in object && object.language]).sort(),
    ).toEqual([
      ['Merged 文書係 and 情報公開係 of 総務課 into the new 文書管理係', 'en'],
      ['総務課文書係と情報公開係を統合し、文書管理係を設置', 'ja'],
    ]);
  });

  it('says how much is recorded, and of which organization', () => {
    const [document] = graph.allOf('dcat:Dataset');
    expect(graph.value(document, 'dct:identifier')).toBe('102041~2');
    expect(graph.value(graph.value(document, 'dct:subject'), 'skos:prefLabel')).toBe('伊勢崎市');
    expect(graph.allOf('org:FormalOrganization')).toEqual([iri('102041')]);
    const period = graph.value(document, 'dct:temporal') ?? '';
    expect([graph.value(period, 'skos:notation'), daysOf(graph, period)]).toEqual([
      'PARTIAL',
      { from: '2025-04-01', through: undefined },
    ]);
  });

  it('has every day as xsd:date, and everything under an IRI of its own', () => {
    const dated = graph.quads.filter(({ object }) => /^\d{4}-\d\d-\d\d$/.test(object.value));
    expect(dated.length).toBeGreaterThan(100);
    for (const { object } of dated) {
      expect('datatype' in object && object.datatype.value).toBe(iriOf('xsd:date'));
    }
    const subjects = new Set(graph.quads.map(({ subject }) => subject.value));
    for (const { object, predicate } of graph.quads) {
      expect(object.termType).not.toBe('BlankNode');
      if (object.termType === 'NamedNode' && predicate.value !== iriOf('rdf:type')) {
        expect(subjects).toContain(object.value);
      }
    }
  });
});
