/** A reaction that tells others or asks something of the world outside: done again, it would be told and asked again. */
export class NotAProjection extends Error {
  override readonly name = 'NotAProjection';
  constructor(type: string, does: 'emits events' | 'asks for effects') {
    super(`the reaction to ${type} ${does}: it is not a projection, and cannot be replayed`);
  }
}
