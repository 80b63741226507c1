/** An agency failed. It names the agency and nothing that it was asked. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault';
}

/** An agency did not answer in time. */
export class SourceTimeout extends Error {
  override readonly name = 'SourceTimeout';
}
