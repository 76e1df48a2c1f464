# Fifty runs would go the same way: queued with the workspace as it is, run in the background, in their order.
project
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: cat data.txt note.txt >>order; cat data.txt note.txt; echo '{"n":' $(wc -l <data.txt) '}' >m.json
	    deps: [data.txt, note.txt]
	    metrics: [m.json: {cache: false}]
TXT
echo one >data.txt
echo note >note.txt
commit pipeline
run dvc exp run --queue -n first <<'END'
Queued experiment 'first' for future execution.
END
echo two >>data.txt
run dvc exp run --queue -n second <<'END'
Queued experiment 'second' for future execution.
END
# what is edited now leaks into neither
echo three >>data.txt
git checkout -q note.txt
quietly dvc queue start
eventually sh -c 'test "$(dvc queue status | grep -c Success)" = 2'
run sh -c "dvc queue status | awk 'NF && !/Worker/ {print \$2, \$NF}'" <<'END'
Name Status
first Success
second Success
END
run sh -c 'dvc queue logs second | sed "\$d"' <<'END'
Reproducing experiment 'second'
Running stage 'train':
> cat data.txt note.txt >>order; cat data.txt note.txt; echo '{"n":' $(wc -l <data.txt) '}' >m.json
one
two
note
Generating lock file 'dvc.lock'
Updating lock file 'dvc.lock'
END
run sh -c 'dvc exp show --csv | cut -d, -f1,6-8' <<'END'
Experiment,State,Executor,n
,,,!
,,,!
second,Success,Dvc-task,2
first,Success,Dvc-task,1
END
run git status --short <<'END'
 M data.txt
END
# the copy goes after the result
eventually sh -c '! ls .dvc/tmp/exps | grep tmp'
run sh -c 'ls .dvc/tmp/exps | grep tmp' <<'END'
[exit 1]
END
run git for-each-ref refs/exps/exec refs/exps/temp refs/exps/celery
run dvc queue remove first <<'END'
Removed tasks in queue: first
END
run dvc queue remove --all <<'END'
Removed tasks in queue: second
END
run dvc exp list --name-only <<'END'
first
second
END
