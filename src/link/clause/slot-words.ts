import { directionsOf, endingsOf, wordsOf } from '../../lexicon/words.ts'

/** How far or how nearly, between a verb and its amount. */
export const DEGREES = wordsOf('degree')
/** With 不 before them: 下降不少于40%. */
export const BOUNDS = wordsOf('bound')
export const REACH = wordsOf('arrive')
export const NOT_OCCUPIED = /^占(?:地|用|领|道|据优势|便宜|位|卜|线|座|有率)|率$/
export const portionIn = endingsOf('ends:portion')
/** Openings of words that end in a one-syllable change word: 同比增, 略降, 累涨. */
export const JOINED = /^(?:[同环]比|[略微续再年月季净多直小大暴狂猛激急劲骤锐剧陡飙反累连普齐指价股])/
/** What jieba joins to the word before it: 涨超, 跌近. */
export const JOINED_DEGREE = /^(.*[增减升降涨跌])[超近逾约]$/
/** Adjectives that make a change only against a stated base: 比全国高, 较上年多, never 身高1.8米. */
export const COMPARATIVES = wordsOf('comparative')
/** Comparatives that a percentage alone does not make a change: 超出4%, 年近七旬. */
export const ONLY_COMPARED = wordsOf('only-compared')
/** Verbs that say of their object, not of their amount alone, that it moved: 增加注册资本30亿元. */
export const MOVING = directionsOf('move')
/** Verbs that move a property of what they take: 降低850多项商品关税 counts these, as 增加20个岗位 and 下降两个名次 do not. */
export const PROPERTY_MOVING = wordsOf('move-property')
/** What is saved is an amount of its own; a part saved is a change. */
export const SAVING = wordsOf('save')
/** Verbs that move what is held of a company: an amount of anything else is none of theirs. */
export const HOLDING = new Set(['增持', '减持'])
/** Verbs that stand in the object of those. */
export const NOUN_LIKE = wordsOf('noun-like')
/** How far from its amount such a verb may stand, in tokens. */
export const MOVING_REACH = 12
/** Verbal nouns that name a change after its amount: 20%的[增长]. */
export const GROWTH = wordsOf('growth')
export const GROWTH_MODIFIERS = wordsOf('growth-modifier')
export const comparisonIn = endingsOf('ends:compared')
export const DIFFERENCE = directionsOf('differ')
export const EARLIER = directionsOf('date')
/** Before a verb that compares, these make it a bound: 不|低于, 不得|超过. */
export const NEGATION = wordsOf('negation')
