import { spawn, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { completionFor } from '../../src/cli/completion/completion.ts'
import { createProgram } from '../../src/cli/program.ts'
import { english } from '../../src/cli/words/en.ts'
import { chinese } from '../../src/cli/words/zh.ts'
import { ended, freshFolder, writeFiles } from '../wenju.ts'

const { program } = createProgram(english)

/** What each shell is asked for: the words before the cursor, and some of what it must and must not offer. */
const ASKED: readonly (readonly [line: string, offers: string[], others: string[]])[] = [
  ['wenju sch', ['schema'], ['pipe', 'extract']],
  ['wenju --for', ['--force', '--format'], ['--lang']],
  ['wenju extract in -o out --dr', ['--dry-run'], ['--debug']],
  ['wenju pipe --', ['--text-field', '--lang', '--config'], ['--format', '--watch']],
  ['wenju completion ', ['bash', 'zsh', 'fish'], ['--lang']],
  ['wenju extract --color ', ['auto', 'always', 'never'], ['jsonl']],
  ['wenju --log ', ['jsonl'], ['auto']],
  ['wenju extract --format ', ['jsonl', 'csv', 'json'], ['script']],
  ['wenju extract --format c', ['csv'], ['json']],
  ['wenju extract --encoding ', ['utf-8', 'gb18030', 'utf-16be'], ['script']],
  ['wenju extract --encoding g', ['gb18030'], ['big5']],
  ['wenju extract --split ', ['lines', 'blank'], ['jsonl']],
  ['wenju schema fig', ['figures'], ['documents']],
]

/** The same behind an equals sign; fish offers the whole word. */
const ASSIGNED: typeof ASKED = [
  ['wenju --format=', ['jsonl', 'csv', 'json'], ['script', '--force']],
  ['wenju extract --format=c', ['csv'], ['json']],
  ['wenju extract --color=a', ['auto', 'always'], ['never']],
  ['wenju pipe --lang=', ['en', 'zh'], ['--lang']],
  ['wenju extract --format=csv,js', ['csv,json'], ['script']],
]

/** What is offered behind a comma: the whole list in bash and fish, the name alone in zsh. */
const LISTED = { bash: 'csv,json', fish: 'csv,json', zsh: 'json' }

/** Answers of a shell to one command line. */
type Ask = (line: string, folder: string) => Promise<string>

async function run(shell: string, args: readonly string[], folder: string): Promise<string> {
  const { stdout, stderr, code } = await ended(
    spawn(shell, args, { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } }),
  )
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

const shells: Readonly<Record<'bash' | 'zsh' | 'fish', Ask>> = {
  bash: (line, folder) =>
    run(
      'bash',
      [
        '-c',
        `source ./script; COMP_WORDS=(${line.replace(/ $/, " ''").replaceAll('=', ' = ')}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _wenju; printf '%s\\n' "\${COMPREPLY[@]}"`,
      ],
      folder,
    ),
  fish: (line, folder) => run('fish', ['--no-config', '-c', `source ./script; complete -C '${line}'`], folder),
  // a terminal of its own: completion in zsh needs one
  zsh: (line, folder) => run('zsh', ['-f', './ask.zsh', line], folder),
}

/** Lists completions by a key; what is offered goes into the file `hits`. */
const SETTING_ZSH = `
PROMPT=
stty -echo
autoload -Uz compinit
compinit -u -D
source ./script
compadd() {
  local -a hits
  if [[ \${@[1,(i)(-|--)]} != *-(O|A|D)\\ * ]]; then
    builtin compadd -A hits "$@"
    print -rl -- $hits >> hits
  fi
  builtin compadd "$@"
}
capture() { _main_complete; print -r -- DO""NE }
zle -C capture list-choices capture
bindkey '^X' capture
print -r -- rea""dy
`

const ASK_ZSH = `
zmodload zsh/zpty
zpty shell zsh -f -i
await() { local text seen; while [[ $seen != *$1* ]]; do zpty -r shell text || break; seen+=$text; done }
zpty -w shell 'source ./setting.zsh'
await ready
zpty -n -w shell "$1"$'\\C-x'
await DONE
zpty -d shell
cat hits
`

describe.each(['bash', 'zsh', 'fish'] as const)('completions of %s', shell => {
  const isThere = spawnSync(shell, ['-c', 'true']).status === 0

  test.skipIf(!isThere).each(ASKED)(`%j (needs ${shell})`, async (line, offers, others) => {
    const folder = freshFolder()
    writeFiles(folder, { script: completionFor(shell, program), 'ask.zsh': ASK_ZSH, 'setting.zsh': SETTING_ZSH })
    const answer = await shells[shell](line, folder)
    const words = new Set(answer.split(/[\s\u0007]+/).map(word => word.replaceAll(/\u001b\[[\d;?]*[a-zA-Z]/g, '')))
    expect([...words]).toEqual(expect.arrayContaining(offers))
    expect(others.filter(word => words.has(word))).toEqual([])
  })

  test.skipIf(!isThere).each(ASSIGNED)(`%j (needs ${shell})`, async (line, offers, others) => {
    const folder = freshFolder()
    writeFiles(folder, { script: completionFor(shell, program), 'ask.zsh': ASK_ZSH, 'setting.zsh': SETTING_ZSH })
    const answer = await shells[shell](line, folder)
    const words = answer.split(/[\s\u0007]+/).map(word => word.replace(/^.*=/, ''))
    const sought = shell === 'zsh' ? offers.map(offer => offer.replace(/^.*,/, '')) : offers
    expect(words).toEqual(expect.arrayContaining(sought))
    expect(others.filter(word => words.includes(word))).toEqual([])
  })

  test.skipIf(!isThere)(`go on behind a comma (needs ${shell})`, async () => {
    const folder = freshFolder()
    writeFiles(folder, { script: completionFor(shell, program), 'ask.zsh': ASK_ZSH, 'setting.zsh': SETTING_ZSH })
    const answer = await shells[shell]('wenju extract --format csv,js', folder)
    expect(answer.split(/\s+/)).toContain(LISTED[shell])
  })

  test.skipIf(!isThere)(`in Chinese is sourced without a word (needs ${shell})`, async () => {
    const folder = freshFolder()
    writeFiles(folder, { script: completionFor(shell, createProgram(chinese).program) })
    const prelude = shell === 'zsh' ? 'compdef() {}; ' : ''
    expect(await run(shell, ['-c', `${prelude}source ./script`], folder)).toBe('')
  })
})
