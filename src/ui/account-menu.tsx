import { useWords } from '../platform/i18n/context.tsx'
import { Avatar, type AvatarKind } from './avatar.tsx'
import { Glyph } from './drawings/glyph.tsx'
import { useFormRendering } from './form-context.tsx'

export type Account = {
  name: string
  /** What the person is here, in their own form: the caller asks for the role's name. */
  role?: string
  avatar?: { kind?: AvatarKind; image?: string }
  links: { href: string; label: string }[]
  signOut: { action: string }
}

/** Name, links and the way out, in a native popover: it opens, closes on Esc or a click outside, without script. */
export function AccountMenu({ name, role, avatar, links, signOut }: Account) {
  const t = useWords()
  const { freshKey } = useFormRendering()
  return (
    <div className="account">
      <button type="button" className="account-open" popoverTarget="account-menu">
        <Avatar name={name} {...avatar} />
        <span className="account-name">
          {name}
          {role && <small>{role}</small>}
        </span>
        <span className="unseen">{t('ui.account-menu')}</span>
        <Glyph name="down" />
      </button>
      <div className="menu" id="account-menu" popover="auto">
        {links.map((link) => (
          <a key={link.href} href={link.href}>
            {link.label}
          </a>
        ))}
        <form method="post" action={signOut.action}>
          <input type="hidden" name="_key" value={freshKey()} />
          <button type="submit">{t('ui.sign-out')}</button>
        </form>
      </div>
    </div>
  )
}
