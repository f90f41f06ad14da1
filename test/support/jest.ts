/**
 * Jest's functions, from the runner that runs all test files of a worker in one Node (jest-light-runner): the modules of the
 * service are loaded once for a worker and not once for a file.
 */
import type * as globals from '@jest/globals';

type Globals = typeof globals;

const given = globalThis as unknown as Globals;

export const { describe, it, expect, beforeAll, beforeEach, afterAll, afterEach, jest } = given;
