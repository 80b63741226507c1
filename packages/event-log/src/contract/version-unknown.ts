/**
 * A newer version came of a fact that is read here. To pass it over would be silence about a loss: its stream is parked, under this reason,
 * until a reader that knows the version lets it go again.
 */
export class VersionUnknown extends Error {
  override readonly name = 'VersionUnknown';
  readonly reason = 'version-unknown';
}
