# kill -9 of a runner: the next look marks its task failed, keeps what it made, ends what it started; the next task runs.
project
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: echo $$ >pid; echo half >result; while [ ! -e "$GO" ]; do touch "$BEAT"; sleep 0.05; done
	    params: [lr]
	    outs: [result: {cache: false}]
TXT
echo 'lr: 1' >params.yaml
commit pipeline
BEAT=$PWD/.dvc/tmp/beat GO=$PWD/.dvc/tmp/go
export BEAT GO
quietly dvc exp run --queue -n a -S lr=2
quietly dvc exp run --queue -n b -S lr=3
quietly dvc queue start
eventually test -e "$BEAT"
runner=$(sed 's/.*"pid": \([0-9]*\),.*/\1/' .dvc/tmp/exps/run/*/*.json)
quietly dvc queue stop
kill -9 "$runner"
eventually sh -c 'dvc queue status | grep -q Failed'
run sh -c "dvc queue status | awk 'NF && !/Worker/ {print \$2, \$NF}'" <<'END'
Name Status
b Queued
a Failed
END
rm -f "$BEAT"
sleep 0.5
run test -e "$BEAT" <<'END'
[exit 1]
END
run sh -c 'dvc queue logs a | grep . | tail -n 1' <<'END'
ERROR: the process that ran this experiment was killed
END
run git cat-file -p refs/exps/exec/partial/a:params.yaml <<'END'
lr: 2
END
run sh -c 'ls .dvc/tmp/exps | grep tmp' <<'END'
[exit 1]
END
# both programs' states agree
run sh -c 'cat .dvc/tmp/exps/celery/result/* | cut -c1-20' <<'END'
{"status": "FAILURE"
END
touch "$GO"
run sh -c 'dvc exp run --run-all 2>/dev/null | tail -n 5' <<'END'

Ran experiment(s): b
To apply the results of an experiment to your workspace run:

	dvc exp apply <exp>
END
run git status --short
