// Import of a register from a file: choose, look at what it would do or at every cell to correct, confirm. Nothing is stored before.
import { acting } from '@/app/_server/acting.ts'
import { readNote } from '@/app/_server/form-note.ts'
import { Notice } from '@/components/notice.tsx'
import { findPending } from '@/db/pending.ts'
import { translator } from '@/lib/messages.ts'
import { registerName } from '@/lib/registers/words.ts'
import { staffAddress } from '@/lib/routes.ts'
import { OfficeFrame } from '../../../office-frame.tsx'
import { plain, type Query, registerOf } from '../../asked.ts'
import type { PreviewedFile } from '../../previewed.ts'
import { FileForm } from './file-form.tsx'
import { FilePreview } from './file-preview.tsx'
import { FileProblems } from './file-problems.tsx'

const t = translator('vi', 'officeRegisters')

export const metadata = { title: t('pageTitle', { name: t('list.import') }) }

type Props = { params: Promise<{ slug: string }>; searchParams: Query }

export default async function ImportPage({ params, searchParams }: Props) {
  const viewer = await acting('administrator')
  const register = registerOf((await params).slug)
  const { phieu, note } = await searchParams
  const kept = await findPending<PreviewedFile>(viewer, `import.${register.kind}`, phieu)
  const isReady = kept?.preview && kept.problems.length === 0
  const name = registerName(register.kind).toLowerCase()
  return (
    <OfficeFrame
      area="officeRegisters"
      crumbs={[
        { label: registerName(register.kind), href: staffAddress('officeRegister', { slug: register.slug }) },
        { label: t('list.import') },
      ]}
      note={await readNote(note)}
    >
      {phieu && !kept && <Notice kind="warn" title={t('form.noLonger')} />}
      <h1>{isReady ? t('import.previewTitle', { file: kept.name }) : t('import.title', { name })}</h1>
      {kept && kept.problems.length > 0 && <FileProblems problems={kept.problems} />}
      {isReady && kept.preview && <FilePreview register={register} preview={kept.preview} mark={plain(phieu)} />}
      {!isReady && <FileForm register={register} />}
    </OfficeFrame>
  )
}
