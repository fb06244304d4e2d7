/**
 * The shortest input: texts of one event and nothing else, made into a dossier.
 */
import type { DossierInput } from "../model/dossier.ts";
import { type Fault, InputError, shown } from "../model/faults.ts";
import { byCodeUnit } from "../text/words.ts";

/** Texts of one event, one of each source: a list, or each under the name of its source. */
export type Texts = readonly string[] | Readonly<Record<string, string>>;

/** The fields of a dossier: an object with one of them is no list of texts by name. */
const FIELDS = ["$schema", "event", "sources", "accounts", "assertions", "aliases", "decisions"];

/**
 * Makes a dossier of bare texts; gives anything else back as it is.
 *
 * @param input - Anything a caller may hand in for a dossier.
 * @throws {@link InputError} naming every text that is none.
 */
export function fromTexts(input: unknown): unknown {
  if (Array.isArray(input)) {
    const label = `${input.length} ${input.length === 1 ? "text" : "texts"}`;
    return dossierOf(
      input.map((text: unknown, at) => ({ name: `Text ${at + 1}`, path: `texts[${at}]`, text })),
      label,
    );
  }
  if (!isNamed(input)) return input;
  const named = Object.entries(input).map(([name, text]) => ({ name, path: `texts[${JSON.stringify(name)}]`, text }));
  return dossierOf(named, listed(Object.keys(input).sort(byCodeUnit)));
}

/** Whether an object holds texts by the names of their sources, be it that one of them is no text. */
function isNamed(input: unknown): input is Readonly<Record<string, unknown>> {
  if (typeof input !== "object" || input === null || FIELDS.some((field) => Object.hasOwn(input, field))) return false;
  return Object.values(input).some((text) => typeof text === "string");
}

interface Given {
  readonly name: string;
  readonly path: string;
  readonly text: unknown;
}

function dossierOf(given: readonly Given[], label: string): DossierInput {
  const faults = given.flatMap(faultOf);
  if (faults.length > 0) throw new InputError(faults);
  return {
    event: { id: "texts", label },
    sources: given.map(({ name }) => ({ id: name, name })),
    accounts: given.map(({ name, text }) => ({ id: name, sourceId: name, text: text as string })),
  };
}

/** As long as an identifier may be. */
const LONGEST_NAME = 300;

function faultOf({ name, path, text }: Given): Fault[] {
  if (typeof text !== "string") return [{ path, message: `must be a string, got ${shown(text)}` }];
  if (name.trim() === "") return [{ path, message: "the name of a source must not be empty" }];
  if (name.length > LONGEST_NAME)
    return [{ path: `texts[${shown(name)}]`, message: `a name of more than ${LONGEST_NAME} characters` }];
  return [];
}

/** Names as a reader lists them: all up to three, else two and how many more. */
function listed(names: readonly string[]): string {
  if (names.length === 1) return names[0]!;
  const first = names.length > 3 ? names.slice(0, 2) : names.slice(0, -1);
  const last = names.length > 3 ? `${names.length - 2} more` : names.at(-1);
  return `${first.join(", ")} and ${last}`;
}
