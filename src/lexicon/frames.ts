/**
 * How a headline or a sentence frames a story it speaks of: as untrue, doubtful, denied, answered with no, and so on.
 * One entry is a word or a phrase in lower case; `*` at its end stands for any further letters.
 */

/** The frames, in the order of the features that count them. */
export const FRAMES: readonly (readonly [name: string, entries: string])[] = [
  [
    "untrue",
    `hoax*|fake*|faking|false*|untrue|bogus|debunk*|myth|myths|satir*|prank*|fabricat*|disprov*|discredit*|doctored|photoshop*
nope|spoof*|misinformation|disinformation|made up|not true|not real|not a thing|not actually|not a real|no truth|never happened
did not happen|put to rest|shoots down|shot down|shoot down|duped|dupes|dupe|fell for|falls for|falling for|fooled|fools
misreported|inaccurate|staged|stunt|invented|concocted|no such|photo edited|gets edited|mistaken|misidentified|mix-up|parody|the onion`,
  ],
  [
    "doubted",
    `doubt*|skeptic*|sceptic*|exaggerat*|unlikely|unconvinced|questionable|dubious|no evidence|no proof|without evidence|not imminent
unproven|suspicious|too good to be true|overblown|unsubstantiated|unfounded|baseless|no indication|no sign|cannot confirm|not confirmed
far-fetched|misleading|misunderstood|confusion|probably not|not so fast|may not|might not|what we know|the truth about|truth behind`,
  ],
  [
    "denied",
    `deny|denies|denied|denial*|denying|refut*|reject*|dismiss*|disput*|contradict*|retract*|apolog*|clarif*|rebuff*|rubbish*
disavow*|walks back|backtrack*|quash*|scotch*|pours cold water|hits back|sets the record straight|contrary to|rule out|rules out|ruled out`,
  ],
  ["well", `alive|safe|unharmed|unhurt|not dead|still alive|alive and well|back home|returns home|fine`],
  [
    "passed on",
    `rumor*|rumour*|reported|reportedly|alleged*|claim|claims|claimed|claiming|report|reports|says|said|say|sources|according
supposed*|purported*|unconfirmed|unverified|believed|suspect*|feared|apparently|possibly|may have|might have|could have|could be|may be
investigat*|probe|probes|probing|looking into|examin*|looks into|viral|internet|online|twitter|tweets|social media|speculation|spark*`,
  ],
  [
    "vouched for",
    `confirm|confirms|confirmed|reveal*|officially|admits|admitted|prove|proves|proven|announc*|unveil*|finally|this is|here is|watch|meet`,
  ],
];
