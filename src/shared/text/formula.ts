/**
 * The beginning of a cell that a spreadsheet would run as a formula (OWASP, CSV injection). papaparse's own pattern asks for
 * the whole cell to be one line, and lets a cell of two lines through.
 */
export const formulaStart = /^[=+\-@\t\r\n]/;
