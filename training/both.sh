# Two processes that average their weights now and then make better use of two cores than two threads: `both SCRIPT …`.
export OMP_WAIT_POLICY=PASSIVE
both() {
  OMP_NUM_THREADS=1 "$python" "$@" --world 2 --rank 1 &
  OMP_NUM_THREADS=1 "$python" "$@" --world 2 --rank 0
  wait
}
