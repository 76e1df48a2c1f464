# Priority, hold and release, single tasks, and a slot for each worker.  None of it is in DVC.
project
file run.sh <<'TXT'
echo "$(cat params.yaml) $GPU" >>"$DVC_ROOT/order"
test "$(cat params.yaml)" != 'lr: 9'
TXT
file dvc.yaml <<'TXT'
stages:
  s:
    cmd: sh run.sh
    params: [lr]
TXT
printf 'lr: 0\n' >params.yaml
printf '/order\n' >.gitignore
commit pipeline
quietly dvc exp run --queue -n one -S lr=1
quietly dvc exp run --queue -n two -S lr=2
quietly dvc exp run --queue -n urgent -S lr=3 --priority 5
quietly dvc exp run --queue -n later -S lr=4 --priority -1
ended() { test "$(dvc queue status | grep -c -e Success -e Failed)" = "$1" && dvc queue status | grep -q '^Worker status: 0 active'; }
names() { dvc queue status | sed -n 's/^[0-9a-f]\{7\}  *\([a-z]*\) .* \([A-Z][a-z]*\) *$/\1 \2/p'; }
run dvc queue hold two nosuch <<'END'
ERROR: 'nosuch' is not a valid queued experiment name
[exit 255]
END
run dvc queue hold two <<'END'
Held: two
END
run dvc queue hold two <<'END'
Nothing to hold.
END
run names <<'END'
urgent Queued
one Queued
later Queued
two Held
END
quietly dvc queue start --slot-env GPU=a
eventually ended 3
run cat order <<'END'
lr: 3 a
lr: 1 a
lr: 4 a
END
rm order
run names <<'END'
two Held
one Success
urgent Success
later Success
END
quietly dvc queue start two
eventually ended 4
run cat order <<'END'
lr: 2 
END
rm order
# What failed runs again when it is named.
quietly dvc exp run --queue -n fails -S lr=9
quietly dvc queue start
eventually ended 5
run names <<'END'
fails Failed
one Success
two Success
urgent Success
later Success
END
quietly dvc queue start fails
twice() { test "$(grep -c 9 order)" = 2; }
eventually twice
eventually ended 5
run names <<'END'
fails Failed
one Success
two Success
urgent Success
later Success
END
run dvc queue hold --all <<'END'
Nothing to hold.
END
run dvc queue release nosuch <<'END'
ERROR: 'nosuch' is not a valid queued experiment name
[exit 255]
END
run dvc queue start -j 3 --slot-env 'GPU=a,b' <<'END'
ERROR: --slot-env 'GPU' has values for 2 workers, not for 3
[exit 255]
END
run dvc queue start --slot-env GPU <<'END'
ERROR: invalid value for --slot-env: 'GPU' is not NAME=VALUE,VALUE
[exit 255]
END
