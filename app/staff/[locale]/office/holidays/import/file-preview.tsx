// What a file of holidays would do, row by row; or everything in it that is to be corrected, line by line.
import { Button } from '@/components/button.tsx'
import { FigureTable } from '@/components/figure-table.tsx'
import { Notice } from '@/components/notice.tsx'
import type { HolidayChange } from '@/db/office/holidays.ts'
import type { HolidayProblem } from '@/lib/holiday-file.ts'
import { translator } from '@/lib/messages.ts'
import { submitHolidayImport } from '../actions.ts'
import { dayWords } from '../holiday-table.tsx'

const t = translator('vi', 'officeHolidays')

export function FilePreview({ changes, token }: { changes: readonly HolidayChange[]; token: string }) {
  const count = (effect: HolidayChange['effect']) => String(changes.filter((one) => one.effect === effect).length)
  return (
    <section aria-labelledby="xem-truoc">
      <h2 id="xem-truoc">{t('import.previewTitle')}</h2>
      <p>{t('import.willDo', { added: count('new'), changed: count('changed'), same: count('same') })}</p>
      <FigureTable
        locale="vi"
        caption={t('import.previewTitle')}
        isCaptionHidden
        columns={[
          { key: 'day', title: t('column.day') },
          { key: 'kind', title: t('column.kind') },
          { key: 'name', title: t('column.name') },
          { key: 'effect', title: t('import.effect') },
        ]}
        rows={changes.map(({ day, kind, nameVi, effect }) => ({
          key: day,
          cells: {
            day: dayWords(day),
            kind: t(`kind.${kind}`),
            name: nameVi,
            effect: t(`import.effects.${effect}`),
          },
        }))}
      />
      <form action={submitHolidayImport} className="acts">
        <input type="hidden" name="tep" value={token} />
        <Button>{t('import.commit', { count: String(changes.length) })}</Button>
      </form>
    </section>
  )
}

export function FileProblems({ problems }: { problems: readonly HolidayProblem[] }) {
  return (
    <>
      <Notice kind="warn" title={t('import.problems', { count: String(problems.length) })}>
        <p>{t('import.problemsText')}</p>
      </Notice>
      <FigureTable
        locale="vi"
        caption={t('import.problem')}
        isCaptionHidden
        columns={[
          { key: 'line', title: t('import.line') },
          { key: 'problem', title: t('import.problem') },
        ]}
        rows={problems.map(({ line, code, value }) => ({
          key: `${line} ${code}`,
          cells: { line: String(line), problem: t(`import.code.${code}`, { value } as never) },
        }))}
      />
    </>
  )
}
