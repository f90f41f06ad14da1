/** The reasons of a match, of a merger or a split, and of a unit being new or removed. */
import { say } from '../../domain/words/bilingual.js';

const figure = (n: number) => n.toFixed(2);

export const why = {
  sameId: () => say('ID が同じ', 'same id'),
  samePath: () => say('上位と名称が同じ', 'same parent, same name'),
  sameName: () => say('名称が同じ', 'same name'),
  onlyOneSoCalled: () => say('同じ名称は他にない', 'no other unit has that name'),
  similarName: (likeness: number) =>
    say(`名称が類似 ${figure(likeness)}`, `similar names ${figure(likeness)}`),
  otherName: () => say('名称は異なる', 'different names'),
  sameParent: () => say('上位が同じ', 'same parent'),
  similarParent: () => say('上位の名称が類似', 'parents with similar names'),
  sameKind: () => say('種別が同じ', 'same kind'),
  samePlace: () => say('並びの位置が同じ', 'same place among siblings'),
  onlyChange: () => say('その上位での増減はこの一組のみ', 'the only one removed and the only one new there'),
  sharedChildren: (shared: number, all: number) =>
    say(`下位の${all}のうち${shared}が共通`, `${shared} of ${all} children in common`),
  sameNames: () => say('統合された上位の下で名称が同じ', 'same name below parents that were merged'),
  joinedNames: () => say('名称が各単位の名称の組合せ', 'its name combines theirs'),
  manyToOne: (many: number) =>
    say(`同じ上位の下で${many}対1`, `${many} on one side and 1 on the other below the same parent`),
  childrenCame: (shared: number, all: number) =>
    say(`下位の${all}のうち${shared}がここにある`, `${shared} of ${all} children stand here`),
  nothingNear: () => say('似たものがない', 'nothing like it in the other list'),
  successorUnknown: () =>
    say('承継先の有無は一覧からはわからない', 'a list does not tell whether anything took its place'),
  nearest: (path: string, score: number) =>
    say(`最も近いのは「${path}」（${figure(score)}）`, `the nearest is “${path}” (${figure(score)})`),
};
