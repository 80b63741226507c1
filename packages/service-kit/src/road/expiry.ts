/** When an ask lapses: its ISO 8601 duration after the causing instant, so that a late joiner does not act on old asks. */
export function expiryOf(asked: Date, deadline: string): Date {
  const zoned = Temporal.Instant.fromEpochMilliseconds(asked.getTime()).toZonedDateTimeISO('Asia/Shanghai');
  return new Date(zoned.add(Temporal.Duration.from(deadline)).epochMilliseconds);
}
