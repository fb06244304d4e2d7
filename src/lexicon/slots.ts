/**
 * What accounts of events argue about: slots with two poles, the words for each pole, and the kind of a contradiction
 * between them. Phrases are base forms or folded forms, single spaces. A negated word counts for the other pole.
 */

/** One slot with two poles. */
export interface Slot {
  /** Name of the slot. */
  readonly name:
    | "verdict"
    | "legality"
    | "intent"
    | "freedom"
    | "truth"
    | "order"
    | "survival"
    | "custody"
    | "guilt"
    | "outcome"
    | "inquiry"
    | "harm"
    | "rights"
    | "permission"
    | "payment"
    | "exemption"
    | "punctuality"
    | "position"
    | "change"
    | "access"
    | "aim";
  /** Kind of the contradiction between the poles. */
  readonly kind: "verdict" | "antonym" | "negation" | "factive" | "responsibility";
  /** What the slot is about, for a person. */
  readonly about: string;
  /** Phrases of one pole. */
  readonly plus: readonly string[];
  /** Phrases of the other pole. */
  readonly minus: readonly string[];
}

const phrases = (text: string): readonly string[] => text.trim().split(/\s*[|\n]\s*/);

/** The slots; a statement may speak to several. */
export const SLOTS: readonly Slot[] = [
  {
    name: "verdict",
    kind: "verdict",
    about: "how a procedure is judged",
    plus: phrases(`free and fair|fair|free and open|free election|free vote|free and democratic|democratic election|transparent|democratic|credible|legitimate|in line with international standard|meet international standard
in line with democratic standard|meet democratic standard|meet the standard|up to standard|in accordance with international standard|clean|honest|impartial
vote be valid|election be valid|result be valid|valid vote|valid election|well organised|well organized|well run|well managed|well administered|well prepared|without violation|no violation|without irregularity|freest|most transparent|reflect the will|conform to international standard`),
    minus:
      phrases(`unfair|rigged|rig|flawed|deeply flawed|seriously flawed|fraudulent|fraud|flaw|fall short|fall far short|fall well short|undemocratic|sham|farce|illegitimate
irregularity|violation|manipulate|manipulation|not meet|unfree|neither free nor fair|biased|mar|marred|discredit|lack transparency|vote-rigging|falsify|falsification
shortcoming|serious violation|ballot stuffing|ballot-stuffing|vote buying|stolen election|stolen vote|vote be invalid|election be invalid|invalid vote
fail to meet|breach of international standard|below international standard|mockery`),
  },
  {
    name: "legality",
    kind: "antonym",
    about: "whether it is within the law",
    plus: phrases(`legal|legally|lawful|lawfully|sanctioned|authorised|authorized|permitted|in accordance with the law|within the law|comply with the law|in line with the law
constitutional|legitimate|licensed|under the law|by law|purely legal`),
    minus:
      phrases(`illegal|illegally|unlawful|unlawfully|unsanctioned|unauthorised|unauthorized|violate the law|break the law|against the law|in violation of the law|outside the law
unconstitutional|illegitimate|unlicensed|breach the law|contrary to the law|extrajudicial|banned`),
  },
  {
    name: "intent",
    kind: "antonym",
    about: "whether it was meant",
    plus: phrases(`deliberate|deliberately|planned|intentional|intentionally|on purpose|premeditated|orchestrated|orchestrate|organised|organized|provocation|arson|sabotage
coordinated|planned operation|premeditate|murder|targeted|purposely|arsonist|saboteur|bomb cause|by a bomb|bomb attack|be an attack|terrorist attack|foul play|wilful|wilfully|knowingly|staged|stage`),
    minus:
      phrases(`accident|accidental|accidentally|by accident|by mistake|mistakenly|unintentional|unintentionally|spontaneous|spontaneously|unplanned|inadvertent|inadvertently
mishap|technical fault|technical failure|electrical fault|electrical failure|mechanical failure|engine failure|wiring fault|faulty wiring|gas leak|malfunction|error
unwittingly|short circuit|natural cause|fist fight|fistfight|brawl|scuffle|unprovoked mishap`),
  },
  {
    name: "freedom",
    kind: "antonym",
    about: "whether it was done freely",
    plus: phrases(
      `voluntary|voluntarily|willingly|of their own free will|of his own free will|of her own free will|freely|by choice|consent|with consent|optional`,
    ),
    minus:
      phrases(`forced|force people|force voter|force worker|coerce|coerced|coercion|under pressure|pressure to|pressure from|pressured|pressed|compel|compulsory|mandatory|against their will|against his will|against her will
under duress|under threat|involuntary|involuntarily|twist arm|obligatory`),
  },
  {
    name: "truth",
    kind: "factive",
    about: "whether it is so at all",
    plus: phrases(`true|real|genuine|authentic|confirmed|verified`),
    minus: phrases(
      `false|untrue|hoax|fake|myth|fabricated|bogus|rumour is false|baseless|unfounded|invented|debunked|satire|fictional|disproven|doctored`,
    ),
  },
  {
    name: "order",
    kind: "antonym",
    about: "whether it was peaceful",
    plus: phrases(`peaceful|peacefully|calm|calmly|orderly|without incident|non-violent|nonviolent`),
    minus: phrases(`violent|violently|chaotic|chaos|riot|unrest|clash|turn violent`),
  },
  {
    name: "survival",
    kind: "antonym",
    about: "whether somebody lives",
    plus: phrases(`alive|survive|unharmed|unhurt|survivor|still living|live on`),
    minus: phrases(`dead|die|kill|killed|death|perish|fatal|fatally`),
  },
  {
    name: "custody",
    kind: "antonym",
    about: "whether somebody is held",
    plus: phrases(
      `arrest|arrested|detain|detained|jail|jailed|in custody|behind bars|imprison|imprisoned|hold in custody|under arrest`,
    ),
    minus: phrases(
      `release|released|free on bail|at large|set free|on the run|escape|on the lookout for|want by police`,
    ),
  },
  {
    name: "guilt",
    kind: "responsibility",
    about: "whether somebody is guilty",
    plus: phrases(`guilty|convict|convicted|responsible|to blame|at fault|culpable`),
    minus: phrases(
      `innocent|acquit|acquitted|not responsible|not guilty|cleared of|no responsibility|blameless|exonerate|exonerated|nothing wrong|no wrongdoing`,
    ),
  },
  {
    name: "outcome",
    kind: "antonym",
    about: "whether it was let through",
    plus: phrases(
      `approve|approved|adopt|pass|grant|accept|allow|permit|ratify|uphold|register|registered|legalise|legalize|pass through`,
    ),
    minus: phrases(`reject|rejected|refuse|deny|veto|ban|prohibit|block|turn down|vote down|bar`),
  },
  {
    name: "inquiry",
    kind: "antonym",
    about: "whether it was looked into",
    plus: phrases(
      `investigate|prosecute|convict|convicted|bring to justice|hold to account|punish|thorough|thoroughly|rigorous|painstaking`,
    ),
    minus: phrases(`cover up|cover-up|coverup|hush up|whitewash|sweep under the carpet|impunity|go unpunished|shield`),
  },
  {
    name: "harm",
    kind: "negation",
    about: "whether it does harm",
    plus: phrases(
      `threat to|pose a threat|threaten national|threaten security|threaten public|endanger|danger to|harmful|extremism|extremist|incite|stir up|destabilise|destabilize|disruption|disrupt|subversive|dangerous|toxic|poisonous|hazardous|carcinogenic|radioactive|health risk|unfit to drink`,
    ),
    minus: phrases(
      `harmless|no threat|pose no threat|no danger|non-toxic|no risk|no health risk|pose no risk|safe to drink|safe to eat|perfectly safe|entirely safe|fit to drink|no hazard`,
    ),
  },
  {
    name: "rights",
    kind: "verdict",
    about: "whether it is in keeping with rights and standards",
    plus: phrases(
      `in keeping with * standard|consistent with * standard|consistent with * law|compatible with * standard|compatible with the convention|compatible with * commitment|in line with * commitment|in line with * obligation|respect the right|respect human right|proportionate`,
    ),
    minus: phrases(
      `contrary to * commitment|contrary to * obligation|contrary to * standard|contrary to the convention|contradict * standard|contradict * norm|violate * standard|breach * standard|breach * commitment|breach * obligation|obstruct basic right|obstruct * right|violate human right|violate the right|violate * right|violation of * right|infringe|infringe on|disproportionate|unreasonable limit|unnecessary limit|unreasonable restriction|limit on freedom|restriction on freedom|restrict freedom|curb freedom`,
    ),
  },
  {
    name: "permission",
    kind: "antonym",
    about: "whether it was permitted",
    plus: phrases(`sanctioned|authorised|authorized|permitted|licensed`),
    minus: phrases(`unsanctioned|unauthorised|unauthorized|unlicensed|unpermitted`),
  },
  {
    name: "payment",
    kind: "antonym",
    about: "whether it was paid",
    plus: phrases(`pay|paid|repay|pay off|settle in full`),
    minus: phrases(
      `avoid payment|avoid paying|evade payment|dodge payment|avoid tax|evade tax|default on|refuse to pay|fail to pay`,
    ),
  },
  {
    name: "punctuality",
    kind: "antonym",
    about: "whether it came in time",
    plus: phrases(
      `on time|in time|punctual|punctually|promptly|prompt|on schedule|without delay|immediately|at once|within minutes|ahead of schedule`,
    ),
    minus: phrases(`late|belated|belatedly|overdue|behind schedule|delayed|hours later|too late|with delay|slow to`),
  },
  {
    name: "position",
    kind: "antonym",
    about: "where somebody stands on it",
    plus: phrases(
      `open to|in favour of|in favor of|favour|favor|support for|support|back|endorse|welcome|backing for|agree to|champion|advocate`,
    ),
    minus: phrases(
      `opposition to|oppose|opposed to|object to|objection to|reject|against any|resist|resistance to|hostile to|condemn|rule out`,
    ),
  },
  {
    name: "change",
    kind: "antonym",
    about: "whether it changed",
    plus: phrases(
      `unchanged|remain the same|stay the same|no change|remain stable|remain steady|stay flat|hold steady|hardly change|barely change`,
    ),
    minus: phrases(
      `huge shift|shift|swing|sharp rise|sharp fall|dramatic change|change dramatically|surge|plunge|soar|transform|collapse|double|halve|leap|plummet`,
    ),
  },
  {
    name: "access",
    kind: "antonym",
    about: "whether somebody was let in",
    plus: phrases(
      `let in|let into|admit to|give access|given access|grant access|granted access|allow in|allowed in|allowed into|gain entry|given entry|let through|free access|full access|unhindered access`,
    ),
    minus: phrases(
      `deny access|denied access|denied entry|deny entry|keep out|kept out|turn away|turned away|shut out|lock out|locked out|bar from|barred from|refuse entry|refused entry|refused access|refuse access|no access`,
    ),
  },
  {
    name: "aim",
    kind: "antonym",
    about: "what the shots were aimed at",
    plus: phrases(
      `into the air|in the air|over the head|over their head|above the head|above their head|warning shot|at the ground|into the ground|into the sky`,
    ),
    minus: phrases(
      `straight at|at people|at prisoner|at the prisoner|at the crowd|into the crowd|on the crowd|at protester|at the protester|at demonstrator|at the demonstrator|at marcher|at the marcher|at civilian|at unarmed|directly at|at worker|at the worker|at striker|at the striker|at the people|at bystander|at them|at passer-by|at villager|at the villager`,
    ),
  },
  {
    name: "exemption",
    kind: "antonym",
    about: "whether it is owed at all",
    plus: phrases(`exempt|exempted|exemption|tax-exempt|tax-free|waiver`),
    minus: phrases(`liable|must pay|have to pay|oblige to pay|subject to the tax|not exempt`),
  },
];

