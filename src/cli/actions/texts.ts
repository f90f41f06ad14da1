/** Why a command does not do what it was asked. */
import { say } from '../../domain/words/bilingual.js';

export const proposalExists = (path: string) =>
  say(
    `${path} は既にあります。上書きはしません。別のファイルを指定してください。`,
    `${path} exists already, and is not overwritten. Give another file.`,
  );

export const noDuty = (name: string) =>
  say(
    `名称に「${name}」を含む事務は記録されていません。名称の別の一部で探してください。`,
    `No duty is recorded whose name contains “${name}”. Try another part of its name.`,
  );
