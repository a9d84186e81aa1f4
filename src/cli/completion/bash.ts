import type { Completed } from './commands.ts'

/** For bash 3.2 and newer. Where nothing is offered, readline completes files. */
export function bash(commands: readonly Completed[]): string {
  const names = commands.map(({ name }) => name)
  const [fallback] = commands
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ value }) => value !== null)
      .map(option => {
        const cases = option.names.map(flag => `${name}:${flag}`).join('|')
        const offers = option.isList ? '_wenju_offer_list' : '_wenju_offer'
        const offer = option.choices.length > 0 ? `${offers} '${option.choices.join(' ')}'` : ':'
        return `    ${cases}) ${offer}; return ;;`
      }),
  )
  const flags = commands.map(({ name, options }) => {
    const all = options.flatMap(option => option.names).join(' ')
    return `    ${name}:-*) _wenju_offer '${all}' ;;`
  })
  const first = commands.map(({ name, choices }) => `    ${name}:*) _wenju_offer '${choices?.join(' ') ?? ''}' ;;`)
  return `# bash completion for wenju: source <(wenju completion bash)
_wenju_offer() {
  COMPREPLY=($(compgen -W "$1" -- "$current"))
}
_wenju_offer_list() {
  local before=
  [[ $current == *,* ]] && before=\${current%,*},
  COMPREPLY=($(compgen -P "$before" -W "$1" -- "\${current##*,}"))
}
_wenju() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=${fallback!.name} word
  COMPREPLY=()
  # --format=csv is three words
  if [[ $current == = ]]; then
    current=
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  case $command:$before in
${values.join('\n')}
  esac
  if ((COMP_CWORD == 1)) && [[ $current != -* ]]; then
    _wenju_offer '${names.join(' ')}'
    return
  fi
  case $command:$current in
${[...flags, ...first].join('\n')}
  esac
}
complete -o default -F _wenju wenju
`
}
