// Choosing the file of an import, with the template beside it.
import { Button } from '@/components/button.tsx'
import { describedBy, Field } from '@/components/field.tsx'
import { SecretNotice } from '@/components/notice.tsx'
import { translator } from '@/lib/messages.ts'
import type { Register } from '@/lib/registers/register.ts'
import { staffAddress } from '@/lib/routes.ts'

const t = translator('vi', 'officeRegisters')

export function FileForm({ register: { slug } }: { register: Register }) {
  const hint = t('import.fileHint')
  return (
    <>
      <p className="lede">{t('import.steps')}</p>
      <p>
        <a href={staffAddress('officeTemplate', { slug })}>{t('list.template')}</a>
        {' · '}
        <a href={staffAddress('officeRegisterExcel', { slug })}>{t('list.excel')}</a>
      </p>
      <form
        method="post"
        action={staffAddress('officeImportFile', { slug })}
        encType="multipart/form-data"
        className="plain-form narrow"
      >
        <Field locale="vi" id="file" label={t('import.file')} hint={hint}>
          <input
            id="file"
            name="file"
            type="file"
            accept=".xlsx,.json"
            required
            aria-describedby={describedBy('file', { hint })}
          />
          <SecretNotice locale="vi" />
        </Field>
        <p className="hint">{t('import.allOrNothing')}</p>
        <div className="acts">
          <Button>{t('import.upload')}</Button>
        </div>
      </form>
    </>
  )
}
