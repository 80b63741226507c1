/** The work in hand is left to whoever reads next: the lanes are gone, or the reader is asked to stop. Nothing is wrong with the events. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}
