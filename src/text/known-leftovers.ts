/** Text that looks damaged and is not, or cannot be repaired: reviewed by hand, each with its reason. */
export const knownLeftovers: readonly { text: string; reason: string }[] = [];
