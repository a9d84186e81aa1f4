import type { Command } from 'commander'
import type { Config } from './config.ts'
import { explain } from './failure.ts'
import { createProgram } from './program.ts'
import { logOnly } from './stderr.ts'
import { earlyFlags, type VoiceFlags, voiceOf } from './voice.ts'

// Thin: what is asked for is loaded when it is asked for.

/** A reader that has enough, as `head`, ends the program without a word and with the code of SIGPIPE; a full disk is told. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(141)
  explain(error, voice)
  process.exit(1)
})
/** Nobody listens: the work goes on. */
process.stderr.on('error', () => {})

let voice = await voiceOf(earlyFlags(process.argv.slice(2)), process.env)
if (voice.log !== null) logOnly()
const { program, extract, pipe, checks, schema, completion } = createProgram(voice.words)

/** The options of a command: what was given, then what the config file says, then what holds by default. */
async function flagsOf<Flags>(command: Command): Promise<Flags & VoiceFlags & Config> {
  const flags = command.optsWithGlobals<Flags & VoiceFlags & Config & { config?: string | false }>()
  if (flags.config !== false) {
    const { readConfig, tellEmpty } = await import('./config.ts')
    const isGiven = (name: string) => !['default', undefined].includes(command.getOptionValueSourceWithGlobals(name))
    const config = readConfig(flags.config, path => {
      if (!flags.quiet) tellEmpty(path, voice)
    })
    const entries = Object.entries(config).filter(([name]) => !isGiven(name))
    Object.assign(flags, Object.fromEntries(entries))
  }
  const wasLog = voice.log
  voice = await voiceOf(flags, process.env)
  if (voice.log !== wasLog) logOnly()
  return flags
}

extract.action(async (paths: string[], _, command) => {
  const flags = await flagsOf<import('./flags.ts').ExtractFlags>(command)
  const { extract } = await import('./extract.ts')
  process.exitCode = await extract(paths.length > 0 ? paths : (flags.inputs ?? []), flags, voice)
})

pipe.action(async (_, command) => {
  const flags = await flagsOf<import('./pipe.ts').PipeFlags>(command)
  const { pipe } = await import('./pipe.ts')
  process.exitCode = await pipe(flags)
})

checks.action(async (dataset: string, flags: import('./checks.ts').ChecksFlags) => {
  const { printChecks } = await import('./checks.ts')
  process.exitCode = await printChecks(dataset, flags, voice)
})

schema.action(async (table: string | undefined) => {
  const { printSchema } = await import('./schema.ts')
  process.exitCode = await printSchema(table, voice.language)
})

completion.action(async (shell: 'bash' | 'zsh' | 'fish') => {
  const { completionFor } = await import('./completion/completion.ts')
  process.stdout.write(completionFor(shell, program))
})

// What explains a failure is here before one comes: a process may fail because it can open no more files.
try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = explain(error, voice)
}
