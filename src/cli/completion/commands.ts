import type { Command, Option } from 'commander'

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
    choices: argument === undefined ? [] : (argument.argChoices ?? null),
  }
}

function describeOption({ short, long, description, flags, argChoices }: Option): CompletedOption {
  return {
    names: [short, long].filter(name => name !== undefined),
    description,
    value: /<(\w+)>/.exec(flags)?.[1] ?? null,
    choices: argChoices ?? [],
  }
}
