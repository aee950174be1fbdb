// The second factor of the person who signs in or is signed in: pass it, enrol it, or look after it.
import { type FormNote, readNote } from '@/app/_server/form-note.ts'
import { requirePending } from '@/app/_server/session.ts'
import { StaffFrame } from '@/app/_server/staff-frame.tsx'
import { ErrorSummary } from '@/components/error-summary.tsx'
import { Notice } from '@/components/notice.tsx'
import { findSecondFactor } from '@/db/second-factor.ts'
import { safeCallback } from '@/lib/callback.ts'
import { translator } from '@/lib/messages.ts'
import { staffAddress } from '@/lib/routes.ts'
import { CodeForm, SignOutForm } from './code-form.tsx'
import { EnrolForm } from './enrol-form.tsx'
import { RecoveryCodes, SecondFactorState } from './state.tsx'

const t = translator('vi', 'account')

export const metadata = { title: t('secondFactor.pageTitle') }

type Search = Record<string, string | string[] | undefined>

export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { person, step } = await requirePending()
  const search = await searchParams
  const note = await readNote(search.note)
  const own = await findSecondFactor(person)
  const isSignedIn = step === null
  return (
    <StaffFrame
      crumbs={
        isSignedIn
          ? [{ label: t('account.heading'), href: staffAddress('account') }, { label: t('secondFactor.title') }]
          : undefined
      }
    >
      <ErrorSummary locale="vi" problems={note.problems} />
      {note.done && <Notice kind="done" title={note.done} />}
      <h1>{t('secondFactor.title')}</h1>
      {note.values.codes && <RecoveryCodes codes={note.values.codes.split(' ')} />}
      {step === 'verify' && <CodeForm note={note} callbackUrl={safeCallback(search.callbackUrl)} />}
      {!own.isEnrolled && <Enrolment note={note} person={person} email={own.email} isDemanded={step === 'enrol'} />}
      {isSignedIn && own.isEnrolled && <SecondFactorState note={note} unusedCodes={own.unusedCodes} />}
      {!isSignedIn && <SignOutForm />}
    </StaffFrame>
  )
}

type EnrolmentProps = { note: FormNote; person: { userId: number }; email: string; isDemanded: boolean }

function Enrolment({ note, person, email, isDemanded }: EnrolmentProps) {
  return (
    <>
      <p className="lede">{t(isDemanded ? 'secondFactor.demanded' : 'secondFactor.offered')}</p>
      <EnrolForm note={note} userId={person.userId} email={email} />
    </>
  )
}
