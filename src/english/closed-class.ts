/**
 * Which part of speech a word of a closed class is: "that", "to", "all", "since", "like" …
 */

/** A token as far as its neighbours look at it. */
export interface Neighbour {
  /** As it stands in the text. */
  readonly text: string;
  /** Whether it begins with a capital. */
  readonly capital: boolean;
  /** In lower case. */
  readonly low: string;
  /** Part of speech chosen so far. */
  readonly tag: string;
  /** All readings the word can have. */
  readonly can: string;
}

/** Parts of speech that a noun phrase can go on with. */
export const NOMINAL = /^[NLKUAG]$/;

/** Past forms that stand before no noun: "some said", "four in ten thought". */
export const isPast = ({ low }: Neighbour): boolean =>
  /^(?:said|told|thought|felt|knew|saw|wrote|spoke|heard|had|made)$/.test(low);

/** The reading of a closed-class word `low` among its readings `can`, by its neighbours. */
export function closedReading(can: string, low: string, tokens: readonly Neighbour[], index: number): string {
  const next = tokens[index + 1];
  const before = tokens[index - 1];
  if (/^(?:who|whom|whose)$/.test(low)) return low === "whose" ? "S" : "W";
  if (low === "that") return thatReading(before, next);
  if (low === "'s") return "’";
  if (low === "her")
    return next && NOMINAL.test(next.can[0]!)
      ? "S"
      : next && /[NVLZ]/.test(next.can) && next.can.includes("N")
        ? "S"
        : "O";
  // "up to 120,000": both words belong to the number.
  if (low === "up") return next?.low === "to" && tokens[index + 2]?.can.startsWith("U") ? "R" : can[0]!;
  if (low === "to") return before?.low === "according" ? "I" : before?.tag === "R" && before.low === "up" ? "R" : "T";
  if (low === "one") return next && NOMINAL.test(next.can[0]!) ? "U" : "P";
  if (low === "no") return "D";
  if (low === "those" && next && /^(?:Y|who)/.test(next.low === "who" ? "who" : next.can)) return "P";
  if (
    low === "third" &&
    before &&
    /^(?:a|one|two)$/.test(before.low) &&
    next &&
    /^[VYEHMX]|^of$/.test(next.low === "of" ? "of" : next.can)
  )
    return "N";
  if (/^(?:all|both|each)$/.test(low) && before && /^[HEM]$/.test(before.tag) && next && /[YQV]/.test(next.can[0]!))
    return "R";
  if (/^(?:some|any|all|both|each|another|these|those|this|either|neither|such|most|many|few|several)$/.test(low))
    return next && ((/^[EHMXYZVIR,]/.test(next.can) && !/[NLQ]/.test(next.can)) || isPast(next))
      ? "P"
      : /^(?:many|few|several|most)$/.test(low)
        ? "A"
        : "D";
  if (low === "like") return before && /^[TMXP]$/.test(before.tag) ? "V" : "I";
  if (/^(?:what|whatever)$/.test(low)) return "W";
  if (low === "chief") return next && (NOMINAL.test(next.can[0]!) || next.capital) ? "A" : "N";
  if (low === "inside" || low === "outside")
    return before && /^[DSA]$/.test(before.tag) && next && NOMINAL.test(next.can[0]!) ? "A" : "I";
  if (low === "there") return next && /^[EHM’]/.test(next.can) ? "P" : "R";
  if (low === "once" && next && /^[YZQ]/.test(next.can)) return "R";
  if (/^(?:about|around|over|under|nearly)$/.test(low)) return isAmount(tokens, index + 1) ? "R" : can[0]!;
  if (low === "since" && before?.tag === "H" && next && /^[YQRVE]/.test(next.can)) return "R";
  if (/^(?:before|after|since|until|as|than|once)$/.test(low)) return next && /^[DSNUKGOA]/.test(next.can) ? "I" : "B";
  if (low === "including" || low === "regarding" || low === "concerning" || low === "following" || low === "given")
    return "I";
  if (/^(?:first|last|next|much|more|less|second|third|well|best|better|worse|worst)$/.test(low))
    return next && /^[NLAK]/.test(next.can) ? "A" : "R";
  return can[0]!;
}

/** "about two-thirds", "over a quarter" */
function isAmount(tokens: readonly Neighbour[], at: number): boolean {
  const first = tokens[at];
  const second = first?.low === "a" ? tokens[at + 1] : first;
  if (!second) return false;
  return second.can.startsWith("U") || /^(?:half|third|quarter|fifth|dozen)$|^(?:two|three)-/.test(second.low);
}

function thatReading(before: Neighbour | undefined, next: Neighbour | undefined): string {
  if (next && /^[EHMX]/.test(next.can))
    return before && /^[NLKP]$/.test(before.tag) ? "W" : before && /^[,YZVGQ]$/.test(before.tag) ? "B" : "P";
  if (next && /^[YZVF]/.test(next.can) && before && /^[NLKP]$/.test(before.tag))
    return next.can.includes("N") ? "B" : "W";
  if (before && /^I$/.test(before.tag)) return "D";
  return "B";
}
