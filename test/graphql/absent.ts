/** What the contract has and the schema does not have yet. Each entry must really be absent, so this only shrinks. */
export const absent = {
  types: [
    'CorrectEventInput',
    'ExtendBaselineInput',
    'Preview',
    'PreviewInput',
    'RescheduleReorganizationInput',
    'VoidEventInput',
    'WidenBaselineInput',
    'WithdrawReorganizationInput',
  ],
  fields: [
    'Event.supersededBy',
    'Mutation.correctEvent',
    'Mutation.extendBaseline',
    'Mutation.rescheduleReorganization',
    'Mutation.voidEvent',
    'Mutation.widenBaseline',
    'Mutation.withdrawReorganization',
    'Organization.preview',
  ],
};
