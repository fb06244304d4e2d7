/**
 * Words that make a clause answer "why": motives, purposes, triggers, grounds, charges. Two claims about one thing that
 * both answer "why" speak to one point, however few words they share. Lower case; a row is one way of saying it.
 */
export const CAUSE_CUES: readonly string[] = [
  // Reasons and motives named as such.
  "because|because of|due to|owing to|thanks to|as a result of|in response to|in reaction to|reaction to|response to",
  "reason|reasons|motive|motives|motivated|motivation|pretext|purpose|aim|grounds|on the ground|the cause of|catalyst",
  "politically|retaliation|revenge|reprisal|punishment|payback|punished|targeted",
  // Purposes.
  "so that|in order to|so as to|meant to|intended to|designed to|aimed at|aimed to|attempt to|attempts to|effort to|bid to|is to prevent|to prevent|to avoid|to stop|to keep|to silence|to intimidate|to punish|to stifle|to secure|to bring|to allow",
  // Triggers and links.
  "triggered|sparked|prompted|provoked|caused|driven by|linked to|tied to|connected with|grew out of|stems from|arose from|out of fear|fears that|afraid that|worried that|worry",
  // Charges: the official why of an arrest, a fine, a closure.
  "charged with|charges of|accused of|on suspicion of|suspected of|arrested for|detained for|jailed for|fined for|closed for|convicted of",
  // What it really was: readings that leave another one out.
  "a matter of|a question of|nothing more than|no more than|nothing but|not simply|not just|not merely|purely|part of a",
];
