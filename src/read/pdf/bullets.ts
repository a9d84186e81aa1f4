/** What begins with the sign of an entry in a list; fonts of signs have theirs in the private use area. */
export const BULLET = /^[•●○◦■□▪▫◆◇★☆➢➤►✓✔※\ue000-\uf8ff]/
