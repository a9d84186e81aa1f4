import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { wrap } from '../../src/cli/help.ts'
import { createProgram } from '../../src/cli/program.ts'
import { english } from '../../src/cli/words/en.ts'
import { chinese } from '../../src/cli/words/zh.ts'

const languages = { english, chinese }

/** The help of every command, so many columns wide. */
function pages(language: keyof typeof languages, columns: number): string[] {
  const { program, ...commands } = createProgram(languages[language])
  return [program, ...Object.values(commands)].map(command =>
    command.configureHelp({ ...command.configureHelp(), helpWidth: columns }).helpInformation(),
  )
}

describe.each(['english', 'chinese'] as const)('help in %s', language => {
  test.each([120, 80, 60, 40])('fits %d columns', columns => {
    const lines = pages(language, columns).flatMap(page => page.split('\n'))
    expect(lines.filter(line => stringWidth(line) > columns && !/^(?:Usage|用法)/.test(line))).toEqual([])
  })

  test('has its descriptions in one column', () => {
    const [page] = pages(language, 80)
    const described = page!.split('\n').filter(line => /^ {2}-/.test(line))
    expect(new Set(described.map(line => /^ {2}-.*? {2,}/.exec(line)![0].length)).size).toBe(1)
  })

  test('explains every option and command', () => {
    const { program } = createProgram(languages[language])
    const texts = [program, ...program.commands].flatMap(command => [
      command.description(),
      ...[...command.options.filter(({ hidden }) => !hidden), ...command.registeredArguments].map(
        ({ description }) => description,
      ),
    ])
    expect(texts.filter(text => !text)).toEqual([])
    if (language === 'chinese') expect(texts.filter(text => !/\p{sc=Han}/u.test(text))).toEqual([])
  })
})

test('wrapping keeps every word, fits, and begins no line with a closing mark', () => {
  const piece = fc.constantFrom('甲', '乙丙', 'word', '--option', '，', '。', '（', '）', '“', '”', ' ', '、', '12')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 24, max: 60 }), (pieces, width) => {
      const text = pieces.join('').trim()
      const lines = wrap(text, width).split('\n')
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      const isShort = !/[^ ]{6}[，。（）“”、]{6}|[a-z\d-]{10}|[，。（）“”、]{4}/.test(text)
      if (isShort) expect(lines.filter(line => stringWidth(line) > width)).toEqual([])
      if (isShort) expect(lines.slice(1).filter(line => /^[，。、）”]/.test(line))).toEqual([])
    }),
  )
})
