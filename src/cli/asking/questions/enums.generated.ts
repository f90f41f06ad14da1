// Written from schema.graphql by `npm run schema`. Do not edit.

export type Coverage = 'COMPLETE' | 'PARTIAL' | 'UNKNOWN';
export type ReorganizationStatus = 'RECORDED' | 'WITHDRAWN';
export type ChangeKind = 'CREATED' | 'RENAMED' | 'TRANSFERRED' | 'RECLASSIFIED' | 'REORDERED' | 'MERGED' | 'SPLIT' | 'RECOMPOSED' | 'ABOLISHED' | 'REINSTATED' | 'CARRIED';
export type Language = 'JA' | 'EN';
export type DutyExtent = 'WHOLE' | 'PART' | 'RESIDUAL';
export type ComparisonSide = 'FROM' | 'TO' | 'BOTH';
export type EventType = 'UnitCreated' | 'UnitRenamed' | 'UnitTransferred' | 'UnitReclassified' | 'UnitReordered' | 'UnitsMerged' | 'UnitSplit' | 'UnitsRecomposed' | 'UnitAbolished' | 'UnitReinstated' | 'DutyTransferred' | 'DutyEnded' | 'PostCreated' | 'PostChanged' | 'PostAbolished' | 'OversightSet' | 'OrganizationRenamed' | 'UnitStated' | 'DutyStated' | 'PostStated' | 'ReorganizationRescheduled' | 'ReorganizationWithdrawn' | 'EventCorrected' | 'EventVoided';
export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR' | 'UNCERTAIN';
export type SuccessionKind = 'MERGED' | 'ABSORBED' | 'SPLIT' | 'SPUN_OFF' | 'RECOMPOSED' | 'REPLACED' | 'REINSTATED';
export type LineageDirection = 'BACKWARD' | 'FORWARD' | 'BOTH';
export type Severity = 'ERROR' | 'WARNING';
export type LikenessOfUnits = 'PLACE' | 'NAME';
