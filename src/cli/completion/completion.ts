import type { Command } from 'commander'
import { bash } from './bash.ts'
import { commandsOf } from './commands.ts'
import { fish } from './fish.ts'
import { zsh } from './zsh.ts'

const shells = { bash, zsh, fish }

/** A script that completes the program's command line, made from the program itself. */
export const completionFor = (shell: keyof typeof shells, program: Command): string =>
  shells[shell](commandsOf(program))
