import { describe, expect, test } from 'vitest'
import type { Issue } from '../../src/model/issue.ts'
import { readSource } from '../../src/read/source.ts'
import { readSubtitles } from '../../src/read/subtitles.ts'

/** What is said, its speaker and line, and codes of issues with their counts. */
function read(text: string) {
  const issues: Issue[] = []
  const said = readSubtitles(text, issues).children.map(node => {
    if (node.type !== 'paragraph' || node.children[0]?.type !== 'text') return null
    const { speaker } = node.data!
    return `${node.position!.start.line} ${speaker == null ? '' : `${speaker}: `}${node.children[0].value}`
  })
  return { said, issues: issues.map(({ code, params }) => `${code} ${params.count}`) }
}

describe('readSubtitles', () => {
  test('reads SubRip as programs write it: CRLF, a byte-order mark, blanks for empty lines, styles', () => {
    const text =
      '\ufeff1\r\n00:00:04,000 --> 00:00:08,500\r\n今年我们\r\n{\\an8}<font color="#ffffff">修了</font>\r\n \r\n2\r\n00:00:08,600 --> 00:00:12,000  X1:100\r\n2024\r\n\r\n\r\n3\r\n00:00:13,000 --> 00:00:14,000\r\n\r\n'
    expect(read(text)).toEqual({ said: ['3 今年我们', '4 修了', '8 2024'], issues: ['time-codes 3'] })
  })

  test('keeps what is said with the signs that marks are made of', () => {
    const text = '1\n00:04.000 --> 00:08.500\n气温<10度，湿度>60%，x<y且y>3，R&D&notify，{a:3}\n'
    expect(read(text).said).toEqual(['3 气温<10度，湿度>60%，x<y且y>3，R&D&notify，{a:3}'])
  })

  test('reads cues that no blank line parts, and numbers that are said', () => {
    const text = '1\n00:04.000 --> 00:08.500\n一共\n2\n00:08.600 --> 00:12.000\n300\n00:12.000 --> 00:14.000\n400\n'
    expect(read(text).said).toEqual(['3 一共', '6 300', '8 400'])
  })

  test('reads WebVTT without header, styles, comments and names of cues', () => {
    const text = `WEBVTT - 山城访谈
Kind: captions

STYLE
::cue { color: red }

NOTE
听写稿，3月校对

开头
00:04.000 --> 00:08.500 align:start position:0%
<v.loud 王强>今年<i>修路</i>，A&amp;B</v>

100:00:08.600 --> 100:00:12.000
- <00:00:09.000>三百<c.yellow.bg>公里</c>&lrm;
`
    expect(read(text)).toEqual({ said: ['12 王强: 今年修路，A&B', '15 - 三百公里'], issues: ['time-codes 2'] })
  })

  test('parts the voices of a line', () => {
    const text = 'WEBVTT\n\n00:04.000 --> 00:08.500\n<v 王强>好。</v> <v.loud 李敏>三百公里。\n<i>谢谢</i>\n'
    expect(read(text).said).toEqual(['4 王强: 好。', '4 李敏: 三百公里。', '5 李敏: 谢谢'])
  })

  test('reads the lines of captions that roll once, and says how many it left out', () => {
    const text = `WEBVTT
Kind: captions
Language: zh

00:00:00.000 --> 00:00:02.000 align:start position:0%
 
今年<00:00:00.500><c>修路</c>

00:00:02.000 --> 00:00:02.010 align:start position:0%
今年修路
 

00:00:02.010 --> 00:00:04.000 align:start position:0%
今年修路
三百<00:00:03.000><c>公里</c>
`
    expect(read(text)).toEqual({
      said: ['7 今年修路', '15 三百公里'],
      issues: ['time-codes 3', 'repeated-captions 2'],
    })
  })

  test('leaves what is said twice in others, and lines that are no cue', () => {
    const text = '1\n00:00:01,000 --> 00:00:02,000\n好\n\n2\n00:00:02,000 --> 00:00:03,000\n好\n\n气温<10℃，x < y\n'
    expect(read(text).said).toEqual(['3 好', '7 好', '9 气温<10℃，x < y'])
  })

  test.each([
    ['marks that nothing closes', '<v '.repeat(200_000)],
    ['brackets', '{\\'.repeat(200_000)],
    ['times', '00:00:01,000 --> '.repeat(100_000)],
    ['cues without text', '00:00:01,000 --> 00:00:02,000\n'.repeat(100_000)],
    ['numbers', '1\n'.repeat(200_000)],
    ['colons', '0:'.repeat(200_000)],
  ])('%s by the thousand are read', (_, text) => {
    expect(read(text).said.length).toBeLessThanOrEqual(200_000)
  })
})

test('files are told by their names', () => {
  const cue = '1\n00:00:04,000 --> 00:00:08,500\n今年修路三百公里\n'
  expect(readSource(Buffer.from(cue), 'a.srt')).toMatchObject({
    stem: 'a',
    format: 'srt',
    mediaType: 'application/x-subrip',
  })
  expect(readSource(Buffer.from(`WEBVTT\n\n${cue}`), 'a.vtt')).toMatchObject({
    stem: 'a',
    format: 'vtt',
    mediaType: 'text/vtt',
  })
  expect(readSource(Buffer.from('1\n00:00:04,000 --> 00:00:08,500\n'), 'a.srt')).toMatchObject({
    root: { children: [] },
    issues: [{ code: 'empty-file' }, { code: 'time-codes' }],
  })
})
