#!/usr/bin/env bash
# Everything that docs/english.md and docs/attribution.md say of quality: bash training/score.sh DATA SCORERS
# SCORERS holds conllu.mjs (CoNLL 2018), ner.mjs (CoNLL 2003) and attribution.mjs (CofeNet). Needs the Node of this project on the path.
set -euo pipefail
data=$(realpath "$1") scorers=$(realpath "$2")
cd "$(dirname "$0")/.."
out=training/out
mkdir -p "$out"
for bank in ewt gum-permissive; do
  gold="$data/ud/$bank-dev.conllu"
  echo "$bank, raw text"
  node training/raw-text.ts "$gold" > "$out/raw.txt"
  node bin/claimbook.js parse "$out/raw.txt" > "$out/raw.conllu"
  node "$scorers/conllu.mjs" "$gold" "$out/raw.conllu"
  echo "$bank, the treebank's own words"
  node training/score-words.ts "$gold" > "$out/words.conllu"
  node "$scorers/conllu.mjs" "$gold" "$out/words.conllu"
done
echo 'GUM, its news alone, the treebank'"'"'s own words'
awk 'BEGIN { RS = ""; ORS = "\n\n" } /# newdoc id = / { news = /# newdoc id = GUM_news/ } news' "$data/ud/gum-permissive-dev.conllu" > "$out/news.conllu"
node training/score-words.ts "$out/news.conllu" > "$out/words.conllu"
node "$scorers/conllu.mjs" "$out/news.conllu" "$out/words.conllu"
echo 'names, Universal NER'
node training/score-names.ts "$data/ner/uner-ewt-dev.iob2" > "$out/names.iob2"
node "$scorers/ner.mjs" "$data/ner/uner-ewt-dev.iob2" "$out/names.iob2"
echo 'names, re3d'
node training/score-names.ts "$data/ner/re3d/train.conll" > "$out/names.iob2"
node "$scorers/ner.mjs" "$data/ner/re3d/train.conll" "$out/names.iob2" --map 'Person=PER,Organisation=ORG,Location=LOC'
echo 'attributions, PolNeAR'
node tools/score/attributions.ts "$data/attribution/polnear-dev.jsonl" > "$out/attributions.jsonl"
node "$scorers/attribution.mjs" "$data/attribution/polnear-dev.jsonl" "$out/attributions.jsonl"
node tools/score/reliability.ts "$data/attribution/polnear-dev.jsonl" 1/2
