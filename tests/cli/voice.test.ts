import { describe, expect, test } from 'vitest'
import { earlyFlags, isColored, languageOf } from '../../src/cli/voice.ts'

describe('the language', () => {
  test.each([
    [{}, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_TW' }, 'zh'],
    [{ LANG: 'zh-Hans' }, 'zh'],
    [{ LANG: 'zh' }, 'zh'],
    [{ LANG: 'zha_CN' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LC_ALL: 'zh_CN', LC_MESSAGES: 'en_US' }, 'zh'],
    [{ LANG: 'zh_CN', LC_ALL: '', LC_MESSAGES: '' }, 'zh'],
  ])('of %j is %s', (env, language) => {
    expect(languageOf(env)).toBe(language)
  })
})

describe('color', () => {
  test.each<[Parameters<typeof isColored>, boolean]>([
    [[undefined, {}, true], true],
    [['auto', {}, true], true],
    [['auto', {}, false], false],
    [['auto', { TERM: 'dumb' }, true], false],
    [['auto', { NO_COLOR: '1' }, true], false],
    [['auto', { NO_COLOR: '' }, true], true],
    [['auto', { FORCE_COLOR: '1' }, false], true],
    [['auto', { FORCE_COLOR: '' }, false], true],
    [['auto', { FORCE_COLOR: '0' }, true], false],
    [['auto', { FORCE_COLOR: 'false' }, true], false],
    [['auto', { FORCE_COLOR: '1', NO_COLOR: '1' }, false], true],
    [['always', { NO_COLOR: '1' }, false], true],
    [['never', { FORCE_COLOR: '1' }, true], false],
  ])('for %j is %s', (given, colored) => {
    expect(isColored(...given)).toBe(colored)
  })
})

test.each([
  [['a', '--lang', 'zh', '--log=jsonl'], { lang: 'zh', log: 'jsonl' }],
  [['--debug', '--unknown', '--color', 'never'], { debug: true, color: 'never' }],
  [['--lang'], {}],
  [['--lang', 'fr', '--log', 'xml'], {}],
])('of %j it is known early: %j', (args, flags) => {
  expect(earlyFlags(args)).toEqual(flags)
})
