import { problem } from '../../problems/problem.js';
import type { VerbOf } from './verb.js';

/** The organization itself gets another name, as when a town becomes a city. Its code stays. */
export const renameOrganization: VerbOf<'renameOrganization'> = {
  texts: { name: 'name' },
  fact: ({ name }) => ({ type: 'OrganizationRenamed', data: { name } }),
  factProblems: ({ name }, { organizationName, at }) =>
    name === organizationName() ? [problem('SAME_NAME', [name], { path: at('name') })] : [],
};
