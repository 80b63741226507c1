import type { Contact } from '../domain/contact/contact.ts';

export const contactView = ({ contactedOn, on, by, changed }: Contact) => ({
  ...{ contactedOn, recordedOn: on, recordedBy: by },
  changed: [...changed],
});
