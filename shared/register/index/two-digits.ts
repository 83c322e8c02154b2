/** The number that two digits make, below 0 where they are none: half of a day, month or year. */
export const twoDigits = (bytes: Uint8Array, at: number): number => {
  const tens = (bytes[at] ?? 0) - 0x30;
  const ones = (bytes[at + 1] ?? 0) - 0x30;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
};
