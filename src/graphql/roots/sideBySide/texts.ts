/** What a question for two organizations refuses, in both languages. */
import { say } from '../../../domain/words/bilingual.js';

export const comparedOrganizationUnknown = (code: string) =>
  say(
    `組織 ${code} は登録されていません。組織コードを確かめてください。`,
    `The organization ${code} is not registered. Check the code.`,
  );
