/** The places: interrupted writes, changed entries, several writers, places that cannot be reached. */
import { execFileSync } from 'node:child_process';
import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWitness } from '../../src/witness/check.js';
import { parsePlace } from '../../src/witness/places/address.js';
import { openPlace } from '../../src/witness/places/openPlace.js';
import type { Place } from '../../src/witness/places/place.js';
import { writeWitness } from '../../src/witness/write.js';
import { temporaryFolder } from '../server/process.js';
import { testDatabase } from '../support/database.js';
import { afterAll, describe, expect, it } from '../support/jest.js';
import { KEYS, startStorage } from './storage.js';
import { recordMore, townOf } from './towns.js';

const { db } = await testDatabase();
await townOf(db, 'a', 1);
const folder = await temporaryFolder();
const storage = await startStorage();
afterAll(() => storage.stop());

const s3 = { ...KEYS, endpoint: storage.endpoint };
const programs = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };

function placeOf(text: string): Place {
  const address = parsePlace(text);
  if (!address) throw new Error(`${text} is no place`);
  return openPlace(address, { s3, programs });
}

const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', args, { cwd, env: programs, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

let revisions = 1;
async function writeNews(place: Place, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) {
    revisions += 1;
    await recordMore(db, 'a', revisions);
    await writeWitness(db, place);
  }
}

const foundIn = async (place: Place) => (await readWitness(place)).findings.map(({ code }) => code);
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing was refused',
    (error: Error) => error.message,
  );

async function newPlace(kind: string, name: string): Promise<{ place: Place; path: string }> {
  const path = join(folder, name);
  if (kind === 'git') {
    await mkdir(path);
    git(path, 'init', '--quiet', '--initial-branch=main');
    return { place: placeOf(`git:${path}`), path: join(path, 'checkpoints.jsonl') };
  }
  return kind === 's3' ? { place: placeOf(`s3://bucket/${name}`), path } : { place: placeOf(path), path };
}

describe.each(['file', 'git', 's3'])('a place of the kind %s', (kind) => {
  it('keeps every entry, from several writers at once, each after the one before', async () => {
    const { place } = await newPlace(kind, `${kind}-several`);
    expect(await refusal(readWitness(place))).toMatch(/no such file|no entry yet/);
    await writeNews(place, 2);
    await Promise.all([1, 2, 3, 4].map(() => writeWitness(db, place)));
    const { entries, findings, unreadable, newest, checkpoints } = await readWitness(place);
    expect({ entries, findings, unreadable }).toEqual({ entries: 6, findings: [], unreadable: [] });
    expect(newest.number).toBe(6);
    expect(checkpoints).toHaveLength(2);
  });

  it('is told apart from one whose entries somebody changed or removed', async () => {
    const { place, path } = await newPlace(kind, `${kind}-touched`);
    await writeNews(place, 4);
    expect(await foundIn(place)).toEqual([]);
    if (kind === 's3') {
      const key = `bucket/${kind}-touched/0000000002.json`;
      const text = storage.objects.get(key) ?? '';
      storage.objects.set(key, text.replace(/"revision":\d+/, '"revision":1'));
      expect(await foundIn(place)).toEqual(['ENTRY_NOT_CHAINED']);
      storage.objects.delete(key);
      expect(await foundIn(place)).toEqual(['ENTRY_NOT_CHAINED']);
    } else {
      const lines = (await readFile(path, 'utf8')).split('\n');
      await writeFile(path, [lines[0], ...lines.slice(2)].join('\n'));
      if (kind === 'git') {
        // Only what is committed counts.
        expect(await foundIn(place)).toEqual([]);
        git(join(path, '..'), '-c', 'user.name=x', '-c', 'user.email=x', 'commit', '-qam', 'removed');
        expect(await foundIn(place)).toEqual(['ENTRY_NOT_CHAINED', 'LINES_REMOVED']);
      } else expect(await foundIn(place)).toEqual(['ENTRY_NOT_CHAINED']);
    }
    expect(await refusal(writeWitness(db, place))).toContain('were touched, so nothing is added');
  });
});

describe('a file', () => {
  it('may end in a line that was only half written: it is skipped, and nothing is lost', async () => {
    const { place, path } = await newPlace('file', 'half.jsonl');
    await writeNews(place, 2);
    await appendFile(path, '{"format":"enkaku witness 1","number":3,"at":"2026-');
    expect(await readWitness(place)).toMatchObject({ entries: 2, findings: [], unreadable: ['line 3'] });
    await writeNews(place);
    expect(await readWitness(place)).toMatchObject({
      ...{ entries: 3, findings: [], unreadable: ['line 3'] },
      newest: { number: 3 },
    });
  });

  it('that begins later is one whose beginning was removed', async () => {
    const { place, path } = await newPlace('file', 'later.jsonl');
    await writeNews(place, 3);
    const lines = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, lines.slice(1).join('\n'));
    expect(await foundIn(place)).toEqual(['ENTRY_NOT_CHAINED']);
    await writeFile(path, 'hello\n');
    expect(await refusal(readWitness(place))).toContain('no entry yet');
  });

  it('that is a folder, or lies in none, is refused with what to do', async () => {
    expect(await refusal(writeWitness(db, placeOf(folder)))).toContain(`git:${folder}`);
    expect(await refusal(writeWitness(db, placeOf(join(folder, 'none/x.jsonl'))))).toContain('(ENOENT)');
  });

  it('goes on when the clock was set back', async () => {
    const { place, path } = await newPlace('file', 'clock.jsonl');
    await writeWitness(db, place);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/"at":"[^"]+"/, '"at":"2999-01-01T00:00:00.000Z"'));
    expect((await writeWitness(db, place)).entry.at).toBe('2999-01-01T00:00:00.001Z');
    expect(await foundIn(place)).toEqual([]);
  });
});

