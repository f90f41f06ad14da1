import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { requireSize } from '../../../queries/paging/page.js';
import type { VerifiedLedger } from '../../../verify/verifyLedger.js';
import { type Lang, LangArg, sentenceIn } from '../lang.js';

@ObjectType({
  simpleResolvers: true,
  description: 'One place at which a ledger is not as it was recorded.',
})
export class VerificationFinding {
  @Field(() => String, {
    description: 'The kind of finding, for programs, such as CONTENT_CHANGED. More may come.',
  })
  readonly code: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The first revision that it is about. Null: it is about the organization itself.',
  })
  readonly firstRevision: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The last revision that it is about, inclusive. Null: it is about the organization itself.',
  })
  readonly lastRevision: number | null;

  constructor(private readonly finding: VerifiedLedger['findings'][number]) {
    this.code = finding.code;
    this.firstRevision = finding.revisions?.first ?? null;
    this.lastRevision = finding.revisions?.last ?? null;
  }

  @Field(() => String, { description: 'What was found, as a sentence for people.' })
  message(@LangArg() lang: Lang): string {
    return sentenceIn(lang, this.finding);
  }
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The ledger of an organization, verified: the hash of every revision was computed again from what is stored and compared with the stored one, and with that of the revision before it. It shows any change of a part of the ledger. That the whole ledger was not replaced is shown only by comparison with a checkpoint or a copy that is kept elsewhere: `enkaku verify --against`. Only the ledger is verified here; `enkaku verify` also compares the rows that answer questions with it.',
})
export class Verification {
  @Field(() => Boolean, { description: 'Whether nothing was found: the ledger is as it was recorded.' })
  readonly isIntact: boolean;

  @Field(() => Int, {
    description: 'The newest revision that was verified; all before it were, too. 0: there is none.',
  })
  readonly revision: number;

  @Field(() => String, {
    description: 'The stored hash of that revision, to be compared with one that is kept elsewhere.',
  })
  readonly hash: string;

  @Field(() => Int, { description: 'How many events were verified.' })
  readonly events: number;

  @Field(() => Int, { description: 'How many places are not as they were recorded.' })
  readonly findingCount: number;

  constructor(private readonly verified: VerifiedLedger) {
    this.isIntact = verified.findings.length === 0;
    this.revision = verified.revision;
    this.hash = verified.hash;
    this.events = verified.events;
    this.findingCount = verified.findings.length;
  }

  @Field(() => [VerificationFinding], { description: 'What was found, in the order of the ledger.' })
  findings(
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 100,
      description: 'How many at most, 0 to 1000.',
    })
    first: number | null,
  ): VerificationFinding[] {
    requireSize('first', first);
    return this.verified.findings.slice(0, first ?? 100).map((finding) => new VerificationFinding(finding));
  }
}
