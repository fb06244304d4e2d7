/**
 * Reporting words of English: which act a verb reports and how its content is attached. Data for `extract/speech`.
 *
 * Frames: s clause with or without "that" · c clause with "that" · q quotation, or content before the verb · w "whether, if, how, what …" ·
 * n noun phrase · t "to" with a verb · h hearer, then any other frame · o object, then "to" with a verb · g verb in -ing ·
 * e noun phrase with "at" and a number · a noun phrase with "as", or after "told us about" · k noun phrase with what it is called.
 * `call_for` is a verb with a particle or preposition; its content follows it.
 */
import type { SpeechAct } from "../model/dossier.ts";

/** A class of reporting verbs that report the same act and take their content in the same way. */
export interface SpeechRow {
  /** What the speaker does. */
  readonly act: SpeechAct;
  /** How the content is attached, see the head of this file. */
  readonly frames: string;
  /** Whether the reporter takes the content for true. */
  readonly factive?: true;
  /** Base forms, separated by spaces. */
  readonly verbs: string;
}

/** The classes, most usual first. A verb that stands in two classes joins their frames; its act is that of the first. */
export const SPEECH_VERBS: readonly SpeechRow[] = [
  { act: "assert", frames: "sqwnh", verbs: "say" },
  { act: "assert", frames: "hsqwo", verbs: "tell inform notify brief remind reassure" },
  {
    act: "assert",
    frames: "sqw",
    verbs:
      "answer state remark comment observe reply respond reiterate repeat retort quip joke rejoin counter interject muse intone opine volunteer exclaim shout yell scream cry whisper mutter murmur chant holler bellow bark snap growl groan sigh laugh chuckle deadpan gush tell write tweet retweet post text email e-mail blog scribble recount testify declare proclaim pronounce announce assert aver attest avow emphasize emphasise stress underline underscore summarize summarise elaborate explain clarify specify relate",
  },
  {
    act: "assert",
    frames: "n",
    verbs:
      "write tweet retweet announce state repeat reiterate recount explain emphasize emphasise stress mention discuss cite quote highlight detail outline reference touch_on touch_upon articulate clarify list liken compare contrast tout  shout",
  },
  { act: "assert", frames: "sqwg", factive: true, verbs: "add note" },
  { act: "assert", frames: "n", factive: true, verbs: "note" },
  {
    act: "assert",
    frames: "sqn",
    factive: true,
    verbs: "point_out reveal disclose divulge recall remember recollect report reaffirm",
  },
  {
    act: "assert",
    frames: "n",
    verbs:
      "point_to refer_to allude_to hint_at speak_of speak_about talk_about talk_of talk_up write_about write_of boast_of boast_about brag_about joke_about elaborate_on expand_on comment_on lay_out spell_out bring_up dwell_on rattle_off play_down play_up gloss_over make_reference_to harp_on expound_on sum_up",
  },
  {
    act: "assert",
    frames: "sq",
    verbs: "boast brag gripe grouse go_on_to_say make_clear make_it_clear make_plain make_the_case let_it_be_known",
  },
  {
    act: "assert",
    frames: "sqn",
    verbs:
      "argue contend assess reason insist suggest imply indicate hint intimate insinuate conclude posit hypothesize",
  },
  { act: "assert", frames: "n", verbs: "insist_on argue_for argue_against make_the_case_for vouch_for" },
  { act: "assert", frames: "sqntw", verbs: "show" },
  {
    act: "assert",
    frames: "cq",
    verbs: "maintain hold continue read underscore signal demonstrate illustrate conclude submit",
  },
  { act: "perceive", frames: "c", factive: true, verbs: "see understand hear forget discover determine observe note" },
  { act: "assert", frames: "c", factive: true, verbs: "emerge transpire" },
  { act: "believe", frames: "cq", verbs: "feel assume suppose imagine wish hold" },
  { act: "predict", frames: "cq", verbs: "project" },
  { act: "allege", frames: "cq", verbs: "charge" },
  { act: "believe", frames: "a", verbs: "see regard view perceive consider" },
  {
    act: "assert",
    frames: "k",
    verbs:
      "call label brand dub deem term name pronounce declare describe portray depict characterize characterise paint",
  },
  { act: "assert", frames: "e", verbs: "put estimate place set" },
  { act: "assert", frames: "n", verbs: "list count record register speak_of" },
  { act: "allege", frames: "sqnt", verbs: "claim allege purport profess" },
  { act: "allege", frames: "n", verbs: "accuse blame charge charge_with indict impeach sue attribute" },
  { act: "allege", frames: "sq", verbs: "speculate" },
  { act: "deny", frames: "sqng", verbs: "deny disavow disclaim repudiate" },
  {
    act: "deny",
    frames: "n",
    verbs:
      "reject rebut refute dismiss contradict brush_off brush_aside wave_off wave_away shrug_off scoff_at renounce rule_out pour_cold_water_on distance_oneself_from",
  },
  { act: "dispute", frames: "nsw", verbs: "dispute question doubt" },
  {
    act: "dispute",
    frames: "n",
    verbs:
      "disagree_with take_issue_with push_back_against push_back_on object_to quibble_with cast_doubt_on call_into_question balk_at bristle_at take_exception_to dissent_from",
  },
  { act: "dispute", frames: "sq", verbs: "object protest disagree" },
  { act: "confirm", frames: "sqnw", factive: true, verbs: "confirm verify corroborate affirm certify substantiate" },
  { act: "confirm", frames: "n", verbs: "agree_with agree_on concur_with acquiesce_to sign_off_on side_with" },
  { act: "confirm", frames: "sqt", verbs: "agree concur" },
  {
    act: "concede",
    frames: "sqng",
    factive: true,
    verbs: "acknowledge admit concede allow_that grant_that confess recognize recognise",
  },
  { act: "concede", frames: "n", verbs: "admit_to confess_to own_up_to apologize_for apologise_for plead_guilty_to" },
  { act: "concede", frames: "q", verbs: "apologize apologise" },
  {
    act: "retract",
    frames: "n",
    verbs: "retract recant take_back walk_back backtrack_on back_away_from",
  },
  { act: "warn", frames: "sqnh", verbs: "warn caution alert forewarn" },
  { act: "warn", frames: "n", verbs: "warn_of warn_about warn_against caution_against sound_the_alarm_about" },
  { act: "warn", frames: "t", verbs: "threaten" },
  {
    act: "predict",
    frames: "sqn",
    verbs: "predict forecast foretell prophesy foresee envision envisage",
  },
  { act: "assert", frames: "sqn", verbs: "estimate" },
  { act: "predict", frames: "snot", verbs: "expect anticipate" },
  { act: "promise", frames: "tsqn", verbs: "promise vow pledge swear guarantee" },
  { act: "promise", frames: "hs", verbs: "assure" },
  { act: "promise", frames: "n", verbs: "assure promise_to commit_to pledge_to" },
  { act: "promise", frames: "t", verbs: "agree volunteer plan vote" },
  { act: "decline", frames: "nt", verbs: "refuse decline" },
  { act: "ask", frames: "wqhon", verbs: "ask" },
  { act: "ask", frames: "wq", verbs: "wonder inquire enquire query" },
  { act: "ask", frames: "on", verbs: "urge implore beseech exhort entreat" },
  { act: "ask", frames: "o", verbs: "beg invite encourage press petition advise persuade convince" },
  {
    act: "ask",
    frames: "ns",
    verbs:
      "request propose recommend suggest beg_for plead_for ask_for ask_about inquire_about call_for call_on call_upon appeal_for press_for push_for lobby_for advocate advocate_for petition_for clamor_for campaign_for campaign_against plead_with pitch",
  },
  { act: "ask", frames: "sqt", verbs: "demand request plead ask propose" },
  { act: "ask", frames: "g", verbs: "propose recommend suggest advocate" },
  { act: "order", frames: "nos", verbs: "order instruct decree mandate" },
  { act: "order", frames: "n", verbs: "prohibit forbid" },
  { act: "order", frames: "sn", verbs: "rule stipulate" },
  {
    act: "believe",
    frames: "sqn",
    verbs: "believe think suspect presume reckon surmise figure fear imagine fancy",
  },
  { act: "believe", frames: "st", verbs: "hope" },
  {
    act: "believe",
    frames: "n",
    verbs:
      "believe_in think_of think_about hope_for fear_for worry_about complain_about complain_of fret_about fret_over agonize_over view see_as consider envision look_forward_to marvel_at",
  },
  { act: "believe", frames: "sq", verbs: "worry hope fret" },
  {
    act: "assert",
    frames: "w",
    verbs:
      "contemplate consider describe explain discuss detail outline recount illustrate debate talk_about speak_about write_about think_about ask_about worry_about joke_about",
  },
  { act: "assert", frames: "sq", verbs: "shoot_back fire_back hit_back push_back chime_in weigh_in snap_back" },
  {
    act: "assert",
    frames: "n",
    verbs: "echo promote invoke trumpet proclaim utter assert spar_over clash_over chant hail_as",
  },
  { act: "evaluate", frames: "n", verbs: "herald rebuff caricature" },
  { act: "assert", frames: "a", verbs: "identify position cast portray herald tout" },
  { act: "believe", frames: "tno", verbs: "want prefer wish would_like would_prefer" },
  { act: "believe", frames: "t", verbs: "look seek aim hope threaten would_like hesitate resolve decide" },
  {
    act: "believe",
    frames: "n",
    verbs: "want prefer like resent detest long_for yearn_for",
  },
  {
    act: "perceive",
    frames: "snw",
    factive: true,
    verbs: "learn realize realise notice discern",
  },
  { act: "perceive", frames: "sw", factive: true, verbs: "know ascertain" },
  { act: "perceive", frames: "sqw", factive: true, verbs: "find" },
  { act: "perceive", frames: "ts", verbs: "seem appear" },
  {
    act: "evaluate",
    frames: "n",
    verbs:
      "criticize criticise praise condemn denounce decry deplore slam blast bash attack assail lambaste lambast rip rip_into castigate chastise chide scold rebuke admonish reprimand censure fault berate bemoan lament mock ridicule deride belittle malign vilify skewer pan knock excoriate pillory trash scorch hail laud applaud commend extol thank congratulate credit compliment salute welcome cheer_on defend endorse support oppose back disapprove_of rail_against lash_out_at lash_out_against hit_back_at take_aim_at take_a_swipe_at take_a_shot_at fire_back_at fire_at tear_into hit_out_at speak_out_against speak_out_about stand_by stick_by come_out_against come_out_in_support_of come_out_in_favor_of come_out_for side_against vote_for vote_against throw_support_behind poke_fun_at make_fun_of crack_down_on boo jeer heckle shun snub disown root_for rally_behind",
  },
  { act: "evaluate", frames: "sq", verbs: "complain lament bemoan gloat marvel rave rejoice" },
  { act: "evaluate", frames: "n", verbs: "estimate recommend" },
  {
    act: "evaluate",
    frames: "n",
    verbs:
      "ignore hate love dislike admire distrust relish revere despise loathe abhor adore cherish treasure approve approve_of downplay deflect veto taunt single_out call_out double_down_on dismiss_as scapegoat demonize demonise",
  },
  { act: "evaluate", frames: "g", verbs: "support oppose favor favour endorse" },
  { act: "assert", frames: "g", verbs: "report describe discuss mention" },
  {
    act: "assert",
    frames: "n",
    verbs:
      "recite document unveil publicize publicise satirize satirise interpret frame reference sound_off_on weigh_in_on hammer_home rattle_off tick_off zero_in_on",
  },
  { act: "believe", frames: "n", verbs: "express voice convey contemplate" },
  { act: "promise", frames: "t", verbs: "offer" },
  { act: "ask", frames: "n", verbs: "demand" },
  {
    act: "decline",
    frames: "n",
    verbs: "decline duck dodge sidestep respond_to reply_to answer comment_on weigh_in_on",
  },
];

