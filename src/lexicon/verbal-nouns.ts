/**
 * Nouns made of verbs: the endings that make them, and those that no ending undoes.
 */

/** Endings, longest first, each with what may stand in its place in the verb. */
export const NOUN_ENDINGS: readonly (readonly [ending: string, instead: readonly string[]])[] = [
  ["ification", ["ify"]],
  ["ication", ["icate", "y"]],
  ["ization", ["ize"]],
  ["isation", ["ise", "ize"]],
  ["ation", ["ate", "e", ""]],
  ["ition", ["ite", "e", "it"]],
  ["ution", ["ute"]],
  ["ption", ["pt", "be"]],
  ["ssion", ["ss", "t", "de"]],
  ["ision", ["ide", "ise"]],
  ["usion", ["ude", "use"]],
  ["ulsion", ["el"]],
  ["ersion", ["ert"]],
  ["tion", ["t", "te"]],
  ["ment", [""]],
  ["ance", ["", "e"]],
  ["ence", ["", "e"]],
  ["sure", ["se"]],
  ["zure", ["ze"]],
  ["ture", ["t"]],
  ["ery", ["er"]],
  ["ee", ["", "e"]],
  ["al", ["e", ""]],
  ["age", [""]],
];

/** Nouns whose ending only looks like one of {@link NOUN_ENDINGS}. */
export const NO_VERBAL_NOUNS: ReadonlySet<string> = new Set(
  `department apartment government parliament element moment document instrument comment basement garment ornament
station nation organisation organization association constitution population commission situation television education information institution
regulation generation occasion mission section portion position condition question caution function fraction faction passion mission session pension
fiction tradition edition ambition election-day committee employee coffee degree fee knee tree jubilee
science audience absence presence evidence sentence influence conference circumstance finance distance instance balance substance
culture picture nature future adventure furniture creature measure pleasure treasure
capital hospital festival journal criminal official material general animal metal signal personal final local legal moral total royal
village image message page passage language average manage garage package stage cottage sewage heritage
battery gallery grocery surgery`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Verbs by their nouns, where no ending tells: doers first, then deeds. */
const TABLE = `
kill killer|murder murderer|shoot shooter|attack attacker|vote voter|protest protester protestor|demonstrate demonstrator|march marcher|observe observer
organise organiser|organize organizer|support supporter|found founder|own owner|prosecute prosecutor|investigate investigator|inspect inspector|survive survivor
loot looter|rob robber robbery|invade invader invasion|occupy occupier|rescue rescuer|torture torturer|riot rioter|strike striker|mediate mediator|negotiate negotiator
employ employer employee|detain detainee detention|refer referee|deport deportee|evacuate evacuee|abduct abductee|train trainee|nominate nominee|pay payer payee
die death|deny denial|bury burial|try trial|grow growth|lose loss|fail failure|know knowledge|think thought|believe belief|speak speech|choose choice|prove proof
sell sale|give gift|see sight|flee flight|fly flight|weigh weight|breathe breath|live life|marry marriage|analyse analysis|succeed success succession|advise advice
destroy destruction|receive reception receipt|deceive deception|suspect suspicion|intend intention intent|extend extension extent|respond response|defend defence defense
offend offence offense|expend expense|descend descent|complain complaint|restrain restraint|constrain constraint|seize seizure|close closure|press pressure|expose exposure
depart departure|discover discovery|recover recovery|deliver delivery|forge forgery|bribe bribery|steal theft|arrive arrival|approve approval|refuse refusal|remove removal
dismiss dismissal|withdraw withdrawal|propose proposal|survive survival|betray betrayal|appear appearance|resist resistance|assist assistance|attend attendance
resign resignation|explain explanation|pronounce pronunciation|acquit acquittal|commit commitment committal|permit permission|admit admission|omit omission
decide decision|divide division|collide collision|conclude conclusion|exclude exclusion|intrude intrusion|confuse confusion|expel expulsion|compel compulsion
suspend suspension|expand expansion|comprehend comprehension|convert conversion|pervert perversion|oppress oppression|suppress suppression|repress repression
falsify falsification|verify verification|identify identification|apply application|accuse accusation accuser|allege allegation|confirm confirmation
conspire conspiracy conspirator|rebel rebellion|mutiny mutineer|defraud fraud|err error|injure injury|hurt hurt|abuse abuser abuse|threaten threat|promise promise
fire firing gunfire|shell shelling|bomb bombing|bombard bombardment|explode explosion|erode erosion|corrode corrosion|corrupt corruption|pollute pollution
dissolve dissolution|solve solution|resolve resolution|revolt revolution revolt|evolve evolution|elect election|poison poisoning|rig rigging|ballot balloting
apologise apology|apologize apology|regret regret|compensate compensation|tear tear|spill spillage|leak leakage|break breakage breakdown|crack crackdown|shut shutdown
`;

/** Verbs by the nouns made of them. */
export const VERB_OF: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .flatMap((row) => {
      const [verb = "", ...nouns] = row.trim().split(" ");
      return nouns.map((noun) => [noun, verb] as const);
    }),
);
