/** What the contract has and the schema does not have yet. Each entry must really be absent, so this only shrinks. */
export const absent = {
  types: [
    'CorrectEventInput',
    'ExtendBaselineInput',
    'RescheduleReorganizationInput',
    'VoidEventInput',
    'WidenBaselineInput',
    'WithdrawReorganizationInput',
  ],
  fields: [
    'Event.supersededBy',
    'PreviewInput.correct',
    'PreviewInput.extend',
    'PreviewInput.reschedule',
    'PreviewInput.void',
    'PreviewInput.widen',
    'PreviewInput.withdraw',
    'Mutation.correctEvent',
    'Mutation.extendBaseline',
    'Mutation.rescheduleReorganization',
    'Mutation.voidEvent',
    'Mutation.widenBaseline',
    'Mutation.withdrawReorganization',
  ],
};
