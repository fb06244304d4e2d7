/**
 * What stands on a page and is no part of the account: menus, pleas, credits, legal notices.
 * Each row says what it is, where on the page it may stand, and how one of its lines looks.
 */

/** One kind of furniture. */
export interface FurnitureRule {
  /** What it is, as a notice names it: "left out as …". */
  readonly why: string;
  /**
   * Where the row holds: `any` line, the `head` before the first paragraph of prose, the `tail` after the last one,
   * or either `edge`.
   */
  readonly where: "any" | "head" | "tail" | "edge";
  /** How the line looks; tried on lines of at most {@link FURNITURE_LENGTH} characters. */
  readonly test: RegExp;
  /** Whether all that follows to the end of the page goes with it (a contact list, an author's note). */
  readonly rest?: boolean;
}

/** Longer lines are prose, whatever they say. */
export const FURNITURE_LENGTH = 320;

/** Kinds of furniture of pages and letters, the most telling first. */
export const FURNITURE: readonly FurnitureRule[] = [
  {
    why: "a link around the menu",
    where: "any",
    test: /^(?:skip to (?:the )?(?:main |primary )?(?:content|navigation|article|search|footer)|jump to (?:content|navigation|search)|accessibility (?:links|help|statement)|back to (?:the )?top)\W{0,3}$/i,
  },
  {
    why: "an advertisement",
    where: "any",
    test: /^(?:advertisements?|sponsored(?: content)?|promoted(?: content)?|(?:story|article) continues (?:below|after).{0,40})$/i,
  },
  {
    why: "an invitation to share",
    where: "any",
    test: /^(?:(?:share|print|email|tweet|save) this(?: (?:article|story|page|post|report))?|share on \w{1,20}|copy link)\W{0,3}$/i,
  },
  {
    why: "an invitation to share",
    where: "edge",
    test: /^(?:share|tweet|e-?mail|print|save|comments?|listen|facebook|twitter|whatsapp|telegram|linkedin|reddit|follow us.{0,40})\W{0,3}$/i,
  },
  {
    why: "a newsletter plea",
    where: "any",
    test: /^(?:please )?(?:sign up|subscribe|join|get our|receive)\b.{0,80}\b(?:newsletters?|inbox|mailing list|daily briefing|youtube channel|telegram channel|podcast)\b/i,
  },
  {
    why: "a plea for gifts",
    where: "edge",
    test: /^(?:please )?(?:your (?:tax[- ]deductible )?(?:gift|donation|contribution) (?:can|will|helps|makes|supports)|donate\b|support (?:our|us|independent) (?:work|journalism)|make a (?:gift|donation)|become a (?:member|supporter|subscriber)\b)/i,
  },
  {
    why: "a cookie notice",
    where: "any",
    test: /\b(?:we|this (?:web ?)?site) uses? cookies\b|^(?:accept|manage|reject)(?: all)? cookies$|^cookie (?:policy|settings|preferences)$/i,
  },
  {
    why: "a legal notice",
    where: "edge",
    test: /^(?:©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4}))|\ball rights reserved\b|^(?:terms of (?:use|service)|privacy (?:policy|notice)|disclaimer|imprint)\W{0,3}$/i,
  },
  {
    why: "a notice to the reader",
    where: "edge",
    test: /\b(?:to find out more|for more),? (?:please )?(?:click|tap) here\b|^click here\b|\byou\b.{1,160}\b(?:our (?:content|web ?site|site|journalism|app)|this (?:web ?)?site|your browser)\b/i,
  },
  {
    why: "a menu",
    where: "edge",
    test: /^(?:home|news|world|politics|business|sports?|opinion|culture|video|photos|about(?: us)?|contact(?: us)?|menu|search|log ?in|sign in|register|subscribe|donate|breaking news|live|more|languages?|region ?\/ ?country|regions?|countries|topics?|tags?|sections|downloads?|newsletters?|archive|most (?:read|viewed|popular|shared|commented)|editors?['’]? picks?|trending(?: now)?|top stories|latest (?:news|stories|updates)|up next|popular|read (?:more|next|also)|see also|you may also like|recommended(?: for you)?|related(?: (?:articles|stories|content|news|topics|coverage|links|reading))?)\W{0,3}$/i,
  },
  {
    why: "a link",
    where: "edge",
    test: /^(?:\[[^\]]{0,200}\]\([^)]{0,300}\)|<?https?:\/\/\S{1,300})$/i,
  },
  {
    why: "a pointer to other pages",
    where: "any",
    test: /^(?:read (?:more|also)|see also|watch|listen|related)\s?: .{1,200}$/i,
  },
  {
    why: "a byline",
    where: "head",
    test: /^(?:[Bb]y|BY)\s+\p{Lu}[\p{L}.'’-]{1,30}(?:[ ,]{1,2}(?:and\s)?\p{Lu}[\p{L}.'’-]{0,30}){0,7}(?: in \p{Lu}\p{L}{1,30})?$/u,
  },
  {
    why: "a byline or a label of the page",
    where: "edge",
    test: /^(?:authors?|written by|reporting by|editing by|edited by|translated by|source url|location|tags?|topics?|filed under|categor(?:y|ies)|keywords?|published|posted|(?:last )?(?:updated|modified)|first published)\s?:\s.{1,120}[^.!?]$/i,
  },
  {
    why: "credits",
    where: "tail",
    test: /^[([]?.{0,160}\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting)\b.{0,40}$|^[([]?(?:additional )?(?:reporting|writing|editing) by\b/i,
    rest: true,
  },
  {
    why: "a note about the author",
    where: "tail",
    test: /^\p{Lu}[^.]{2,60} is (?:an?|the) [^.]{0,60}\b(?:contributor|correspondent|reporter|editor|columnist|freelancer?|staff writer|research fellow)\b[^.]{0,60}\.?$/u,
  },
  {
    why: "a contact list",
    where: "tail",
    test: /^(?:for (?:further|more) information|(?:media|press) (?:contacts?|enquiries|inquiries)|contacts?|notes? (?:to|for) editors?|about (?:the )?(?:authors?|us))\b.{0,60}$/i,
    rest: true,
  },
  { why: "the mark that ends a release", where: "tail", test: /^(?:-{1,3} ?)?(?:ENDS?|30)(?: ?-{1,3})?$/, rest: true },
  { why: "a salutation", where: "head", test: /^dear\b[^.]{1,80}[,:]$/i },
  {
    why: "the close of a letter",
    where: "tail",
    test: /^(?:thank you for your (?:attention|consideration|time)\b.{0,60}|sincerely|yours (?:sincerely|faithfully|truly)|(?:best|kind|warm) regards|respectfully(?: yours)?)[.,]?$/i,
    rest: true,
  },
];

/** Credit of a picture at the end of a line; what it closes is a caption. */
export const PICTURE_CREDIT =
  /(?:^|[.!?)”"]\s{1,3}|\()(?:(?:file )?(?:photo(?:graph)?s?|image|picture|illustration|video)\s?(?:credit\s?)?(?:by|:|courtesy of|©|\/)\s?[^!?:]{2,60}|©\s?[^!?:]{2,60}|(?:AP|AFP|EPA|Reuters|Getty)(?: Images)?(?: file)?(?: photo)?\/[^!?:]{2,60})$/i;

/** Agencies and words that credit a picture when they stand in brackets after a caption. */
export const CREDITED =
  /^(?:AP|AFP|EPA|RFE\/RL|Reuters|Getty(?: Images)?|TASS|ITAR-TASS|Xinhua|dpa|UPI|ANSA|PA|UNIAN|Bloomberg|(?:file|archive|undated|courtesy|handout)(?: (?:photo|image|picture))?|(?:photo|image|picture)\b.{0,40})$/i;

/** Heading over a list of references or notes. */
export const REFERENCES = /^(?:sources|references|notes|footnotes|endnotes|bibliography|works cited)\s?:?$/i;

/** Words whose hyphen is their own even where a line ends at it: "self-/defence", but "inade-/quacy". */
export const HYPHEN_PREFIXES: ReadonlySet<string> = new Set("self non anti well vice half quasi cross".split(" "));

/** Words that cannot end a heading: what follows them on the next line belongs to them. */
export const OPEN_ENDED: ReadonlySet<string> = new Set(
  `a an the this that these those its his her their our of in on at to for from by with without and or but nor as than if
  when while which who whom whose between among against under over into is are was were be been has have had will would
  could should may might must not no mr mrs ms dr`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Verb forms that a heading seldom has and a sentence nearly always has. */
export const FINITE = /\b(?:is|are|was|were|has|have|had|will|would|said|says|did|does|can|could|may|might|must)\b/i;
