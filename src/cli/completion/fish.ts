import type { Completed, CompletedOption } from './commands.ts'

/** For `wenju completion fish | source`, or as `wenju.fish` in a completions folder. */
export function fish(commands: readonly Completed[]): string {
  const others = commands.filter(({ isDefault }) => !isDefault).map(({ name }) => name)
  const lines = commands.flatMap(({ name, description, isDefault, options, choices }) => {
    const when = isDefault
      ? `not __fish_seen_subcommand_from ${others.join(' ')}`
      : `__fish_seen_subcommand_from ${name}`
    const values = choices === null ? [] : [`complete -c wenju -n '${when}' -f -a '${choices.join(' ')}'`]
    return [
      `complete -c wenju -n __fish_use_subcommand -a ${name} -d ${quote(description)}`,
      ...values,
      ...options.map(option => `complete -c wenju -n '${when}' ${switches(option)}`),
    ]
  })
  return `# fish completion for wenju: wenju completion fish | source\n${lines.join('\n')}\n`
}

/** `-s o -l output -r -d 'the output folder'` */
function switches({ names, description, value, choices, isList }: CompletedOption): string {
  const flags = names.map(name => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`))
  const offers = isList ? `(__fish_complete_list , "printf %s\\\\n ${choices.join(' ')}")` : choices.join(' ')
  const values = choices.length > 0 ? [`-x -a '${offers}'`] : value === null ? [] : ['-r']
  return [...flags, ...values, `-d ${quote(description)}`].join(' ')
}

const quote = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`
