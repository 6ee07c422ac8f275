/**
 * One line of CSV: `;` between cells, quotation marks where they are needed, CRLF at the end. A text that a spreadsheet
 * would run as a formula gets an apostrophe before it; numbers are written as they are.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(harmless(cell)))).join(';')}\r\n`
}

/** What `csvLine` wrote, or what a person who knows spreadsheets typed, without the apostrophe that keeps a formula from running. */
export function plainCell(cell: string): string {
  return cell.charCodeAt(0) === apostrophe && guarded.test(cell) ? cell.slice(1) : cell
}

const apostrophe = 0x27
const dangerous = /^'*[=+\-@\t\r\0]/
const guarded = /^'+[=+\-@\t\r\0]/

const harmless = (text: string) => (dangerous.test(text) ? `'${text}` : text)
const quoted = (text: string) => (/[";,\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
