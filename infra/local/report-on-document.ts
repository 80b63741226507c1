import type { Checked, Faulty } from '@jiuzhu/verification/report-document';

const meaning: Readonly<Record<Faulty, string>> = {
  'no-document': 'this is not the document of a report',
  'seal-broken': 'the seal is broken: what it says was changed after it was issued',
  'not-signed': 'nobody signed it: it was issued before reports were signed, or its signature was taken away',
  'signed-by-another': 'its signature is not of these keys: whoever made it was not the service that they belong to',
};

/** What a check came to, in one line. */
export const reportOnDocument = (checked: Checked): string =>
  'fault' in checked ? meaning[checked.fault] : `${checked.number} is whole, and was signed by the service: seal ${checked.seal}`;