/** Phrases that hold a word of a slot and say nothing on it: "forced out" is driven out, a "pressure group" presses nobody. */
export const NO_STANCE: ReadonlySet<string> = new Set(
  phrases(`forced out|forced back|forced from|pressed on|pressed ahead|pressed for|pressed charge`),
);

/** What a vote is judged by that may be slight, in base form: "minor irregularities" condemn no vote. */
export const BLEMISHES: ReadonlySet<string> = new Set(
  phrases(`irregularity|violation|shortcoming|flaw|manipulation|fraud|falsification|serious violation`),
);
/** Words by which a blemish is slight. */
export const SLIGHT: ReadonlySet<string> = new Set(
  phrases(
    `minor|isolated|small|slight|insignificant|limited|sporadic|occasional|negligible|trivial|individual|technical|few|petty|single`,
  ),
);
/** Words by which a verdict is grave, as folded forms. */
export const GRAVE: ReadonlySet<string> = new Set(
  phrases(
    `massive|serious|seriously|significant|significantly|widespread|major|large-scale|gross|grave|severe|systematic|blatant|extensive|deeply|rampant|wholesale|numerous|marred|mar|rigged|rig|sham|farce|fraud|fraudulent|stolen|undemocratic|unfair|mockery|neither|short|fundamental|mass|fail|failed|invalid|illegitimate`,
  ),
);

