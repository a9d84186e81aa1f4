import type { Command, Option } from 'commander'
import { ENCODINGS } from '../../read/decode.ts'
import { tableNames } from '../../record/schemas.ts'
import { FORMATS } from '../values.ts'

/** A command as completions know it. */
export interface Completed {
  readonly name: string
  readonly description: string
  readonly isDefault: boolean
  readonly options: readonly CompletedOption[]
  /** What its argument can be; null for files. */
  readonly choices: readonly string[] | null
}

export interface CompletedOption {
  /** `-o`, `--output`. */
  readonly names: readonly string[]
  readonly description: string
  /** What its value is called; null when it takes none. */
  readonly value: string | null
  readonly choices: readonly string[]
  /** Whether it takes several of them, commas between. */
  readonly isList: boolean
}

/** What is offered where commander knows no choices, since other values than one of these are right, or it reads them itself. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  format: FORMATS,
  encoding: ENCODINGS,
  split: ['lines', 'blank'],
  table: [...tableNames, 'config'],
}

/** The commands of a program, each with what may follow it. */
export const commandsOf = (program: Command): Completed[] => program.commands.map(command => describe(command, program))

function describe(command: Command, program: Command): Completed {
  const help = command.createHelp()
  const options = [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)]
  const [argument] = command.registeredArguments
  return {
    name: command.name(),
    description: command.description(),
    isDefault: command === program.commands[0],
    options: options.map(describeOption),
    choices: argument === undefined ? [] : (argument.argChoices ?? OFFERED[argument.name()] ?? null),
  }
}

function describeOption(option: Option): CompletedOption {
  const { short, long, description, flags, argChoices } = option
  const value = /<([^>]+)>/.exec(flags)?.[1] ?? null
  return {
    names: [short, long].filter(name => name !== undefined),
    description,
    value,
    choices: argChoices ?? OFFERED[option.name()] ?? [],
    isList: value === 'list',
  }
}