/** Nouns that report: after a possessor, an article or a light verb, followed by "that", "to" or a preposition. */
export const SPEECH_NOUNS: readonly { readonly act: SpeechAct; readonly nouns: string }[] = [
  {
    act: "assert",
    nouns:
      "statement assertion comment remark contention argument insistence suggestion implication notion announcement declaration disclosure revelation explanation description portrayal characterization reference mention testimony evidence proof point observation report reminder boast joke tribute message word detail vote case lesson",
  },
  {
    act: "allege",
    nouns: "claim allegation accusation insinuation innuendo rumor rumour speculation complaint",
  },
  { act: "deny", nouns: "denial rejection rebuttal dismissal refutation" },
  { act: "confirm", nouns: "confirmation affirmation acceptance agreement" },
  { act: "concede", nouns: "admission acknowledgment acknowledgement concession confession apology" },
  { act: "warn", nouns: "warning threat caution" },
  { act: "predict", nouns: "prediction forecast projection estimate expectation" },
  {
    act: "promise",
    nouns:
      "promise vow pledge assurance guarantee commitment plan proposal intention decision refusal willingness determination",
  },
  { act: "ask", nouns: "question request demand call plea appeal proposal recommendation suggestion advice petition" },
  { act: "order", nouns: "order ruling instruction" },
  {
    act: "believe",
    nouns:
      "belief view opinion hope fear worry concern doubt suspicion conviction impression feeling sense thought theory assumption desire wish skepticism confidence anxiety frustration anger outrage alarm interest preference idea stance understanding perception",
  },
  {
    act: "evaluate",
    nouns:
      "criticism praise attack support endorsement opposition condemnation critique defense defence rebuke disapproval approval admiration contempt disdain backing assessment evaluation gratitude thanks congratulations prayer regret sympathy condolences disappointment dismay reservations objection backlash swipe jab assault optimism pessimism enthusiasm solidarity astonishment surprise shock sadness sorrow relief pride disgust unease misgiving discomfort displeasure dissatisfaction indignation fury distaste hostility affection respect appreciation empathy remorse shame sentiment bafflement bewilderment inclination reluctance",
  },
];

