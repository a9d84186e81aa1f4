/** What is counted as of a moment, by the end of its name: how much there is, and not how much comes in a time. */
export const STOCK =
  /(?:余额|结存|保有量|存量|库存[量数]?|存栏[量数]?|(?:常住|户籍|总)人口数?|总资产|资产总额|总负债|负债总额|(?:在[册岗职校编院]|参保|存续)\p{L}{0,4}数?|[年季月期][末底初]\p{L}{0,8})$/u
