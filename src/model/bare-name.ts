/** A name without the marks that vary from mention to mention: 的, quotes, blanks. */
export const bareName = (name: string): string => name.replace(/[的“”‘’"'\s]/g, '')