/** Nouns that report also where they are nobody's ("amid fears that …"), each with the words that then lead to the content. */
export const UNOWNED_NOUNS: readonly { readonly nouns: string; readonly links: string }[] = [
  {
    nouns:
      "allegation accusation claim assertion suggestion complaint admission fear revelation warning insinuation speculation rumor rumour prediction denial acknowledgment insistence concern worry suspicion belief hope promise contention",
    links: "that",
  },
  { nouns: "accusation allegation criticism endorsement condemnation rejection mention denunciation", links: "of" },
  { nouns: "question concern doubt complaint criticism worry skepticism speculation", links: "about over" },
  { nouns: "opposition reference", links: "to" },
  { nouns: "attack accusation complaint allegation", links: "against" },
];

/** Verbs that carry a reporting noun: "expressed doubt about", "issued a statement saying". */
export const LIGHT_VERBS =
  "express voice issue release make raise give offer deliver have hold share show take air reiterate repeat lodge file draw cast launch level echo press state announce face publish put send sound renew harbor harbour convey register outline read produce present pay provide sound post direct heap aim write unleash trade mount";

/** Adjectives that report after a form of "be": "is confident that", "was critical of". */
export const SPEECH_ADJECTIVES: readonly { readonly act: SpeechAct; readonly adjectives: string }[] = [
  {
    act: "believe",
    adjectives:
      "confident sure certain convinced hopeful optimistic pessimistic afraid fearful doubtful skeptical sceptical concerned worried anxious nervous suspicious wary unsure uncertain unconvinced",
  },
  {
    act: "evaluate",
    adjectives:
      "critical supportive happy unhappy glad grateful thankful angry upset disappointed dismayed outraged frustrated satisfied dissatisfied pleased thrilled disgusted appalled shocked surprised opposed sympathetic dismissive disdainful enthusiastic excited amused uncomfortable comfortable lukewarm ambivalent vague mum upfront leery apologetic unapologetic furious indignant sceptical livid remorseful sorry proud ashamed",
  },
  { act: "perceive", adjectives: "aware unaware mindful" },
  { act: "promise", adjectives: "willing unwilling eager reluctant determined committed open keen loath" },
  { act: "assert", adjectives: "clear unclear adamant emphatic insistent explicit" },
];