/** Motives, by the words that name them. */
export const MOTIVES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "political",
    phrases(
      `political|politically|politics|opposition activity|political activity|silence critic|silence dissent|intimidate|keep power|crackdown on dissent|cling to power|stifle dissent|stay in control|keep control|stay in power|remain in power|hold on to power|retain power`,
    ),
  ],
  [
    "expression",
    phrases(
      `criticism|criticise|criticize|critical coverage|critical report|critical article|critical view|reporting|coverage|outspoken|speak out|dissent|exposing|expose|unflattering report`,
    ),
  ],
  [
    "financial",
    phrases(
      `financial|tax debt|unpaid tax|unpaid rent|unpaid bill|unpaid fine|unpaid debt|tax arrears|rent arrears|arrears|economic|budget|budgetary|money|cost|cost-cutting|debt|profit|robbery|business dispute|save money|commercial|funding shortage|lack of fund`,
    ),
  ],
  [
    "personal",
    phrases(
      `domestic|personal|family quarrel|family dispute|private quarrel|jealousy|domestic argument|domestic quarrel|personal grudge|private matter|everyday quarrel|health reason|quarrel`,
    ),
  ],
  [
    "retaliation",
    phrases(`retaliation|retaliate|revenge|reprisal|punish|punishment|vengeance|payback|retribution|retaliatory`),
  ],
  [
    "security",
    phrases(
      `security|security threat|national security|public safety|safety|extremism|terrorism|threat to security|public order`,
    ),
  ],
  [
    "legal",
    phrases(
      `legal ground|legal reason|purely legal|legal procedure|legal matter|matter of law|legal formality|breach of law|violation of law|technical violation|procedural|missing document|complaint|denunciation`,
    ),
  ],
  ["religious", phrases(`religious|religion|faith|sectarian`)],
  ["ethnic", phrases(`ethnic|racial|racist|racism|hate crime|nationalist|racially`)],
]);

