import { BigButton } from '@concord/ui/public/BigButton';
import { TextField } from '@concord/ui/public/TextField';
import { useState } from 'react';
import { clerk } from '../device/trpc.ts';
import { useAct } from '../device/useAct.ts';
import { useKey } from '../device/useKey.ts';

type Contact = { name: string; phone: string };

type ContactPanelProps = {
  id: string;
  /** The likeliest one, to be changed. */
  reason: string;
};

/** A citizen's number, shown for a reason that is kept; gone from the screen when the panel is closed. */
export function ContactPanel({ id, reason: likely }: ContactPanelProps) {
  const [reason, setReason] = useState(likely);
  const [contact, setContact] = useState<Contact>();
  const { act, isBusy, problem } = useAct();
  const keyOf = useKey();
  if (contact)
    return (
      <p>
        {contact.name || '(没有留称呼)'} <a href={`tel:${contact.phone}`}>{contact.phone}</a>
      </p>
    );
  return (
    <div className="st-reveal">
      <TextField
        id={`reason-${id}`}
        label="查看电话的原因(会留下记录)"
        value={reason}
        onValue={setReason}
        {...(problem && { error: problem })}
      />
      <BigButton
        look="plain"
        disabled={isBusy}
        onClick={() =>
          void act(async () =>
            setContact(await clerk.opinion.contact.mutate({ id, reason, key: keyOf({ id, reason }) })),
          )
        }
      >
        查看电话
      </BigButton>
    </div>
  );
}
