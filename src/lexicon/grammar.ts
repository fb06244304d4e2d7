/**
 * Closed-class English words and irregular verb forms: data for `english/readings` and `english/tag`.
 *
 * One letter a part of speech: D determiner · S possessive · P pronoun that can be a subject · O other pronoun ·
 * W relative or question word · I preposition · T "to" · C "and, but, or" · B subordinator · M modal · E form of be ·
 * H of have · X of do · F negator · R adverb · A adjective · U number · N noun · L plural noun · K proper name ·
 * V verb, base or present · Z third person singular · Y past · Q past participle · G -ing form.
 */
export const CLOSED_CLASS: Readonly<Record<string, string>> = {
  D: "the a an this these those every each some any no another either neither both all half such what whatever",
  S: "my your his her its our their whose",
  P: "i you he she it we they there someone somebody everyone everybody anyone anybody nobody none others many few several most",
  O: "me him us them himself herself itself themselves myself yourself ourselves yourselves something anything nothing everything mine theirs hers ours one",
  W: "which who whom where when why how whether",
  B: "that because although though while unless until if since as than lest whereas after before once",
  I: "of in on at by for with from about against into over under between among amid amidst during through throughout within without across along around near behind beyond below above upon toward towards onto off out up down via per despite except besides regarding concerning including following versus vs unlike like ahead alongside inside outside past given",
  T: "to",
  C: "and but or nor & yet",
  M: "can could may might must shall should will would ought cannot 'll 'd ll gonna",
  E: "be am is are was were been being 're 'm ain",
  H: "have has had having 've",
  X: "do does did",
  F: "not n't never",
  R: "also now then still again already just only even too very so however therefore meanwhile instead perhaps maybe here there ever often always sometimes once twice later soon recently quickly repeatedly first further furthermore moreover else rather quite almost nearly about nonetheless nevertheless thus hence indeed away back together yesterday today tomorrow tonight much more less long far well better best worse worst ago",
  A: "other same own last next first second third new many few several most more less such former recent top key chief senior junior many",
  U: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens hundreds thousands millions",
};

/** Readings tried in this order where a closed-class word has several; the first is taken unless a rule says otherwise. */
export const CLOSED_ORDER = "FMEHXSDPTCBWIORUA";

/** Irregular verbs: base, past and participle, one verb a comma; equal forms are written once. */
export const IRREGULAR =
  "say said,tell told,think thought,find found,know knew known,see saw seen,make made,take took taken,give gave given,go went gone,come came,write wrote written,speak spoke spoken,hold held,feel felt,keep kept,leave left,bring brought,begin began begun,show showed shown,hear heard,run ran,stand stood,lose lost,pay paid,meet met,sit sat,lead led,understand understood,grow grew grown,draw drew drawn,break broke broken,spend spent,rise rose risen,drive drove driven,buy bought,wear wore worn,choose chose chosen,seek sought,throw threw thrown,catch caught,deal dealt,win won,forget forgot forgotten,lay laid,sell sold,fight fought,teach taught,eat ate eaten,sing sang sung,strike struck,hang hung,shake shook shaken,ride rode ridden,feed fed,shoot shot,drink drank drunk,hide hid hidden,bind bound,hit hit,cut cut,put put,set set,let let,read read,cost cost,shut shut,quit quit,spread spread,hurt hurt,cast cast,bet bet,rid rid,split split,burst burst,thrust thrust,swear swore sworn,tear tore torn,bear bore borne,steal stole stolen,freeze froze frozen,fly flew flown,blow blew blown,mean meant,dream dreamt,lend lent,send sent,bend bent,build built,get got gotten,become became,overcome overcame,withdraw withdrew withdrawn,undergo underwent undergone,undertake undertook undertaken,forgive forgave forgiven,foresee foresaw foreseen,oversee oversaw overseen,mistake mistook mistaken,mislead misled,uphold upheld,withhold withheld,withstand withstood,arise arose arisen,awake awoke awoken,wake woke woken,fall fell fallen,flee fled,stick stuck,swing swung,sweep swept,sleep slept,weep wept,creep crept,bleed bled,breed bred,speed sped,swim swam swum,sink sank sunk,shrink shrank shrunk,spring sprang sprung,ring rang rung,slide slid,dig dug,spin spun,sting stung,lie lay lain,light lit,shed shed,forbid forbade forbidden,retell retold,foretell foretold,rethink rethought,rewrite rewrote rewritten,overhear overheard,misunderstand misunderstood,overthrow overthrew overthrown,repay repaid,resell resold,rebuild rebuilt,outdo outdid outdone,redo redid redone,undo undid undone,beat beat beaten,bite bit bitten,broadcast broadcast,forecast forecast,upset upset,wed wed,grind ground,wind wound,kneel knelt,leap leapt,lean leant,learn learnt,burn burnt,spell spelt,spoil spoilt,stride strode,strive strove striven,plead pled,prove proved proven,slay slew slain,swell swelled swollen,sew sewed sewn,sow sowed sown,show showed shown,shave shaved shaven";

/** Words before a full stop that do not end a sentence. */
export const ABBREVIATIONS =
  "mr mrs ms dr prof gov sen sens rep reps gen col lt sgt capt cmdr adm maj pres hon rev fr sr jr st mt ft no nos vs etc inc corp co ltd llc bros dept est fig vol pp ed eds al approx cf jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo u.s u.k u.n d.c a.m p.m e.g i.e n.y n.j n.h n.c s.c n.d s.d n.m r.i w.va ph.d";

/** Titles before a name, after which no sentence ends. */
export const TITLES =
  "mr mrs ms dr prof gov sen sens rep reps gen col lt sgt capt cmdr adm maj pres hon rev fr st vs no nos fig vol pp";

/** Verbs in the count that are nouns as often. */
export const ALSO_NOUNS = "press watch lie fire park bear mine mark bank will house force market fund trade pool";

/** Nouns without -s that take a plural verb. */
export const PLURAL_NOUNS = "police people media men women children staff clergy";
