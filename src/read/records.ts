/**
 * Gathers sources, accounts and assertions out of another tool's records into one dossier.
 */
import type { Account, AssertionInput, DossierInput, Event, Notice, Source } from "../model/dossier.ts";
import { hash } from "../text/words.ts";
import { baseName, idOfName, known } from "./metadata.ts";

/** A dossier and what did not fit into it. */
export interface DossierRead {
  /** The dossier; check and complete it with `parseDossier`. */
  readonly dossier: DossierInput;
  /** Findings about the input: fields and records that were not read. */
  readonly notices: readonly Notice[];
}

/** A dossier in the making: what is put in twice is there once. */
export class Gathering {
  readonly #sources = new Map<string, Source>();
  readonly #accounts = new Map<string, Account>();
  readonly #assertions = new Map<string, AssertionInput>();
  readonly #notices = new Map<string, Notice>();

  /** Adds a source by its name and gives its id; names that differ in punctuation or capitals alone are one source. */
  source(name: string, more: Partial<Source> = {}): string {
    const id = idOfName(name);
    const before = this.#sources.get(id);
    const aliases = [...(before?.aliases ?? []), ...(more.aliases ?? [])];
    if (before && before.name !== name && !aliases.includes(name)) aliases.push(name);
    const { aliases: _, ...rest } = known({ ...before, ...more });
    this.#sources.set(id, { ...rest, id, name: before?.name ?? name, ...(aliases.length > 0 ? { aliases } : {}) });
    return id;
  }

  /** Adds an account; of two with one id the first stays, the second fills what it lacks. */
  account(account: Account): string {
    this.#accounts.set(account.id, { ...known(account), ...known(this.#accounts.get(account.id) ?? {}) });
    return account.id;
  }

  /** Adds an assertion, unless the very same is there. */
  assertion(assertion: AssertionInput): void {
    this.#assertions.set(assertion.id ?? hash(JSON.stringify(assertion)), known(assertion));
  }

  /** Adds a finding, once. */
  notice(code: string, message: string, accountId: string | null = null): void {
    this.#notices.set(`${code}\n${message}\n${accountId}`, { code, message, accountId, span: null });
  }

  /** The dossier, with its event named after the file unless one is given. */
  done(name: string, event?: Event): DossierRead {
    const label = baseName(name).replace(/[_-]+/g, " ").trim() || "claims";
    return {
      dossier: {
        event: event ?? { id: idOfName(label), label },
        sources: [...this.#sources.values()],
        accounts: [...this.#accounts.values()],
        assertions: [...this.#assertions.values()],
      },
      notices: [...this.#notices.values()],
    };
  }
}
