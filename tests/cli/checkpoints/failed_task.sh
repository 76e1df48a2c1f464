# A task of the queue that fails, or whose runner is killed, after checkpoints is in the table once, with them; when somebody
# has gone on from them it is one that failed, and they are not.
project
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: sh train.sh
	    params: [lr]
	    outs: [model: {checkpoint: true}]
TXT
file train.sh <<-'TXT'
	n=$(cat model 2>/dev/null || echo 0)
	for i in 1 2; do
	    n=$((n + 1))
	    echo $n >model
	    : >"$DVC_ROOT/.dvc/tmp/DVC_CHECKPOINT"
	    while [ -e "$DVC_ROOT/.dvc/tmp/DVC_CHECKPOINT" ]; do sleep 0.02; done
	done
	[ -e "$GO" ] || { grep -q 'lr: 2' params.yaml && exit 3; touch "$BEAT"; sleep 60; }
TXT
echo 'lr: 1' >params.yaml
commit pipeline
BEAT=$PWD/.dvc/tmp/beat GO=$PWD/.dvc/tmp/go
export BEAT GO
rows() { dvc exp show --json | python3 -c '
import json, sys
for e in json.load(sys.stdin)[1]["experiments"] or []:
    print(e["name"], (e["executor"] or {}).get("state"), len(e["revs"]))' | sort; }
quietly dvc exp run --queue -n fails -S lr=2
quietly dvc exp run --queue -n killed -S lr=3
quietly dvc queue start
eventually test -e "$BEAT"
kill -9 "$(sed -n 's/.*"pid": \([0-9]*\),.*"returncode": null.*/\1/p' .dvc/tmp/exps/run/*/*.json)"
eventually sh -c 'test "$(dvc queue status | grep -c Failed)" = 2'
run rows <<'END'
fails failed 2
killed failed 2
END
run dvc queue start fails <<'END'
ERROR: the experiment 'fails' has checkpoints that the task made before it failed
hint: 'dvc exp run --resume fails --queue' goes on from them, 'dvc exp remove fails' removes both
[exit 255]
END
touch "$GO"
quietly dvc exp run --temp --resume killed
run rows <<'END'
fails failed 2
killed None 4
killed failed 1
END
quietly dvc exp remove fails
run rows <<'END'
killed None 4
killed failed 1
END
