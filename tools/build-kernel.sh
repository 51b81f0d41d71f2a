#!/usr/bin/env bash
# Makes data/kernel.wasm of src/language/network/kernel.c. Needs clang 14 or newer with lld (Debian: clang, lld).
set -euo pipefail
cd "$(dirname "$0")/.."
clang --target=wasm32 -O3 -msimd128 -mbulk-memory -ffp-contract=off -fno-builtin -nostdlib -Wall -Wextra \
  -Wl,--no-entry -Wl,--import-memory -Wl,--strip-all -Wl,-z,stack-size=4096 -Wl,--global-base=1024 \
  -o data/kernel.wasm src/language/network/kernel.c
ls -l data/kernel.wasm