describe('a git repository', () => {
  it('is pushed to its remote; what another clone pushed is taken first', async () => {
    const remote = join(folder, 'remote.git');
    git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
    git(folder, 'clone', '--quiet', remote, join(folder, 'one'));
    git(folder, 'clone', '--quiet', remote, join(folder, 'two'));
    const [one, two] = [placeOf(`git:${join(folder, 'one')}`), placeOf(`git:${join(folder, 'two')}`)];
    await writeNews(one);
    await writeNews(two);
    await writeNews(one);
    expect(await readWitness(two)).toMatchObject({ entries: 3, findings: [] });
    expect(git(remote, 'log', '--format=%s', 'main').trim().split('\n')).toEqual([
      'Checkpoints 3',
      'Checkpoints 2',
      'Checkpoints 1',
    ]);

    // A remote that is away: it is committed, said, and pushed the next time.
    await rm(remote, { recursive: true });
    expect(await refusal(writeWitness(db, one))).toContain('could not be pushed');
    expect(await refusal(readWitness(one))).toContain('git fetch failed');
    git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
    await writeNews(one);
    expect(git(remote, 'log', '--format=%s', 'main').trim().split('\n')).toHaveLength(5);
    expect(await readWitness(one)).toMatchObject({ entries: 5, findings: [] });
  });

  it('takes its entry back when another writer has pushed meanwhile, so that it can be written anew', async () => {
    const remote = join(folder, 'raced.git');
    git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', remote);
    const clones = ['left', 'right'].map((name) => join(folder, name));
    for (const clone of clones) git(folder, 'clone', '--quiet', remote, clone);
    const [left, right] = clones.map((clone) => placeOf(`git:${clone}`));
    if (!left || !right) throw new Error('there are two');
    await writeWitness(db, left);
    for await (const _ of right.read('recent'));
    await writeWitness(db, left);
    expect(await right.append(2, 'from another database')).toBe(false);
    expect(git(clones[1] ?? '', 'status', '--porcelain')).toBe('');
    await writeWitness(db, right);
    expect(await readWitness(left)).toMatchObject({ entries: 3, findings: [], unreadable: [] });
  });

  it('that is none, or where there is no folder, is refused', async () => {
    await mkdir(join(folder, 'plain'));
    expect(await refusal(writeWitness(db, placeOf(`git:${join(folder, 'plain')}`)))).toContain(
      'no work tree',
    );
    expect(await refusal(writeWitness(db, placeOf(`git:${join(folder, 'no folder')}`)))).toContain(
      'no work tree',
    );
  });
});

describe('S3-compatible storage', () => {
  it('is asked with signed requests, over several pages, and an object is never replaced', async () => {
    const place = placeOf('s3://bucket/pages/of/it');
    await writeNews(place, 7);
    expect(await readWitness(place)).toMatchObject({ entries: 7, findings: [], newest: { number: 7 } });
    const before = new Map(storage.objects);
    expect(await place.append(7, 'something else')).toBe(false);
    expect(storage.objects).toEqual(before);
    expect(storage.objects.has('bucket/pages/of/it/0000000007.json')).toBe(true);
  });

  it('is read from the newest complete entry on when the next one is written', async () => {
    const place = placeOf('s3://bucket/long');
    for (let number = 1; number <= 102; number++) await writeWitness(db, place);
    storage.log.length = 0;
    await writeWitness(db, place);
    expect(storage.log.filter((line) => line.startsWith('GET') && line.endsWith('.json'))).toEqual([
      'GET /bucket/long/0000000101.json',
      'GET /bucket/long/0000000102.json',
    ]);
    const { entries, findings, newest } = await readWitness(place);
    expect({ entries, findings, newest: newest.number }).toEqual({ entries: 103, findings: [], newest: 103 });
  });

  it('that refuses or does not answer is named, with its reason and without the keys', async () => {
    const address = { kind: 's3', bucket: 'bucket', prefix: 'x/' } as const;
    const wrong = openPlace(address, { s3: { ...s3, secretAccessKey: 'wrong' }, programs });
    expect(await refusal(writeWitness(db, wrong))).toBe(
      's3://bucket/x/: LIST failed (403 SignatureDoesNotMatch).',
    );
    const away = openPlace(address, { s3: { ...s3, endpoint: 'http://127.0.0.1:1' }, programs });
    expect(await refusal(writeWitness(db, away))).toMatch(/s3:\/\/bucket\/x\/: LIST failed \(.+\)/);
    storage.fail = 503;
    const said = await refusal(writeWitness(db, openPlace(address, { s3, programs })));
    storage.fail = undefined;
    expect(said).toBe('s3://bucket/x/: LIST failed (503 Planned).');
    expect(() => openPlace(address, { programs })).toThrow('AWS_ACCESS_KEY_ID');
  });
});

describe('the name of a place', () => {
  it.each([
    ['', undefined],
    ['git:', undefined],
    ['s3://', undefined],
    ['s3://UPPER/x', undefined],
    ['s3:bucket', undefined],
    ['https://city.example/x', undefined],
    ['x.jsonl', { kind: 'file', path: 'x.jsonl' }],
    ['/a b/x', { kind: 'file', path: '/a b/x' }],
    ['git:/srv/x', { kind: 'git', folder: '/srv/x' }],
    ['s3://bucket', { kind: 's3', bucket: 'bucket', prefix: '' }],
    ['s3://bucket/a/b/', { kind: 's3', bucket: 'bucket', prefix: 'a/b/' }],
  ])('%j is read as %j', (text, address) => {
    expect(parsePlace(text)).toEqual(address);
  });
});
