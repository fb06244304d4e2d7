/**
 * Numbers as the lists beside this file hold them, six bits a character. The scripts in `test/bench` write them with
 * {@link packNumber}; whoever reads a list reads them with {@link unpackNumber}.
 */
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const VALUE = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** Reads the number in the characters of `text` from `at` on, as many as `length` says. */
export function unpackNumber(text: string, at: number, length = 1): number {
  let number = 0;
  for (let end = at + length; at < end; at++) number = (number << 6) | VALUE.get(text[at]!)!;
  return number;
}

/** Writes a number in as many characters as `length` says. */
export function packNumber(number: number, length = 1): string {
  return Array.from({ length }, (_, at) => DIGITS[(number >> (6 * (length - 1 - at))) & 63]).join("");
}
