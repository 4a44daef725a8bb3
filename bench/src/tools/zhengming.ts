import { join } from 'node:path';
import { REPOSITORY } from '../place.ts';
import type { Task, Tool } from './tool.ts';

const COMMAND = join(REPOSITORY, 'cli/bin/zhengming.js');

const FOUND_NOTHING = 0;
const FOUND_SOMETHING = 1;
/** It says what is wrong with the list, which may contradict itself, and goes on with the rest of it. */
const HAD_TROUBLE = 2;

/** The project's own command with the list of the task alone. */
export function zhengming(task: Task, threads: number): Tool {
  const options = ['--no-builtin', '--glossary', task.list];
  return check('Zhengming', options, task.path, threads);
}

/** The project's own command as it comes, with the built-in glossary. */
export function zhengmingBuiltin(path: string, threads = 1): Tool {
  return check('Zhengming, its built-in glossary', [], path, threads);
}

function check(name: string, options: readonly string[], path: string, threads: number): Tool {
  const always = ['check', '--format', 'json', '--threads', String(threads)];
  return {
    name,
    command: {
      args: [COMMAND, ...always, ...options, path],
      expected: [FOUND_NOTHING, FOUND_SOMETHING, HAD_TROUBLE],
    },
    count: (output) => JSON.parse(output).length,
  };
}
