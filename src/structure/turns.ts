import type { Block, Turn } from '../model/article.ts'

/** Pairs each question with the blocks that answer it, up to the next question or heading. `labels`: units of each block's label. */
export function readTurns(blocks: readonly Block[], labels: readonly number[]): Turn[] {
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
    const questionText = { start: block.start + labels[index]!, end: block.end }
    turns.push({ asker: block.speaker, answerer, question: index, questionText, answers })
  }
  return turns
}
