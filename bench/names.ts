/** Names of units as in a large city. */
import type { Random } from './random.js';

const list = (text: string) => text.trim().split(/\s+/);

const DEPARTMENTS = list(`
  総務部 企画部 財政部 税務部 市民部 環境部 福祉部 保健部 子ども部 産業部
  農政部 観光部 建設部 都市計画部 上下水道部 消防部 教育部 文化部 危機管理部 議会部`);

const SUBJECTS = list(`
  文書 人事 財政 契約 管財 税務 収納 戸籍 住民 年金 保険 医療 介護 障害 児童 保育 青少年 高齢 生活 衛生
  環境 廃棄物 公園 緑地 道路 河川 橋梁 建築 住宅 用地 区画 交通 水道 下水 浄水 農地 林務 畜産 商業 工業
  労政 観光 統計 情報 広報 防災 消防 救急 学校 給食 体育 図書 文化財 選挙 監査 議事 国際 統合 地域 動物`);

const WORKS = list(`
  管理 調整 推進 企画 支援 相談 指導 計画 整備 維持 振興 対策 審査 給付 育成 保全 調査 認定 業務 施設
  運営 改善 連携 普及`);

/** The first twenty as a city has them, then the same with a number before them. */
export const departmentNames = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / DEPARTMENTS.length);
    return `${round === 0 ? '' : `第${round + 1}`}${DEPARTMENTS[i % DEPARTMENTS.length]!}`;
  });

export const SECTION_NAMES = SUBJECTS.slice(0, 20);
export const TEAM_NAMES = WORKS;

/** One of more than 30,000 names, so an unused one is soon found. */
export function newName(random: Random, kind: string): string {
  const ordinal = random.number(3) === 0 ? `第${random.pick(['一', '二', '三', '四', '五', '六'])}` : '';
  return `${random.pick(SUBJECTS)}${random.pick(['', ...SUBJECTS])}${random.pick(WORKS)}${ordinal}${kind}`;
}
