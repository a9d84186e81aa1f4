/** Blanks of the source as a browser shows them: none at the ends, one between words, none between two Han characters. */
export const collapsed = (text: string): string =>
  text
    .replaceAll(/[ \t\r\n\f]+/g, blank => (blank.includes('\n') ? '\n' : ' '))
    .replaceAll(/(?<=[\u3001-\u303f\u3400-\u9fff\uff00-\uffef])\n(?=[\u3001-\u303f\u3400-\u9fff\uff00-\uffef])/g, '')
    .replaceAll('\n', ' ')
    .trim()

/** Whether a text is one of sentences. */
export const isProse = (text: string): boolean =>
  text.length >= LEAST && (/[。！？]$/.test(text) || (text.length >= 20 && PROSE.test(text)))

/** UTF-16 units of the shortest sentence. */
const LEAST = 8

const PROSE = /[。！？；]|，[^，]{4,300}，|[a-z], [^.]{0,300}\./
