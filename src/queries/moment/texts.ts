/** What questions about moments and citations refuse, in both languages. */
import { say } from '../../domain/words/bilingual.js';

export const notACitation = (citation: string) =>
  say(
    `「${citation}」は引用の形ではありません。「組織コード@日付~版」の形で書いてください（例: 102041@2026-04-01~2）。`,
    `“${citation}” is not a citation. Write organization@date~revision, such as 102041@2026-04-01~2.`,
  );

export const provisionalCitation = (citation: string) =>
  say(
    `「${citation}」は試算（preview）の応答のもので、引用できません。記録した後の応答を引用してください。`,
    `“${citation}” is part of a preview and cannot be cited. Cite an answer from after the recording.`,
  );

export const citedOrganizationUnknown = (citation: string, code: string) =>
  say(
    `引用「${citation}」の組織 ${code} は登録されていません。組織コードを確かめてください。`,
    `The citation “${citation}” names the organization ${code}, which is not registered. Check the code.`,
  );

export const noSuchRevision = (code: string, revision: number, newest: number) =>
  say(
    `組織 ${code} に版 ${revision} はありません。0 から最新の ${newest} までの番号を指定してください。`,
    `The organization ${code} has no revision ${revision}. Give a number from 0 to ${newest}, the newest.`,
  );
