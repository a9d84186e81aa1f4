/** What says at the head of a measure whose it is: 全市新增就业, 我国出口. */
export const SCOPE = /^(?:全[国省市区县州镇乡村校厂]|[我本][国省市区县州校厂])/