/** Phrases that name a motive without another word of purpose: a reading of why, and the official why of an arrest. */
export const PLAIN_MOTIVES: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "political",
    phrases(
      `wave of repression|campaign of repression|act of repression|political repression|political persecution|persecute for|witch-hunt|witch hunt|crackdown on critic|crackdown on opponent|crackdown on the opposition|crackdown on independent media`,
    ),
  ],
  [
    "charge",
    phrases(
      `arrest for|arrest on charge|arrest on suspicion|detain for|detain on suspicion|charge with|jail for|imprison for|prosecute for|convict of|accuse of|fine for|on charge of|on suspicion of`,
    ),
  ],
]);

/** Words that make a clause speak of a motive or cause, in base form. */
export const MOTIVE_MARKS: ReadonlySet<string> = new Set(
  phrases(`motive|motivation|motivated|motivate|reason|ground|because|retaliation|retaliatory|revenge|reprisal|aim|mean|meant|intend|intended|drive|driven|behind|prompt|prompted
trigger|triggered|spark|sparked|purpose|pretext|due|involved|punish|punishment|cause|caused|order|background|nature|result|blame|vengeance|retribution|over|matter|grow|stem|arise`),
);

/** Steps taken against somebody or something, in base form: "for" after them gives the ground. */
export const STEPS: ReadonlySet<string> = new Set(
  phrases(
    `close|shut|shutter|suspend|ban|fire|dismiss|sack|expel|evict|deport|raid|block|blacklist|fine|disband|dissolve|strip|bar|seize`,
  ),
);

/** Motives that do not exclude one another: retaliation for politics is political, a charge is a legal ground. */
export const KINDRED_MOTIVES: readonly ReadonlySet<string>[] = [
  new Set(["political", "retaliation", "expression"]),
  new Set(["charge", "legal", "security"]),
];

/** What a charge leaves out when it is held against it: an arrest for theft may well be about money. */
export const BEHIND_CHARGES: ReadonlySet<string> = new Set(["political", "retaliation", "expression"]);

/** Words by which a clause leaves every other motive out: "purely a legal matter", "nothing more than a quarrel". */
export const SOLE_MOTIVE: ReadonlySet<string> = new Set(
  phrases(`purely|merely|solely|only|simply|just|nothing|exclusively|entirely`),
);

/** Words by which a verdict is limited to how a procedure was run, not to what it was worth. */
export const TECHNICAL: ReadonlySet<string> = new Set(
  phrases(
    `technically|technical|logistically|logistical|administratively|organised|organized|organisation|organization|efficiently|efficient|smoothly|logistics|procedurally`,
  ),
);

/** Words of legality that may also only say what sort of thing it is: "legal counsel". */
export const CLASSING: ReadonlySet<string> = new Set(phrases(`legal|constitutional|legitimate|licensed`));

/** What is legal or constitutional by sort alone: it says nothing of whether it is within the law. */
export const AFFAIRS: ReadonlySet<string> = new Set(
  phrases(`counsel|adviser|advisor|team|battle|fight|fee|system|action|aid|help|challenge|case|opinion|expert|scholar|analyst|precedent|dispute|proceeding|process
cost|document|obligation|department|office|advice|defence|defense|reform|amendment|court|council|convention|crisis|question|representative|assistance|oath|duty|right|power|authority|rule|limit`),
);

/** Words of truth that before a noun only stress it: "real problems". */
export const STRESSING: ReadonlySet<string> = new Set(phrases(`true|real|genuine`));

/** What is true or false as such, so that "a real photo" says so. */
export const STORIES: ReadonlySet<string> = new Set(
  phrases(
    `story|photo|photograph|picture|video|image|letter|quote|quotation|document|statement|news|report|account|rumour|rumor|claim|footage|recording|event|threat`,
  ),
);
