/**
 * Words by which a text says that it has something from another publisher. Tables only.
 */

/** Phrases before a publisher's name, lower case, up to three words: "told Reuters", "in an interview with Reuters". */
export const CREDITS_BEFORE: ReadonlySet<string> = new Set([
  "told",
  "tells",
  "telling",
  "according to",
  "citing",
  "cites",
  "cited by",
  "quoted by",
  "quoting",
  "reported by",
  "published by",
  "obtained by",
  "seen by",
  "interviewed by",
  "interview with",
  "interview to",
  "interview for",
  "statement to",
  "speaking to",
  "spoke to",
  "speaking with",
  "spoke with",
  "informed",
  "courtesy of",
]);

/** Words after a publisher's name: "Reuters reported". */
export const CREDITS_AFTER: ReadonlySet<string> = new Set([
  "reported",
  "reports",
  "has reported",
  "had reported",
  "said",
  "says",
  "quoted",
  "quotes",
  "quoting",
  "cited",
  "cites",
  "learned",
  "writes",
  "wrote",
  "revealed",
  "news agency",
  "newspaper reported",
]);

/** Words that may stand between a phrase and a name: "according to the news agency Reuters". */
export const BEFORE_A_PUBLISHER: ReadonlySet<string> = new Set(
  "the a an news agency newspaper daily weekly broadcaster channel television radio station website site portal state independent local russian private".split(
    " ",
  ),
);

/** Words with a capital after a publisher's short name that leave it a publisher: "Fox News". */
export const AFTER_A_PUBLISHER: ReadonlySet<string> = new Set(
  "news agency business television tv radio online newspaper network channel broadcasting media press wire".split(" "),
);
