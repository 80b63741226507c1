/** Who asks whom a proposal would affect: whoever proposes standards, and whoever approves them. */
export const askers = { role: ['standards-author', 'standards-approver'], levels: ['county'] } as const;

/** Who reads it: whoever reads proposals. To those who handle no case the counts are rounded. */
export const previewers = {
  role: [
    'clerk',
    'surveyor',
    'reviewer',
    'decider',
    'verifier',
    'registrar',
    'auditor',
    'system',
    'standards-author',
    'standards-approver',
  ],
};

/** As in the register of standards: a place within one's own region; what is the state's, a province. */
export const mayPreviewFor = (office: string, region: string): boolean =>
  region === 'national' ? office.length === 2 : region.startsWith(office);
