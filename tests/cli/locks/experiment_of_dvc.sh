# While ours runs, DVC finds the workspace taken in its own lock file; what DVC has taken there is waited for.
project
file dvc.yaml <<-'TXT'
	stages:
	  a:
	    cmd: sed "s/$PPID/N/g; s/[0-9][0-9]*/N/g" .dvc/tmp/exps/rwlock >seen
	    params: [lr]
	    outs: [seen]
TXT
echo 'lr: 1' >params.yaml
commit pipeline
quietly dvc exp run -n first -S lr=2
run cat seen <<'END'
{"read": {}, "write": {"workspace": {"pid": N, "cmd": "dvc exp run -n first -S lr=N"}, "refs/exps/stash": {"pid": N, "cmd": "dvc exp run -n first -S lr=N"}}}
END
run cat .dvc/tmp/exps/rwlock <<'END'
{"read": {}}
END

sleep 100 & holder=$!
printf '{"write": {"workspace": {"pid": %s, "cmd": "dvc exp run -n theirs"}}}' "$holder" >.dvc/tmp/exps/rwlock
run sh -c 'dvc --no-wait exp run -n second -S lr=3 2>&1 | sed "s/PID '$holder'/PID N/"' <<'END'
ERROR: 'workspace' is busy, it is being blocked by:
  (PID N): dvc exp run -n theirs

If there are no processes with such PIDs, you can manually remove '/repo/.dvc/tmp/exps/rwlock' and try again.
END
dvc exp run -n second -S lr=3 >words 2>&1 &
eventually grep -q 'Waiting for it' words
run cat params.yaml <<'END'
lr: 2
END
ours=$!
kill "$holder"
wait "$holder" || :
wait "$ours"
run sed "s/P\([iI][dD]\) $holder/P\1 N/; 6q" words <<'END'
WARNING: 'workspace' is busy, it is being blocked by:
  (PID N): dvc exp run -n theirs
Waiting for it.
WARNING: Process 'dvc exp run -n theirs' with (Pid N), in RWLock-file 'workspace' had been killed. Auto removed it from the lock file.
Reproducing experiment 'second'
Running stage 'a':
END

# Who gives up waiting leaves what the others have announced.
printf '{}' >.dvc/tmp/exps/rwlock
sleep 100 & holder=$!
mkdir -p .dvc/tmp/exps/run/workspace
printf '{"pid": %s, "stdin": null, "stdout": null, "stderr": null, "returncode": null}' "$holder" >.dvc/tmp/exps/run/workspace/workspace.json
dvc exp run -n third -S lr=4 >words 2>&1 &
eventually grep -q 'waiting for the experiment' words
kill "$!"
wait $! || :
run ls .dvc/tmp/exps/run/workspace <<'END'
workspace.json
END
kill "$holder"
