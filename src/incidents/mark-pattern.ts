/**
 * The mark of a record in a link: the beginning of its hash and, since marks say more, the number of its claims
 * and 3 digits of the hash of each of its 7 parts. See record-mark.ts; apart, because every link is read with it.
 */
export const markPattern = /^([0-9a-f]{8})(?:\.(\d{1,5})\.([0-9a-f]{21}))?$/;
