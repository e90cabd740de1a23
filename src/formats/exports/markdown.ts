/** Words that stay words in Markdown (CommonMark and GitHub's), on one line. */

/** Signs that mean something anywhere; and what makes an address a link by itself. */
const anywhere = /[\\`*_[\]<>&|~$^{}#]|:(?=\/\/)|@|(?<=\bwww)\./gi
/** Signs that mean something at the beginning: lists, rules, headings under a line. */
const atStart = /^(?:[-+=]|\d+(?=[.)]))/

export const inMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(anywhere, (sign) => `\\${sign}`)
    .replace(atStart, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`))
