/** Who may: a role, or any of several; `purpose` where personal data leaves its mask; `levels` where the law names the tier of government. */
export type Allow = {
  readonly role: string | readonly string[];
  readonly purpose?: string;
  readonly levels?: readonly ('county' | 'township' | 'village' | 'partner')[];
};
