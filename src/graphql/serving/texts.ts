/** What is wrong with a request as a whole. */
import { say } from '../../domain/words/bilingual.js';

export const texts = {
  foreignOrigin: (origin: string) =>
    say(
      `別のサイト（${origin}）のページからは記録できません。このサービスの画面か、プログラムから記録してください。`,
      `A page of another site (${origin}) may not record. Record from a page of this service, or with a program.`,
    ),
  unknownOperation: (name: string) =>
    say(
      `「${name}」という名前の操作がありません。operationName を、本文にある名前のどれかにしてください。`,
      `There is no operation named “${name}”. Set operationName to one of the names in the document.`,
    ),
  unavailable: say(
    'データベースが応答しないか、書き込めません。記録を送った場合は、記録されたかどうか分かりません。しばらくしてから、同じ idempotencyKey で送り直してください。',
    'The database does not answer, or cannot write. If this was a recording, it is unknown whether it was recorded. Try again later, with the same idempotencyKey.',
  ),
};
