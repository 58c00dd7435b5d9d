#!/bin/sh
# From the pack that ships, with labelled data and what is graded and written here, to the next: sh training/further.sh [DATA_FOLDER]
# Needs what train.sh needs, and nothing of what that made; the pack's own answers stand for the encoder's.
set -eu
cd "$(dirname "$0")"
python="${PYTHON:-python3}"
data="${1:-../../shared/data}"
. ./steps.sh

mkdir -p .cache
word_vectors
"$python" from_pack.py
# Word counts need no pieces: both take one core.
OMP_NUM_THREADS=1 "$python" words.py --data "$data" --known &
counting=$!
OMP_NUM_THREADS=1 "$python" prepare.py --data "$data" --known
wait "$counting"
both recurrent.py tune --data "$data" --known --start .cache/pack.pt --steps 3200 --seconds "$(seconds 1200)" --seed 21
both recurrent.py tell --data "$data" --start .cache/pack.pt
"$python" mix.py --data "$data" --known --teachers words recurrent --start .cache/pack.pt
both train.py judge --start .cache/pack.pt --extra-blocks 2 --width 144 --hidden 384 --teacher .cache/teacher.npz --mix 0.8 --join 0.2 --epochs 4 --seconds "$(seconds 3000)" --rate 1.5e-3 --seed 211 --out .cache/further.pt
"$python" mean.py --of .cache/further.pt 0.3 --of .cache/pack.pt 0.7 --out .cache/wide.pt
"$python" pairs.py --start .cache/wide.pt --tone 0 --out .cache/pairs.pt

ship .cache/pairs.pt
