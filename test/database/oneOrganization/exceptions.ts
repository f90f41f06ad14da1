/** The statements that are about many organizations, each with the reason. There must be no others. */
export interface Exception {
  name: string;
  /** What its statements have in their text. */
  sign: RegExp;
}

export const EXCEPTIONS: Exception[] = [
  {
    name: 'the heads of several organizations: of a page of the list, and of those that are followed',
    sign: /from ledger_head where organization = any \(/,
  },
  {
    name: 'organizations found by a name that they were given later',
    sign: /select organization from organization_name\s+where upper_inf/,
  },
  {
    name: 'searches over all organizations: those that may have a unit or duty of this name',
    sign: /id in \(\s*select organization from (unit_name|duty)/,
  },
  {
    name: 'searches over all organizations: what is found in each, at its revision of that time',
    sign: /\) as pinned\b/,
  },
  {
    name: 'searches over all organizations: when the newest revision was recorded',
    sign: /select max\(recorded_at\) as instant/,
  },
  {
    name: 'the price of questions about all organizations: how many events they have',
    sign: /select max\(position\) from event where event\.organization = head\.organization/,
  },
  {
    name: 'the feed of all organizations: the next revision of those whose head is beyond the cursor',
    sign: /join ledger_head as head on head\.organization = organization\.id\s+left join seen/,
  },
  {
    name: 'webhooks: how far the heads are beyond what was delivered',
    sign: /from webhook\b[\s\S]* join ledger_head as head|insert into webhook_delivery[\s\S]* join ledger_head as head/,
  },
];
