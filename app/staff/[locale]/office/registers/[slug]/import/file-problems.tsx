// Every cell of a file that is to be corrected, in the order of the file. To a person they are things to correct in the file.
import { FigureTable } from '@/components/figure-table.tsx'
import { Notice } from '@/components/notice.tsx'
import { translator } from '@/lib/messages.ts'
import { formatNumber } from '@/lib/numbers.ts'
import type { FileProblem } from '@/lib/registers/files.ts'

const t = translator('vi', 'officeRegisters')
const MOST_SHOWN = 500

export function FileProblems({ problems }: { problems: readonly FileProblem[] }) {
  const count = formatNumber(problems.length, 'vi')
  const shown = problems.slice(0, MOST_SHOWN)
  return (
    <>
      <Notice kind="danger" title={t('import.problems', { count })}>
        <p>{t('import.problemsText')}</p>
      </Notice>
      <FigureTable
        locale="vi"
        caption={t('import.problems', { count })}
        isCaptionHidden
        columns={[
          { key: 'place', title: t('import.place') },
          { key: 'column', title: t('import.column') },
          { key: 'words', title: t('import.words') },
        ]}
        rows={shown.map(({ place, column, words }, index) => ({
          key: `${index}-${place}`,
          cells: { place, column, words },
        }))}
      />
      {shown.length < problems.length && (
        <p className="hint">{t('import.tooManyProblems', { shown: formatNumber(shown.length, 'vi'), count })}</p>
      )}
    </>
  )
}
