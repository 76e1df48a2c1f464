# Two workers run two tasks at once and never the same one; the names come from the sweep.
project
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: echo ${lr} >>"$LOG"; while [ $(wc -l <"$LOG") -lt 2 ]; do sleep 0.05; done
	    params: [lr]
TXT
echo 'lr: 1' >params.yaml
commit pipeline
LOG=$PWD/.dvc/tmp/log
export LOG
run dvc exp run --queue -n s -S 'lr=range(2,6)' <<'END'
Queueing with overrides '{'params.yaml': ['lr=2']}'.
Queued experiment 's-1' for future execution.
Queueing with overrides '{'params.yaml': ['lr=3']}'.
Queued experiment 's-2' for future execution.
Queueing with overrides '{'params.yaml': ['lr=4']}'.
Queued experiment 's-3' for future execution.
Queueing with overrides '{'params.yaml': ['lr=5']}'.
Queued experiment 's-4' for future execution.
END
run sh -c 'dvc exp run --run-all -j 2 | tail -n 5' <<'END'

Ran experiment(s): s-1, s-2, s-3, s-4
To apply the results of an experiment to your workspace run:

	dvc exp apply <exp>
END
run sort "$LOG" <<'END'
2
3
4
5
END
run sh -c 'dvc exp list --name-only | sort' <<'END'
s-1
s-2
s-3
s-4
END
run dvc exp run --run-all
