/** Why payment waits: nobody may ask the agencies any more; the bank sent the money back; nobody is found; something is being looked into. */
export const suspensionReasons = ['report-lapsed', 'payment-returned', 'household-unreachable', 'under-inquiry'] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];

/** What ends an assistance without anything being judged (57号 Art 29, 32; Order 649 Art 68); `household-merged`: it lives in another household now. */
export const terminationReasons = ['asked-by-family', 'refused-to-cooperate', 'false-report', 'household-merged'] as const;
export type TerminationReason = (typeof terminationReasons)[number];
