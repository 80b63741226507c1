/** A record that no reader of ours can take. Its message names what is wrong, never the content. */
export class Undecodable extends Error {
  override readonly name = 'Undecodable';
}
