import { rolesSql } from '../../database/roles/rolesSql.js';
import { printExactly } from '../printing/terminal.js';

export const roles = (prefix: string): void => printExactly(rolesSql(prefix));
