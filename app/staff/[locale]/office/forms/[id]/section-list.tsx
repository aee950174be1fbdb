// The sections of a form version with their indicators; on a draft each row has its buttons, which post and work without a script.
import type { FormNote } from '@/app/_server/form-note.ts'
import { Button } from '@/components/button.tsx'
import { Details } from '@/components/details.tsx'
import { TextArea } from '@/components/field-inputs.tsx'
import type { OfficeForm } from '@/db/office/form-reading.ts'
import type { FormStep } from '@/db/office/form-steps.ts'
import type { FormSection } from '@/db/report-forms.ts'
import { translator } from '@/lib/messages.ts'
import { submitIntro, submitStep } from '../actions.ts'
import { Seen } from './form-head.tsx'

const t = translator('vi', 'officeForms')

type SectionListProps = { found: OfficeForm; note: FormNote }

export function SectionList({ found, note }: SectionListProps) {
  const { form } = found
  return (
    <section aria-labelledby="chi-so">
      <h2 id="chi-so">{t('items.title')}</h2>
      {form.sections.length === 0 && <p>{t('items.empty')}</p>}
      {form.sections.map((section, place) => (
        <section key={section.id} id={`muc-${section.id}`} className="form-sec" aria-labelledby={`ten-${section.id}`}>
          <SectionHead found={found} section={section} place={place} />
          {section.introVi && <p>{section.introVi}</p>}
          {!found.isFrozen && <Intro found={found} section={section} note={note} />}
          <ItemList found={found} section={section} />
        </section>
      ))}
    </section>
  )
}

type OfSection = { found: OfficeForm; section: FormSection }

function SectionHead({ found, section, place }: OfSection & { place: number }) {
  const isOpen = found.openSectionIds.includes(section.id)
  const steps: FormStep[] = [
    ...(place > 0 ? (['sectionUp'] as const) : []),
    ...(place < found.form.sections.length - 1 ? (['sectionDown'] as const) : []),
    isOpen ? 'sectionShut' : 'sectionOpen',
  ]
  return (
    <header>
      <h3 id={`ten-${section.id}`}>
        {`${place + 1}. ${section.nameVi}`}
        {isOpen && <span className="opt-mark">{` (${t('items.forContributors')})`}</span>}
      </h3>
      {!found.isFrozen && <Steps found={found} steps={steps} target={section.id} name={section.nameVi} />}
    </header>
  )
}

function ItemList({ found, section }: OfSection) {
  const last = section.fields.length - 1
  return (
    <ol>
      {section.fields.map(({ indicator, isRequired }, place) => (
        <li key={indicator.id} id={`chi-so-${indicator.id}`}>
          <span>
            {indicator.nameVi}{' '}
            <span className="opt-mark">{`(${isRequired ? t('items.required') : t('items.optional')})`}</span>
          </span>
          {!found.isFrozen && (
            <Steps
              found={found}
              target={indicator.id}
              name={indicator.shortVi}
              steps={[
                ...(place > 0 ? (['up'] as const) : []),
                ...(place < last ? (['down'] as const) : []),
                isRequired ? 'relax' : 'require',
                'remove',
              ]}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

type StepsProps = { found: OfficeForm; steps: readonly FormStep[]; target: number; name: string }

function Steps({ found, steps, target, name }: StepsProps) {
  return (
    <form action={submitStep} className="steps">
      <Seen version={found.version} />
      {steps.map((step) => (
        <button key={step} className="lnk" type="submit" name="step" value={`${step}-${target}`}>
          {t(`items.${step}`)}
          <span className="vh">{`: ${name}`}</span>
        </button>
      ))}
    </form>
  )
}

function Intro({ found, section, note }: OfSection & { note: FormNote }) {
  const id = `intro-${section.id}`
  const isTyped = note.values.section === String(section.id)
  return (
    <Details
      summary={
        <>
          {t('intro.summary')}
          <span className="vh">{`: ${section.nameVi}`}</span>
        </>
      }
      isOpen={isTyped}
    >
      <form action={submitIntro}>
        <Seen version={found.version} />
        <input type="hidden" name="section" value={section.id} />
        <label htmlFor={id}>{t('intro.label')}</label>
        <TextArea
          locale="vi"
          id={id}
          name="intro"
          rows={3}
          maxLength={600}
          defaultValue={isTyped ? note.values.intro : (section.introVi ?? '')}
        />
        <Button kind="secondary" isSmall>
          {t('intro.save')}
        </Button>
      </form>
    </Details>
  )
}
