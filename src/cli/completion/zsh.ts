import type { Completed, CompletedOption } from './commands.ts'

/** For `source <(wenju completion zsh)`, or as the file `_wenju` in a folder of $fpath. */
export function zsh(commands: readonly Completed[]): string {
  const described = commands.map(({ name, description }) => `    ${quote(`${name}:${escaped(description)}`)}`)
  const cases = commands.map(command => `    ${command.name}) _arguments \\\n${specs(command)} ;;`)
  const names = commands.map(({ name }) => name).join('|')
  return `#compdef wenju
# zsh completion for wenju: source <(wenju completion zsh)
_wenju() {
  local command=${commands[0]!.name}
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    _files
    return
  fi
  case $words[2] in
    ${names}) command=$words[2]; shift words; (( CURRENT-- )) ;;
  esac
  case $command in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] = _wenju ]]; then _wenju "$@"; else compdef _wenju wenju; fi
`
}

function specs({ options, choices }: Completed): string {
  const rest = choices === null ? `'*:file:_files'` : choices.length > 0 ? `'1:value:(${choices.join(' ')})'` : `'*:'`
  return [...options.map(spec), rest].map(line => `      ${line}`).join(' \\\n')
}

/** `'(-o --output)'{-o,--output=}'[the output folder]:folder:_files'`; what takes a value takes it behind `=` too. */
function spec({ names, description, value, choices, isList }: CompletedOption): string {
  const offers = isList ? `_values -s , ${value} ${choices.join(' ')}` : `(${choices.join(' ')})`
  const action = choices.length > 0 ? offers : '_files'
  const text = quote(`[${escaped(description)}]${value === null ? '' : `:${value}:${action}`}`)
  const taking = names.map(name => (value !== null && name.startsWith('--') ? `${name}=` : name))
  return names.length > 1 ? `'(${names.join(' ')})'{${taking.join(',')}}${text}` : `${taking[0]}${text}`
}

const escaped = (text: string): string => text.replace(/[\\[\]:]/g, '\\$&')
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
