import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { AppLink } from '../AppLink.tsx';

type Look = {
  /** `primary`: the one thing to do here. `tile`: a large block of the first page, icon at the left. */
  look?: 'primary' | 'plain' | 'tile';
  /** Decoration. */
  icon?: ReactNode;
  children: ReactNode;
};

type BigButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'>;
type BigLinkProps = Look & { href: string };

function Inside({ icon, children }: Look) {
  return (
    <>
      {icon && (
        <span className="p-button-icon" aria-hidden="true">
          {icon}
        </span>
      )}
      <span>{children}</span>
    </>
  );
}

/** A button no thumb misses: 44 px high, 60 px in elder mode. */
export function BigButton({ look = 'primary', icon, children, type = 'button', ...rest }: BigButtonProps) {
  return (
    <button {...rest} type={type} className={`p-button p-button-${look}`}>
      <Inside icon={icon}>{children}</Inside>
    </button>
  );
}

/** Looks like a `BigButton`, goes somewhere. */
export function BigLink({ look = 'primary', icon, children, href }: BigLinkProps) {
  return (
    <AppLink href={href} className={`p-button p-button-${look}`}>
      <Inside icon={icon}>{children}</Inside>
    </AppLink>
  );
}
