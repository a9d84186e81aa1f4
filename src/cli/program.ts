import { Argument, Command, Option } from 'commander'
import type { Mapping } from '../batch/input/mapping.ts'
import { programVersion } from '../batch/program.ts'
import { LONGEST } from '../model/density.ts'
import { helpLayout } from './help.ts'
import {
  FORMATS,
  readChoice,
  readCount,
  readDay,
  readFormats,
  readMapping,
  readName,
  readPositive,
  readSize,
} from './values.ts'
import type { OptionName, Words } from './words/words.ts'

/** Names of the commands. */
export const COMMANDS = ['extract', 'pipe', 'checks', 'schema', 'completion', 'help'] as const

const SHELLS = ['bash', 'zsh', 'fish'] as const

/** The commands with their options; what each does is added by `main.ts`. */
export interface Program {
  readonly program: Command
  readonly extract: Command
  readonly pipe: Command
  readonly checks: Command
  readonly schema: Command
  readonly completion: Command
}

/** Turns off what the config file turns on. */
const undoing = (flags: string): Option => new Option(flags).hideHelp()

/** What can be asked for, explained in the words of a language: of this are parsing, help, completions and docs made. */
export function createProgram(words: Words): Program {
  const option = (flags: string): Option => {
    const made = new Option(flags)
    made.description = words.options[made.name() as OptionName]
    return made.required ? made.argParser(given => readName(given, `--${made.name()}`)) : made
  }
  const choice = (flags: string, choices: readonly string[]): Option => {
    const made = option(flags).choices(choices)
    return made.argParser(given => readChoice(given, `--${made.name()}`, choices))
  }

  const program = new Command('wenju')
    .description(words.program)
    .version(programVersion(), '-V, --version', words.options.version)
    .helpOption('-h, --help', words.options.help)
    .helpCommand('help [command]', words.commands.help)
    .addOption(choice('--lang <language>', ['en', 'zh']))
    .addOption(choice('--color <when>', ['auto', 'always', 'never']).default('auto'))
    .addOption(choice('--log <format>', ['jsonl']))
    .addOption(option('--debug'))
    .addOption(undoing('--no-debug'))
    .configureHelp(helpLayout(words))
    .configureOutput({ outputError: () => {}, writeErr: () => {} })
    .exitOverride()

  const reading = [
    option('--reference-date <date>').argParser(given => readDay(given, '--reference-date')),
    option('--dictionary <file>'),
    option('--lexicon <file>').argParser((given, before: readonly string[] = []) => [
      ...before,
      readName(given, '--lexicon'),
    ]),
    option('--timeout <seconds>')
      .argParser(given => readPositive(given, '--timeout'))
      .default(60),
    option('--max-bytes <size>')
      .argParser(given => readSize(given, '--max-bytes'))
      .default(LONGEST, '8M'),
    option('--text-field <name>').default('text'),
    option('--id-field <name>').default('id'),
    option('--map <column=name>').argParser((given, before?: Mapping) => readMapping(given, '--map', before)),
    option('--config <file>'),
    option('--no-config'),
  ]

  const extract = program
    .command('extract', { isDefault: true })
    .description(words.commands.extract)
    .argument('[path...]', words.arguments.paths)
    .addOption(option('-o, --output <folder>'))
    .addOption(
      option('--format <list>')
        .argParser(given => readFormats(given, '--format'))
        .default([...FORMATS], FORMATS.join(',')),
    )
    .addOption(option('--metadata <file>'))
    .addOption(option('--split <how>'))
    .addOption(option('--encoding <name>'))
  for (const shared of reading) extract.addOption(shared)
  extract
    .addOption(option('--bom'))
    .addOption(option('--safe-csv'))
    .addOption(option('--jobs <number>').argParser(given => readCount(given, '--jobs')))
    .addOption(option('--force'))
    .addOption(option('--allow-shrink'))
    .addOption(option('--strict'))
    .addOption(option('--check'))
    .addOption(option('--dry-run').conflicts('check'))
    .addOption(option('--watch').conflicts(['check', 'dryRun']))
    .addOption(option('--ignore <file>'))
    .addOption(choice('--fail-on <what>', ['inconsistent']))
    .addOption(option('-q, --quiet'))
    .addOption(undoing('--no-bom'))
    .addOption(undoing('--no-safe-csv'))
    .addOption(undoing('--no-strict'))
    .addOption(undoing('--no-quiet'))
    .addHelpText('after', () => examples(words))

  const pipe = program.command('pipe').description(words.commands.pipe)
  for (const shared of reading) pipe.addOption(shared)

  const checks = program
    .command('checks')
    .description(words.commands.checks)
    .argument('<dataset>', words.arguments.dataset)
    .addOption(option('--ignore <file>'))
    .addOption(choice('--fail-on <what>', ['inconsistent']))
    .addOption(option('--json'))

  const schema = program.command('schema').description(words.commands.schema).argument('[table]', words.arguments.table)

  const completion = program
    .command('completion')
    .description(words.commands.completion)
    .addArgument(
      new Argument('<shell>', words.arguments.shell)
        .choices(SHELLS)
        .argParser(given => readChoice(given, 'completion', SHELLS)),
    )

  const withoutCommand = () => `\n${words.help.withoutCommand}\n\n${extract.helpInformation()}${examples(words)}`
  program.addHelpText('after', withoutCommand)
  return { program, extract, pipe, checks, schema, completion }
}

function examples({ help }: Words): string {
  return [`\n${help.examplesTitle}`, ...help.examples.map(([command, does]) => `  ${command}\n      ${does}`)].join(
    '\n',
  )
}
