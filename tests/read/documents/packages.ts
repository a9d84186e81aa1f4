import { zipOf } from '../../batch/input/archive.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OPEN_DOCUMENT = ['office', 'style', 'text', 'table']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')

/** A document of Word with this body and these styles. */
export const docxOf = (body: string, styles = ''): Buffer =>
  zipOf({
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}>${styles}</w:styles>`,
  })

/** An OpenDocument with this body and these styles. */
export const odtOf = (body: string, styles = ''): Buffer =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${OPEN_DOCUMENT}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  })

/** A book with these chapters. */
export function bookOf(chapters: Readonly<Record<string, string>>): Buffer {
  const names = Object.keys(chapters)
  const items = names.map((name, i) => `<item id="c${i}" href="${name}" media-type="application/xhtml+xml"/>`)
  const spine = names.map((_, i) => `<itemref idref="c${i}"/>`)
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf': `<package><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(names.map(name => [name, `<html><body>${chapters[name]}</body></html>`])),
  })
}
