// Text in a spreadsheet cell (row F9): a program reads what begins with one of these as a formula, so an apostrophe goes before it, and
// away again when the file comes back.
const FORMULA_LIKE = /^[=+\-@\t\r＝＋－＠]/
const GUARDED = /^'(?=[=+\-@\t\r＝＋－＠])/

export const guardText = (text: string) => (FORMULA_LIKE.test(text) ? `'${text}` : text)

export const unguardText = (text: string) => text.replace(GUARDED, '')
