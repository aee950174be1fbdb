// The entity diagram: tables, keys and foreign keys of the schema as Mermaid text, one diagram for each schema file.
import { is } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import { getTableConfig, type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as contributions from './schema/contributions.ts'
import * as figures from './schema/figures.ts'
import * as operations from './schema/operations.ts'
import * as publishing from './schema/publishing.ts'
import * as reports from './schema/reports.ts'
import * as search from './schema/search.ts'
import * as steering from './schema/steering.ts'
import * as units from './schema/units.ts'
import * as users from './schema/users.ts'

const AREAS = { units, figures, reports, contributions, publishing, steering, users, operations, search }

const HEAD = `# Entity diagram

Made from \`db/schema/\` by \`npm run db:diagram\`; a test compares the two. Shown are the key columns only: PK primary key,
FK foreign key, UK unique (alone, or together with the other unique columns of its table). A line is named by the column
that refers; a table of another area stands without columns.
`

type Table = ReturnType<typeof describeTable>
type Reference = { column: string; target: string; isRequired: boolean; isAlone: boolean }

/** The whole document (Markdown with Mermaid \`erDiagram\` blocks), ending with a line break. */
export function entityDiagram(): string {
  const areas = Object.entries(AREAS).map(([name, tables]) => areaText(name, tables))
  return [HEAD, ...areas].join('\n')
}

function areaText(name: string, exported: Record<string, unknown>): string {
  const tables = Object.values(exported)
    .filter((value) => is(value, SQLiteTable))
    .map(describeTable)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const title = name.replace(/^./, (letter) => letter.toUpperCase())
  const lines = [...tables.flatMap(boxOf), ...tables.flatMap(linesOf)]
  return [`## ${title}`, '', '```mermaid', 'erDiagram', ...lines, '```', ''].join('\n')
}

function describeTable(table: SQLiteTable) {
  const { name, columns, foreignKeys, primaryKeys, uniqueConstraints, indexes } = getTableConfig(table)
  const composite = primaryKeys.flatMap((key) => key.columns.map(nameOf))
  const primary = new Set([...composite, ...columns.filter((column) => column.primary).map(nameOf)])
  const uniqueKeys = [
    ...columns.filter((column) => column.isUnique).map((column) => [nameOf(column)]),
    ...uniqueConstraints.map((key) => key.columns.map(nameOf)),
    ...indexes.filter(({ config }) => config.unique).map(({ config }) => config.columns.flatMap(namesIn)),
  ]
  const isAlone = (column: string) => [[...primary], ...uniqueKeys].some((key) => key.length === 1 && key[0] === column)
  const references = foreignKeys.map((key) => referenceOf(key.reference(), isAlone))
  return { name, columns, primary, unique: new Set(uniqueKeys.flat()), references }
}

type ForeignKey = ReturnType<ReturnType<typeof getTableConfig>['foreignKeys'][number]['reference']>

function referenceOf({ columns, foreignTable }: ForeignKey, isAlone: (column: string) => boolean): Reference {
  const column = columns.map(nameOf).join(', ')
  const isRequired = columns.every((part) => part.notNull)
  return { column, target: getTableConfig(foreignTable).name, isRequired, isAlone: isAlone(column) }
}

function boxOf({ name, columns, primary, unique, references }: Table): string[] {
  const foreign = new Set(references.flatMap(({ column }) => column.split(', ')))
  const rows = columns.flatMap((column) => {
    const own = nameOf(column)
    const keys = [primary.has(own) && 'PK', foreign.has(own) && 'FK', unique.has(own) && 'UK'].filter(Boolean)
    return keys.length > 0 ? [`    ${column.getSQLType()} ${own} ${keys.join(', ')}`] : []
  })
  return [`  ${name} {`, ...rows, '  }']
}

function linesOf({ name, references }: Table): string[] {
  return references.map(({ column, target, isRequired, isAlone }) => {
    const many = isAlone ? '|o' : '}o'
    return `  ${name} ${many}--${isRequired ? '||' : 'o|'} ${target} : "${column}"`
  })
}

// In the database a column is called as the store's casing says.
const nameOf = (column: Pick<SQLiteColumn, 'name'>) => toSnakeCase(column.name)

const namesIn = (part: object) => ('name' in part && typeof part.name === 'string' ? [toSnakeCase(part.name)] : [])