/** Whom somebody is said to be by what he holds: "is a critic of". */
export const SIDE_NOUNS =
  "supporter critic opponent proponent advocate backer fan champion admirer believer foe defender detractor enthusiast skeptic sceptic";

/** "according to" and its like; the speaker follows. */
export const ACCORDING =
  "according to,as mentioned in,as stated in,as noted in,as reported in,as described in,as noted by,as stated by,as reported by,in the words of,in the view of,in the opinion of,in the eyes of,as per";

/** Words before a colon that name a kind of article and no speaker: "The Latest:", "Q:". */
export const RUBRICS =
  "latest update updates breaking exclusive opinion analysis video videos watch live photo photos gallery podcast q a vs editorial review quiz recap factbox timeline correction note problem";

/** Nouns of a speech event: "said in a statement". */
export const INTERVIEW_NOUNS =
  "statement interview interviews speech address tweet tweets email e-mail letter release memo post op-ed column article report blog conference briefing call message remarks video book paper note testimony affidavit filing editorial broadcast podcast debate";

/** Words between a reporting noun or adjective and its content: "attack on", "doubts about". */
export const NOUN_LINKS = "of about on for over against with toward towards to at behind regarding concerning";

/** Verbs that can have a thing as their subject ("the search suggests"): then the writer infers and nobody speaks. */
export const INFERENCE_VERBS =
  "suggest show indicate imply recall signal demonstrate reveal underscore illustrate confirm mean prove point highlight appear seem raise reflect remind echo";
