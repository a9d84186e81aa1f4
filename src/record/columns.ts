import { z } from 'zod'

// Columns that several tables have, and how columns are written.

/** Marks a column that holds ids of another table: a foreign key of the data package. */
export const references = (table: string, description: string) => z.string().meta({ description, references: table })

export const id = (example: string) => z.string().describe(`Stable id: \`${example}\``)
export const document = references('documents', 'Document it stands in')
export const sentence = references('sentences', 'Sentence it stands in; null outside every sentence').nullable()
export const ordinal = (what: string) => z.int().positive().describe(what)
export const text = (what: string) => z.string().describe(what)
export const optional = (what: string) => z.string().nullable().describe(what)
export const decimal = (what: string) =>
  z
    .string()
    .regex(/^-?\d+(?:\.\d+)?$/)
    .describe(what)
export const start = z
  .int()
  .nonnegative()
  .describe('Offset of the first character in `documents.text`, in code points, from 0')
export const end = z.int().nonnegative().describe('Offset just past the last character, in code points')
export const slice = text('The characters from `start` to `end`, as printed')
export const located = { start, end, text: slice }
