import { join } from 'node:path';
import { REPOSITORY } from './repository.ts';

/** The built command `zhengming`, for `process.execPath` to run. */
export const COMMAND = join(REPOSITORY, 'cli/bin/zhengming.js');
