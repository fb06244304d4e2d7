/**
 * What news tells of, each kind of happening by the verbs, nouns and participles for it: "shelled the town", "the
 * strike", "the bombardment" speak of one thing. General English news vocabulary, in base form; a word may belong to
 * several kinds. Roles follow the happening they belong to: a deportee speaks of a deportation.
 */
const TABLE = `
attack: attack strike assault raid shell shelling bombard bombardment bomb bombing missile rocket airstrike offensive storm ambush incursion onslaught
shooting: shoot shooting fire gunfire shot gunshot shooter gunman sniper bullet volley salvo
explosion: explode explosion blast detonate detonation blow bomb bang
killing: kill killing murder murderer slay slaying assassinate assassination massacre execute execution homicide manslaughter slaughter genocide
death: die death dead decease perish drown fatality corpse casualty toll fatal deadly kill killing victim
injury: injure injury wound wounded hurt maim casualty victim
beating: beat beating torture torturer ill-treat mistreat mistreatment ill-treatment abuse baton assault bruise whip kick punch
rape: rape rapist molest abuse assault harass harassment grope
abduction: abduct abduction kidnap kidnapping disappear disappearance hostage snatch
looting: loot looting looter plunder pillage ransack rob robbery steal theft thief burgle burglary
arson: burn arson torch blaze fire ablaze charred
destruction: destroy destruction demolish demolition ruin wreck devastate devastation raze damage
invasion: invade invasion invader occupy occupation occupier annex annexation incursion cross
truce: truce ceasefire armistice violation breach lull silence
withdrawal: withdraw withdrawal retreat pull pullout pullback redeploy
war: war warfare fighting fight battle combat clash hostilities conflict skirmish
arrest: arrest detain detention detainee custody apprehend round seize jail imprison imprisonment prisoner inmate remand
release: release free freed freedom liberate bail pardon amnesty
expulsion: expel expulsion deport deportation deportee evict eviction banish exile oust
flight: flee flight refugee escape displace displacement exodus evacuate evacuation evacuee
trial: try trial court hearing prosecute prosecution prosecutor tribunal indict indictment charge case bench
verdict: verdict convict conviction acquit acquittal sentence judgment judgement ruling guilty innocent guilt
lawsuit: sue lawsuit suit complaint litigation plaintiff appeal
inquiry: investigate investigation investigator inquiry enquiry probe inquest examine examination audit auditor inspect inspection inspector autopsy
evidence: evidence proof prove witness testimony testify document footage video recording
law: law legislation bill decree act statute regulation constitution amend amendment
ban: ban prohibit prohibition forbid outlaw bar block dissolve dissolution close closure shut shutdown suspend suspension
licence: licence license permit permission authorise authorize authorisation authorization register registration
election: vote voter voting ballot poll election elect referendum plebiscite electorate runoff turnout
fraud: rig rigging fraud fraudulent forge forgery falsify falsification stuff stuffing manipulate manipulation tamper cheat irregularity flaw sham
count: count counting tally tabulate recount result figure
observation: observe observer observation monitor monitoring mission
resignation: resign resignation quit step-down departure ouster oust dismiss dismissal sack removal remove fire
coup: coup putsch overthrow topple mutiny mutineer uprising rebel rebellion insurrection revolt revolution plot conspiracy conspire
protest: protest protester protestor demonstrate demonstration demonstrator rally march marcher picket sit-in riot rioter unrest crowd gathering
crackdown: crackdown disperse dispersal suppress suppression repress repression quell
strike: strike striker walkout stoppage
negotiation: negotiate negotiation negotiator talks mediate mediation mediator summit meet meeting dialogue
agreement: agree agreement accord deal pact treaty contract sign
sanction: sanction embargo boycott blockade
aid: aid relief help assistance assist donate donation donor
crash: crash collide collision derail derailment wreck accident
sinking: sink sinking capsize founder shipwreck list drown
collapse: collapse fall fail failure breach burst break rupture
flood: flood flooding inundate inundation deluge overflow
landslide: landslide mudslide mudflow mud avalanche
quake: quake earthquake tremor aftershock
leak: leak leakage spill spillage discharge contaminate contamination pollute pollution poison poisonous poisoning toxic toxin
fire: fire blaze burn wildfire inferno flame
rescue: rescue rescuer save survivor survive survival
warning: warn warning alarm alert siren
search: search missing disappear disappearance
illness: ill illness sick sicken sickness disease infect infection outbreak epidemic virus patient
treatment: treat treatment medical doctor hospital hospitalise hospitalize medicine surgery operate operation ambulance
suicide: suicide suicidal hang
price: price cost tariff fare subsidy expensive
payment: pay payment bribe bribery bribe-taker kickback compensate compensation refund reimburse salary wage
theft: steal theft embezzle embezzlement misappropriate misappropriation siphon launder laundering fraud swindle corruption corrupt
tax: tax taxation levy duty evasion
sale: sell sale seller buy buyer purchase acquire acquisition
job: hire layoff redundancy unemployment job worker staff employ employer employee
build: build construct construction building
statement: statement announce announcement declare declaration communique
apology: apologise apologize apology regret sorry
promise: promise pledge vow assurance guarantee
threat: threaten threat intimidate intimidation blackmail coerce coercion pressure
censorship: censor censorship gag blackout disconnect
publication: publish publication newspaper article broadcast print
spying: spy spying espionage surveil surveillance eavesdrop wiretap
insult: insult defame defamation libel slander smear
`;

/** The kinds of happenings by the words for them, base forms. */
export const HAPPENINGS: ReadonlyMap<string, readonly string[]> = byWord();

function byWord(): Map<string, string[]> {
  const kinds = new Map<string, string[]>();
  for (const row of TABLE.trim().split("\n")) {
    const [kind = "", words = ""] = row.split(": ");
    for (const word of words.split(" ")) kinds.set(word, [...(kinds.get(word) ?? []), kind]);
  }
  return kinds;
}
