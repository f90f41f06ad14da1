import { eventSentence } from '../../../src/domain/sentence/eventSentence.js';
import { knowing } from '../../support/amending.js';
import { city, correct, record, rescheduleEvent, takeBack } from '../../support/commands.js';
import { given, on, tree } from '../../support/given.js';
import { describe, expect, it } from '../../support/jest.js';

const becomesCity = { renameOrganization: { name: '試験特別市' } };
const town = city(tree('総務課'));

describe('renaming the organization', () => {
  it('is an event of its own, and changes no unit', () => {
    given(tree('総務課'))
      .when(on('2026-04-01', becomesCity))
      .thenRecords({ type: 'OrganizationRenamed', data: { name: '試験特別市' } })
      .thenStands('2026-04-01', '総務課')
      .thenIsAbout();
  });

  it('happens once a day', () => {
    given(tree('総務課'), on('2026-04-01', becomesCity))
      .when(on('2026-04-01', { renameOrganization: { name: '別市' } }))
      .thenRefuses('ORGANIZATION_RENAMED_THAT_DAY changes[0]')
      .thenSays('2026-04-01')
      .thenIsAbout();
  });

  it('takes a name as other names are taken', () => {
    given(tree('総務課'))
      .when(on('2026-04-01', { renameOrganization: { name: '試験\u200b市' } }))
      .thenRefuses('FORBIDDEN_CHARACTER changes[0].renameOrganization.name');
    given(tree('総務課')).when(on('2025-04-01', becomesCity)).thenRefuses('NOT_AFTER_BASELINE effectiveOn');
  });

  it('to the name that it has on that day is refused, as for a unit', () => {
    const same = 'SAME_NAME changes[0].renameOrganization.name';
    given(tree('総務課'))
      .when(on('2026-04-01', { renameOrganization: { name: '試験市' } }))
      .thenRefuses(same)
      .thenSays('試験市')
      .thenIsAbout();
    given(tree('総務課'), on('2026-04-01', becomesCity))
      .when(on('2027-04-01', becomesCity))
      .thenRefuses(same);
    given(tree('総務課'))
      .when(on('2026-04-01', becomesCity, { ...becomesCity, effectiveOn: '2027-04-01' }))
      .thenRefuses('SAME_NAME changes[1].renameOrganization.name');
    knowing(town, record('2026-04-01', becomesCity))
      .when(correct('t:e2', { renameOrganization: { name: '試験市' } }))
      .thenRefuses('SAME_NAME change.renameOrganization.name');
  });

  it('may give back an earlier name, or one that it has later', () => {
    given(tree('総務課'), on('2026-04-01', becomesCity))
      .when(on('2027-04-01', { renameOrganization: { name: '試験市' } }))
      .thenRecords({ type: 'OrganizationRenamed', data: { name: '試験市' } });
    given(tree('総務課'), on('2026-04-01', becomesCity))
      .when(on('2025-10-01', becomesCity))
      .thenRecords({ type: 'OrganizationRenamed', data: { name: '試験特別市' } });
  });

  it('can be corrected, put off and voided', () => {
    const renamed = record('2026-04-01', becomesCity);
    knowing(town, renamed)
      .when(correct('t:e2', { renameOrganization: { name: '本試験市' } }))
      .thenIsEffective('t:e2', { type: 'OrganizationRenamed', data: { name: '本試験市' } });
    knowing(town, renamed)
      .when(rescheduleEvent('t:e2', '2026-10-01'))
      .thenIsEffective('t:e2', { effectiveOn: '2026-10-01' });
    knowing(town, renamed).when(takeBack('t:e2')).thenIsEffective('t:e2', null);
  });

  it('is said in both languages', () => {
    const names = { before: () => [], after: () => [], duty: () => undefined, post: () => undefined };
    const event = { type: 'OrganizationRenamed', data: { name: '試験特別市' } } as const;
    expect([eventSentence(event, names, 'JA'), eventSentence(event, names, 'EN')]).toEqual([
      '組織の名称を試験特別市に変更',
      'Renamed the organization to 試験特別市',
    ]);
  });
});
