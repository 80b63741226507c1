/** Who may: a role, or any of several; `purpose` where personal data leaves its mask; `levels` where the law names the tier of government. */
export type Allow = {
  readonly role: string | readonly string[];
  readonly purpose?: string;
  readonly levels?: readonly ('county' | 'township' | 'village' | 'partner')[];
};

/** Who may read: of what is published, `anybody`, with a token or without one. Nothing is changed, listed or started by anybody. */
export type Readers = Allow | 'anybody';
