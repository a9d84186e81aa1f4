/** Who edits, as a line names them, for a regular expression. 终审 is none: it is a court's too. */
export const EDITOR = '(?:(?:责任|值班|实习)?(?:编辑|审核)|值班编委|责编|美编|编审|审校|校对|审签|总?监制)'
