import type { Problem } from '../../platform/http/parse-form.ts'
import { useWords } from '../../platform/i18n/context.tsx'
import { Acts, Columns, Grid } from '../../ui/arrangement.tsx'
import { Button, buttonClass, PostButton } from '../../ui/button.tsx'
import { CheckField } from '../../ui/fields/check-field.tsx'
import { ColourField, FileField } from '../../ui/fields/file-field.tsx'
import { Form } from '../../ui/form.tsx'
import { Badge, Note } from '../../ui/note.tsx'
import { type Crumb, Page } from '../../ui/page.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { LookValues } from './form.ts'

export type LookPageProps = {
  /** where the form stands; `/logo` and `/reset` below it */
  at: string
  crumbs: Crumb[]
  /** the organisation or the space */
  name: string
  /** what shows where nothing is chosen: Dyade's look, or the organisation's */
  above: string
  values: LookValues
  own: boolean
  logo: string | null
  /** the address of the sample's stylesheet; null while the colours cannot be read */
  sampleSheet: string | null
  /** the colours are shown and not kept */
  preview: boolean
  problems?: Problem[]
  logoProblems?: Problem[]
}

/** Logo and colours of an organisation or a space. */
export function LookPage(props: LookPageProps) {
  const t = useWords()
  const { at, name, above, values, problems, logoProblems, preview } = props
  return (
    <Page
      title={t('looks.title', { name })}
      lead={t('looks.lead', { above })}
      crumbs={props.crumbs}
      problem={Boolean(problems ?? logoProblems)}
    >
      {preview && !problems && <Note tone="sea">{t('looks.preview')}</Note>}
      {props.sampleSheet && <Samples sheet={props.sampleSheet} name={name} />}
      <Columns>
        <Sheet title={t('looks.colours')}>
          <Form
            action={at}
            problems={problems}
            actions={
              <>
                <Button kind="go">{t('looks.save')}</Button>
                <button type="submit" className={buttonClass()} formMethod="get">
                  {t('looks.see')}
                </button>
              </>
            }
          >
            <ColourField
              name="mainLight"
              label={t('looks.main')}
              hint={t('looks.main-hint')}
              value={values.mainLight}
              required
            />
            <ColourField
              name="warmLight"
              label={t('looks.warm')}
              hint={t('looks.warm-hint')}
              value={values.warmLight}
              required
            />
            <CheckField
              name="ownNight"
              label={t('looks.own-night')}
              hint={t('looks.own-night-hint')}
              checked={values.ownNight}
              required
            />
            <ColourField name="mainDark" label={t('looks.main-night')} value={values.mainDark} required />
            <ColourField name="warmDark" label={t('looks.warm-night')} value={values.warmDark} required />
          </Form>
          {props.own && (
            <PostButton kind="quiet" action={`${at}/reset`}>
              {t('looks.reset')}
            </PostButton>
          )}
        </Sheet>
        <Sheet title={t('looks.logo')}>
          {props.logo ? (
            <img src={props.logo} alt={t('looks.logo-alt', { name })} width={120} />
          ) : (
            <p className="soft">{t('looks.logo-none', { above })}</p>
          )}
          <Form
            action={`${at}/logo`}
            problems={logoProblems}
            prefix="logo"
            upload
            actions={<Button>{t('looks.logo-send')}</Button>}
          >
            <FileField
              name="logo"
              label={t('looks.logo-file')}
              hint={t('looks.logo-hint')}
              accept="image/png,image/jpeg,image/webp"
              required
            />
          </Form>
          {props.logo && (
            <PostButton kind="quiet" action={`${at}/logo/removal`}>
              {t('looks.logo-remove')}
            </PostButton>
          )}
        </Sheet>
      </Columns>
    </Page>
  )
}

function Samples({ sheet, name }: { sheet: string; name: string }) {
  const t = useWords()
  return (
    <>
      <link rel="stylesheet" href={sheet} />
      <Grid>
        <Sample scheme="light" title={t('looks.day')} name={name} />
        <Sample scheme="dark" title={t('looks.night')} name={name} />
      </Grid>
    </>
  )
}

/** What people will see, in small. Its buttons are drawn and do nothing. */
function Sample({ scheme, title, name }: { scheme: 'light' | 'dark'; title: string; name: string }) {
  const t = useWords()
  return (
    <section className="sheet look-sample" data-scheme={scheme} aria-label={title}>
      <h2>{title}</h2>
      <p>{t.rich('looks.sample', { name, link: (children) => <a href="#main">{children}</a> })}</p>
      <Acts>
        <span className={buttonClass('go')}>{t('looks.sample-go')}</span>
        <span className={buttonClass('warm')}>{t('looks.sample-warm')}</span>
      </Acts>
      <Acts>
        <Badge tone="sea">{t('looks.sample-state')}</Badge>
        <Badge tone="clay">{t('looks.sample-look')}</Badge>
      </Acts>
    </section>
  )
}
