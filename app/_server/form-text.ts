// Text out of a posted form: a missing field and a file both read as nothing typed.

/** The text of a field, as typed. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
