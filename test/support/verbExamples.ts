/** A change of every verb with every one of its fields. The compiler asks for each new verb and each new field. */
import type { Change, Verb, Verbs } from '../../src/domain/words/change.js';

/** The same with every field present. */
type Full<T> = T extends (infer Item)[]
  ? Full<Item>[]
  : T extends object
    ? { [Field in keyof T]-?: Full<NonNullable<T[Field]>> }
    : T;

const unit = {
  ref: '新課',
  name: '新しい課',
  displayName: '新課（仮）',
  kind: '課',
  under: '総務部',
  after: '総務部/総務課',
  sources: ['企画課'],
};

export const verbExamples: { [V in Verb]: Full<Verbs[V]> } = {
  create: { unit, from: ['企画課'], fromOutside: '県' },
  rename: { unit: '企画課', name: '政策課', displayName: '政策課（旧企画課）' },
  transfer: { unit: '企画課', under: '総務部', after: '総務課', name: '政策課', kind: '室' },
  reclassify: { unit: '企画課', everyKind: '課', kind: '室', name: '企画室', withNames: true },
  reorder: { unit: '企画課', after: '総務課' },
  merge: { units: ['企画課', '情報課'], into: '政策課', intoNew: unit },
  split: { unit: '企画課', keep: true, into: [unit] },
  recompose: { units: ['企画課', '情報課'], keep: ['企画課'], into: [unit] },
  abolish: { unit: '企画課', replacedBy: ['総務課'] },
  reinstate: { unit: '企画課', under: '総務部', after: '総務課', name: '政策課' },
  transferDuty: {
    duty: '広報',
    description: '広報に関すること',
    from: ['企画課'],
    fromOutside: '県',
    to: ['総務課'],
    toOutside: '国',
    extent: 'PART',
    except: '統計',
    newDuty: true,
  },
  endDuty: { duty: '広報', holder: '企画課' },
  createPost: { name: '部長', rank: '部長級', unit: '総務部', duties: ['調整'] },
  changePost: {
    post: '部長',
    name: '局長',
    rank: '局長級',
    unit: '総務部',
    addDuties: ['広報'],
    removeDuties: ['調整'],
  },
  abolishPost: { post: '部長' },
  oversee: { unit: '総務部', posts: ['部長'] },
  renameOrganization: { name: '新市' },
};

/** Fields that have no meaning beside another field of the example above: here without that other field. */
export const otherExamples: Change[] = [
  { merge: { units: ['企画課'], into: '政策課' } },
  { reclassify: { unit: '企画課', kind: '室' } },
];
