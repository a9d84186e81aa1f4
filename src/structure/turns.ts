import type { Block, Turn } from '../model/article.ts'
import { readLabel } from './labels.ts'

/** Pairs each question with the blocks that answer it: up to the next question or heading. */
export function readTurns(blocks: readonly Block[], plain: string): Turn[] {
  const turns: Turn[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'question') continue
    const answers: number[] = []
    let answerer: string | null = null
    for (
      let at = index + 1;
      at < blocks.length && blocks[at]!.kind !== 'question' && blocks[at]!.kind !== 'heading';
      at++
    ) {
      if (blocks[at]!.kind === 'answer') answerer ??= blocks[at]!.speaker
      answers.push(at)
    }
    const label = readLabel(plain.slice(block.start, Math.min(block.end, block.start + 40)))
    const questionText = { start: block.start + (label?.length ?? 0), end: block.end }
    turns.push({ asker: block.speaker, answerer, question: index, questionText, answers })
  }
  return turns
}
