"""Measure a judge on sets and folds it was not fitted to.

    python evaluate.py FOLDER [--folds 0123] [--data ../shared/benchmarks] [--out FOLDER] [--cap 600]

Without `--folds` FOLDER is one judge, fitted to general sets alone. With it FOLDER-0 … FOLDER-3 (those
named) are judges each fitted without one fold of news pairs and disputes, and each is asked about the fold that it has
not seen; the other sets are asked of the first. A contradiction is the mean of both orders; agreement is read from a to b. `--out` gets the figures (figures.json) and the answers (SET.jsonl, as score.mjs reads them);
`--controls` adds the news pairs with each a exchanged: what a judge gets right there it takes from b alone.
"""

import argparse
import json
import random
from pathlib import Path

import torch

import encoder
import sets


def probabilities(both, temperature=1.0):
    """Probabilities of the labels: of a contradiction from both orders, the rest as from a to b."""
    forward, back = torch.softmax(both / temperature, -1)
    contradiction = (forward[:, 0] + back[:, 0]) / 2
    rest = forward[:, 1:] / forward[:, 1:].sum(-1, keepdim=True)
    return torch.cat([contradiction[:, None], rest * (1 - contradiction)[:, None]], -1)


def temperature_for(both, pairs):
    """The temperature under which the labels are likeliest."""
    gold = torch.tensor([sets.LABELS.index(p["label"]) for p in pairs])
    grid = [0.5 + 0.05 * i for i in range(60)]
    return min(grid, key=lambda t: -probabilities(both, t)[range(len(gold)), gold].clamp_min(1e-6).log().mean().item())


def prf(said, gold):
    """Precision and recall of a contradiction said."""
    right = sum(s and g for s, g in zip(said, gold))
    return right / max(1, sum(said)), right / max(1, sum(gold))


def recall_at(scores, gold, precision):
    """The best recall at no less than a precision, and its threshold, looking at the gold."""
    best, right = (0.0, 1.0), 0
    for said, (score, is_gold) in enumerate(sorted(zip(scores, gold), reverse=True), 1):
        right += is_gold
        if right / said >= precision and right / max(1, sum(gold)) > best[0]:
            best = (right / sum(gold), score)
    return best


def figures(pairs, p):
    """Accuracy and the figures of contradictions over pairs with probabilities."""
    gold = [x["label"] for x in pairs]
    said = [sets.LABELS[i] for i in p.argmax(-1).tolist()]
    is_contradiction = [g in ("contradiction", "inconsistent") for g in gold]
    right = [s == g or s in sets.OPEN[g] for s, g in zip(said, gold)]
    precision, recall = prf([s == "contradiction" for s in said], is_contradiction)
    strict, _ = recall_at(p[:, 0].tolist(), is_contradiction, 0.8)
    common = max(map(gold.count, set(gold))) / len(gold)
    return {"pairs": len(pairs), "accuracy": round(sum(right) / len(right), 3), "commonest": round(common, 3),
            "P": round(precision, 3), "R": round(recall, 3), "R at P .80": round(strict, 3)}


def slices(pairs, p):
    """Figures by the parts that say most: what leaks no trace, how far apart the wordings are, kinds of dispute."""
    parts = {}
    for name, pick in {
        "leak < .45": lambda x: x.get("leak", 1) < 0.45, "leak ≥ .45": lambda x: x.get("leak", 0) >= 0.45,
        **{d: lambda x, d=d: x.get("distance") == d and x["leak"] < 0.45 for d in ("near", "middle", "far")},
        **{k: lambda x, k=k: x["set"] == "disputes" and x["kind"] == k
           for k in ("contradiction", "agreed", "lookalike", "unrelated")},
    }.items():
        chosen = [i for i, x in enumerate(pairs) if pick(x)]
        if chosen and len(chosen) < len(pairs):
            parts[name] = figures([pairs[i] for i in chosen], p[chosen])
    return parts


def exchanged(pairs, seed=3):
    """The pairs with each a taken from another pair: a reader of both texts falls to chance on them."""
    others = random.Random(seed).sample([p["a"] for p in pairs], len(pairs))
    return [dict(p, a=a) for p, a in zip(pairs, others)]


def report(name, pairs, p, table):
    table[name] = figures(pairs, p)
    for part, row in slices(pairs, p).items():
        table[f"{name}: {part}"] = row
    for key in [k for k in table if k.split(":")[0] == name]:
        print(f"{key:32}", "  ".join(f"{k} {v}" for k, v in table[key].items()), flush=True)


def write_answers(folder, name, pairs, p):
    """One line a pair: the label and the probabilities."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    rows = [{"id": pair.get("id", f"{name}-{i}"), "label": sets.LABELS[row.argmax()], "gold": pair["label"],
             "p": [round(x, 4) for x in row.tolist()]} for i, (pair, row) in enumerate(zip(pairs, p))]
    Path(folder, f"{name}.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf8")


def by_set(pairs, cap):
    grouped = {}
    for pair in pairs:
        grouped.setdefault(pair["set"], []).append(pair)
    return {name: random.Random(4).sample(g, min(cap, len(g))) for name, g in grouped.items()}


def ask_own(options, pairs):
    """Logits for news pairs and disputes, of one judge or fold by fold."""
    if not options.folds:
        return encoder.ask(*encoder.load(options.folder), pairs)
    both = torch.zeros(2, len(pairs), 3)
    for fold in options.folds:
        ids = [i for i, p in enumerate(pairs) if p["fold"] == fold]
        both[:, ids] = encoder.ask(*encoder.load(f"{options.folder}-{fold}"), [pairs[i] for i in ids])
    return both


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--folds", type=lambda text: [int(fold) for fold in text], default=[])
    parser.add_argument("--data", default="../shared/benchmarks")
    parser.add_argument("--out")
    parser.add_argument("--cap", type=int, default=600)
    parser.add_argument("--only", default="")
    parser.add_argument("--controls", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(1)
    judge = encoder.load(f"{options.folder}-{options.folds[0]}" if options.folds else options.folder)
    _, measure = sets.general(options.data)
    groups = by_set(measure, options.cap)
    calibration = [p for p in measure if p["label"] in sets.LABELS]
    calibration = random.Random(5).sample(calibration, 400)
    heat = temperature_for(encoder.ask(*judge, calibration), calibration)
    table = {"temperature": {"value": round(heat, 2)}}
    print("temperature", round(heat, 2))
    own = by_set([p for p in sets.own(options.data) if not options.folds or p["fold"] in options.folds], 10**6)
    groups = {**own, **{name: sets.read(options.data, name) for name in sets.MEASURED}, **groups}
    if options.controls:
        groups["news-pairs, a exchanged"] = exchanged(own["news-pairs"])
    for name, pairs in groups.items():
        if options.only and name not in options.only.split(";"):
            continue
        both = ask_own(options, pairs) if "fold" in pairs[0] else encoder.ask(*judge, pairs)
        report(name, pairs, probabilities(both, heat), table)
        if options.out:
            write_answers(options.out, name, pairs, probabilities(both, heat))
    if options.out:
        Path(options.out, "figures.json").write_text(json.dumps(table, indent=1, ensure_ascii=False), encoding="utf8")


if __name__ == "__main__":
    main()
