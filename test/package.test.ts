import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { DEFAULTS } from "../src/model/options.ts";

const ROOT = join(import.meta.dirname, "..");
const at = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const manifest = JSON.parse(at("package.json"));
const lock = JSON.parse(at("package-lock.json"));

/** Where the project lives. A placeholder until it has a home: these two lines and package.json say it. */
const REPOSITORY = "https://github.com/OWNER/dissensus";
const SITE = "https://OWNER.github.io/dissensus/";

/** Pages and settings that say where the project lives. */
const ADDRESSED = ["README.md", "docs/guides/security.md", "docs/guides/contributing.md", "typedoc.json"];
/** Addresses of others that they may name. */
const OTHERS =
  /^https:\/\/(?:typedoc\.org\/schema\.json|registry\.npmjs\.org$|(?:cdn\.jsdelivr\.net\/npm|esm\.sh)\/dissensus@)/;

describe("package.json", () => {
  it("says where the project lives, everywhere the same", () => {
    expect(manifest.homepage).toBe(SITE);
    expect(manifest.repository.url).toBe(`git+${REPOSITORY}.git`);
    expect(manifest.bugs.url).toBe(`${REPOSITORY}/issues`);
    expect(manifest.author).toContain(`(${REPOSITORY})`);
  });

  it.each(ADDRESSED.filter((path) => readdirSync(dirname(join(ROOT, path))).includes(path.split("/").at(-1)!)))(
    "%s points nowhere else",
    (path) => {
      const links = at(path).match(/https?:\/\/[^\s)"'`>]+/g) ?? [];
      const known = (link: string) => link.startsWith(REPOSITORY) || link.startsWith(SITE) || OTHERS.test(link);
      expect(links.filter((link) => !known(link))).toEqual([]);
    },
  );

  it("lists every guide for the site, in the order a reader needs them", () => {
    const listed = JSON.parse(at("typedoc.json")).projectDocuments as string[];
    const guides = readdirSync(join(ROOT, "docs/guides")).map((name) => `docs/guides/${name}`);
    expect(listed.filter((path) => path.startsWith("docs/guides/")).sort()).toEqual(guides.sort());
    expect(guides.filter((path) => !at("README.md").includes(`(${path})`))).toEqual([]);
  });

  it("has one table of the options of a comparison, with their defaults", () => {
    const rows = [
      ...at("docs/guides/options.md")
        .split("## Other functions")[0]!
        .matchAll(/^\| `(\w+)` \| `([^`]+)` \|/gm),
    ];
    expect(Object.fromEntries(rows.map(([, name, value]) => [name, JSON.parse(value!)]))).toEqual(DEFAULTS);
  });

  it("ships every page that a shipped page links to", () => {
    const shipped = manifest.files.map((pattern: string) => patternOf(pattern));
    const isShipped = (path: string) => path === "LICENSE" || shipped.some((pattern: RegExp) => pattern.test(path));
    const pages = ["README.md", ...readdirSync(join(ROOT, "docs/guides")).map((name) => `docs/guides/${name}`)];
    const missing = pages.flatMap((page) =>
      linksOf(page)
        .map((target) => relative(ROOT, join(ROOT, dirname(page), target)))
        .filter((target) => !isShipped(target))
        .map((target) => `${page}: ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it("asks a user to install few packages: those of types, of the command line and of worker threads", () => {
    const installed = Object.entries<{ dev?: boolean; optional?: boolean; peer?: boolean }>(lock.packages)
      .filter(([path, { dev, optional, peer }]) => path.startsWith("node_modules/") && !dev && !optional && !peer)
      .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
    expect([...new Set(installed)].sort()).toEqual([
      "@types/hast",
      "@types/unist",
      "ansi-regex",
      "cli-progress",
      "cli-table3",
      "emoji-regex",
      "is-fullwidth-code-point",
      "string-width",
      "strip-ansi",
      "tinypool",
      "zod",
    ]);
  });
});

function patternOf(glob: string): RegExp {
  const escaped = glob.replace(/[.+]/g, "\\$&").replaceAll("*", "[^/]*");
  return new RegExp(`^${escaped}(?:/|$)`);
}

/** Local targets of a page's links and pictures; those in code are none. */
function linksOf(page: string): string[] {
  const text = at(page).replace(/```[\s\S]*?```/g, "");
  const targets = [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!);
  return targets.filter((target) => !/^[a-z]+:/i.test(target));
}
