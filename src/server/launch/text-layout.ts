/** Lays text out for a terminal of 80 columns. */
export const columns = 80

/** Breaks text between words; a word longer than the line, such as a link, stays whole. */
export const wrap = (text: string, indent = "  "): string => {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(" ")) {
    const isFirst = line === indent
    if (!isFirst && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = indent + word
    } else {
      line += isFirst ? word : ` ${word}`
    }
  }
  return [...lines, line].join("\n")
}

/** Pairs of hexadecimal digits with colons, in two lines of 16 bytes: what every system shows. */
export const fingerprintLines = (fingerprint: string): readonly [string, string] => {
  const pairs = fingerprint.toUpperCase().match(/../g) ?? []
  return [pairs.slice(0, 16).join(":"), pairs.slice(16).join(":")]
}
