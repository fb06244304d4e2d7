/**
 * English forms that no suffix rule undoes: base form, then its other forms.
 */
const TABLE = `
arise arose arisen|awake awoke awoken|be am is are was were been being|bear bore borne born|beat beaten|become became
begin began begun|bend bent|bet|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred
bring brought|build built|burn burnt|burst|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept
deal dealt|dig dug|do does did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given
go goes went gone|detain detained detains detaining|displace displaced displaces displacing|uproot uprooted|deport deported deports deporting|slay slew slain
grind ground|grow grew grown|hang hung|have has had|hear heard|hide hid hidden|hold held|keep kept
kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|lie lay lain lying
light lit|lose lost|make made|mean meant|meet met|mistake mistook mistaken|outdo outdid outdone|overcome overcame
overthrow overthrew overthrown|overtake overtook overtaken|pay paid|prove proven|ride rode ridden|ring rang rung
rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|sew sewn|shake shook shaken|shine shone
shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|sling slung
speak spoke spoken|speed sped|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck
sting stung|stink stank stunk|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swollen
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
tread trod trodden|understand understood|undergo underwent undergone|uphold upheld|wake woke woken|wear wore worn
weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written
man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice|goose geese|ox oxen|life lives|wife wives
knife knives|leaf leaves|half halves|self selves|wolf wolves|thief thieves|shelf shelves|loaf loaves|crisis crises
analysis analyses|basis bases|thesis theses|hypothesis hypotheses|medium media|datum data|criterion criteria|phenomenon phenomena
policeman policemen|policewoman policewomen|fireman firemen|gunman gunmen|spokesman spokesmen|congressman congressmen
clergyman clergymen|businessman businessmen|fisherman fishermen|serviceman servicemen|militiaman militiamen
good better best|bad worse worst|far farther farthest further furthest|die died dying dies|tie tying|deny denied denies
`;

/** Base form of each irregular form. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .flatMap((row) => {
      const [base, ...forms] = row.trim().split(" ");
      return forms.map((form) => [form, base!] as const);
    }),
);
