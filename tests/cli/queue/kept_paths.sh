# What -C names is copied when a task is queued: edits and removals that come later do not reach it.  It goes with the task.
project
printf 'stages:\n  train:\n    cmd: cat .env extra/* >out\n    params: [lr]\n    outs: [out]\n' >dvc.yaml
printf 'lr: 1\n' >params.yaml
printf '.env\n/extra\n' >>.gitignore
mkdir extra
echo 'key=1' >.env
echo 'a' >extra/a
commit pipeline
kept() { find .dvc/tmp/exps -path '*kept*' -type f | wc -l; }
quietly dvc exp run --queue -n first -C .env -C extra
quietly dvc exp run --queue -n second -C .env -C extra -S lr=2
quietly dvc exp run --queue -n gone -C .env -S lr=3
run kept <<'END'
5
END
quietly dvc queue remove gone
echo 'key=2' >.env
rm -r extra
quietly dvc queue start
eventually eval '[ "$(dvc queue status | grep -c Success)" -eq 2 ]'
run sh -c 'dvc exp apply -q first; cat out; dvc exp apply -q second; cat out' <<'END'
key=1
a
key=1
a
END
run kept <<'END'
0
END
run cat .env <<'END'
key=2
END

# A sweep keeps one copy for all its tasks, which is not the user's file.
quietly dvc exp run --queue -C .env -S lr=4,5,6
run sh -c 'find .dvc/tmp/exps/kept -name .env -links 3 | wc -l; find .env -links 1' <<'END'
3
.env
END
quietly dvc queue remove --queued
run kept <<'END'
0
END

# What no task could still run with goes with a listing, an hour later.
mkdir -p .dvc/tmp/exps/kept/old .dvc/tmp/exps/kept/new
touch -d '2 hours ago' .dvc/tmp/exps/kept/old
quietly dvc queue status
run ls .dvc/tmp/exps/kept <<'END'
new
END
