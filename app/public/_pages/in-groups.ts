// Rows in the order of the content groups that they belong to.
import { type Book, inLanguage } from './book.ts'

/** Order and name of the content groups, as the indicators of the book name them. */
function groupsOf(book: Book) {
  return new Map(book.indicators.map(({ group }) => [group.id, group]))
}

export function inGroups<R extends { groupId: number | null }>(book: Book, rows: readonly R[]): R[] {
  const groups = groupsOf(book)
  const place = ({ groupId }: R) => groups.get(groupId ?? 0)?.position ?? 99
  return rows.toSorted((a, b) => place(a) - place(b))
}

export function groupName(book: Book, groupId: number | null): string {
  const group = groupsOf(book).get(groupId ?? 0)
  return group ? inLanguage(book.locale, group, 'name') : ''
}
