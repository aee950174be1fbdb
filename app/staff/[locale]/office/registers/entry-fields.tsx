// The fields of an entry, section by section, from the register's columns: one kind of input for each kind of cell.
import { describedBy, Field } from '@/components/field.tsx'
import { ChoiceInputs, SelectInput, TextInput } from '@/components/field-inputs.tsx'
import { translator } from '@/lib/messages.ts'
import type { Referents, TypedEntry } from '@/lib/registers/entries.ts'
import type { Column, Register } from '@/lib/registers/register.ts'
import { choiceWords, columnHint, columnName, sectionName } from '@/lib/registers/words.ts'
import { inputName } from './asked.ts'

const t = translator('vi', 'officeRegisters')

/** Above so many choices a list is no help; the key or the name is typed instead. */
const MOST_CHOICES = 200

type Props = {
  register: Register
  typed: TypedEntry
  referents: Referents
  /** Words about columns, by key. */
  problems: Readonly<Record<string, string>>
  /** Undefined for a new entry. */
  stored?: { release: number | null }
}

export function EntryFields(props: Props) {
  return sectionsOf(props.register).map(({ section, columns }) => (
    <fieldset key={section} className="entry">
      <legend>{sectionName(props.register.kind, section)}</legend>
      <div className="entry-grid">
        {columns.map((column) => (
          <EntryField key={column.key} column={column} {...props} />
        ))}
      </div>
    </fieldset>
  ))
}

function sectionsOf({ columns, sections }: Register) {
  const found: { section: string; columns: Column[] }[] = []
  for (const column of columns.filter(({ isForFilesOnly }) => !isForFilesOnly)) {
    const section = sections[column.key]
    if (section) found.push({ section, columns: [] })
    found.at(-1)?.columns.push(column)
  }
  return found
}

function EntryField({ column, register, typed, problems, stored, ...rest }: Props & { column: Column }) {
  const { key, cell } = column
  const problem = problems[key]
  const hint = columnHint(register.kind, key)
  const isClosed = Boolean(stored && (key === 'slug' || (column.isFixedOnceReleased && stored.release !== null)))
  const isGroup = cell.kind === 'flag'
  const input = {
    id: key,
    name: inputName(key),
    defaultValue: typed[key] ?? (stored ? '' : initialOf(column)),
    describedBy: describedBy(key, { hint, problem }),
    isBad: Boolean(problem),
  }
  const mark = stored && column.isMeaning && register.kind === 'indicators'
  return (
    <Field
      locale="vi"
      id={key}
      label={columnName(register.kind, key)}
      hint={hint}
      problem={problem}
      isGroup={isGroup}
      isOptional={!column.isRequired}
      notes={mark ? <p className="mark">{t('form.meaningMark')}</p> : undefined}
    >
      {isClosed ? (
        <Closed id={key} value={typed[key] ?? ''} />
      ) : (
        <Input column={column} register={register} input={input} {...rest} />
      )}
    </Field>
  )
}

type InputProps = { id: string; name: string; defaultValue: string; describedBy?: string; isBad: boolean }

function Input({
  column,
  register,
  input,
  referents,
}: Pick<Props, 'register' | 'referents'> & { column: Column; input: InputProps }) {
  const { cell, key } = column
  const none = { value: '', label: t('form.choose') }
  if (cell.kind === 'flag') return <ChoiceInputs {...input} defaultValue={flagOf(input.defaultValue)} choices={FLAGS} />
  if (cell.kind === 'choice') {
    const choices = cell.of.map((value) => ({ value, label: choiceWords(register.kind, key, value, 'vi') }))
    return <SelectInput {...input} choices={[none, ...choices]} />
  }
  if (cell.kind === 'reference') {
    const all = (referents[cell.to] ?? []).filter(({ ids }) => ids.length === 1)
    const choices = all.map((one) => ({ value: one.key, label: one.name }))
    return all.length > MOST_CHOICES ? (
      <TextInput {...input} />
    ) : (
      <SelectInput {...input} choices={[none, ...choices]} />
    )
  }
  if (cell.kind === 'text' || cell.kind === 'references') return <LongText {...input} />
  return <TextInput {...input} />
}

const FLAGS = [
  { value: 'true', label: 'Có' },
  { value: 'false', label: 'Không' },
]
const flagOf = (typed: string) => (typed === 'Có' ? 'true' : typed === 'Không' ? 'false' : typed)

const initialOf = ({ initially = '' }: Column) => initially

/** The notice on state secrets stands once, at the end of the form. */
function LongText({ id, name, defaultValue, describedBy: describes, isBad }: InputProps) {
  const rows = Math.min(8, Math.max(2, Math.ceil(defaultValue.length / 70), defaultValue.split('\n').length))
  return (
    <textarea
      className="in"
      rows={rows}
      id={id}
      name={name}
      defaultValue={defaultValue}
      aria-describedby={describes}
      aria-invalid={isBad || undefined}
    />
  )
}

function Closed({ id, value }: { id: string; value: string }) {
  return <input className="in" id={id} value={value} readOnly />
}
