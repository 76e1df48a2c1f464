# What failed or was killed outside of the queue is shown, too, until it is run to its end or removed.
project
file dvc.yaml <<'TXT'
stages:
  train:
    cmd: sh train.sh
    params: [lr, wait]
    metrics: [metrics.json: {cache: false}]
TXT
file train.sh <<'TXT'
lr=$(sed -n 's/^lr: //p' params.yaml)
echo "{\"loss\": $lr}" >metrics.json
if [ -n "${BEAT:-}" ]; then touch "$BEAT" && sleep 60; fi
if [ "$lr" != 1 ]; then exit 3; fi
TXT
printf 'lr: 1\nwait: 0\n' >params.yaml
commit pipeline
quietly dvc repro
commit reproduced
quietly sh -c 'dvc exp run -n here -S lr=2 || true'
git checkout -q .
quietly sh -c 'dvc exp run --temp -n apart -S lr=3 || true'
BEAT=$PWD/.dvc/tmp/beat dvc exp run --temp -n killed -S lr=4 >/dev/null 2>&1 &
runner=$!
eventually test -e .dvc/tmp/beat
kill -9 "$runner"
wait "$runner" 2>/dev/null || : # until it is gone
shown() { dvc exp show --csv --drop Created "$@" | tr -d '\r' | sed 's/,[0-9a-f]\{7\},branch_[a-z]*,/,(rev),/' | sort; }
run shown <<'END'
,main,baseline,,,1,1,0
,workspace,baseline,,,1,1,0
Experiment,rev,typ,parent,State,loss,lr,wait
apart,(rev),,Failed,3,3,0
here,(rev),,Failed,2,2,0
killed,(rev),,Failed,4,4,0
END
run shown --hide-failed <<'END'
,main,baseline,,1,1,0
,workspace,baseline,,1,1,0
Experiment,rev,typ,parent,loss,lr,wait
END
why() { dvc exp show --json | python3 -c 'import json, sys
for base in json.load(sys.stdin):
    for row in base["experiments"] or []:
        print(row["name"], row["executor"]["state"], row["revs"][0]["error"]["msg"])' | sort; }
run why <<'END'
apart failed failed to reproduce 'train': failed to run: sh train.sh, exited with 3
here failed failed to reproduce 'train': failed to run: sh train.sh, exited with 3
killed failed its process was killed
END
# Their names are revisions to what compares, and to nothing else.
run dvc exp diff here killed <<'END'
Path          Metric    here    killed    Change
metrics.json  loss      2       4         2

Path         Param    here    killed    Change
params.yaml  lr       2       4         2
END
run dvc metrics diff HEAD apart <<'END'
Path          Metric    HEAD    apart    Change
metrics.json  loss      1       3        2
END
run dvc params diff here <<'END'
Path         Param    here    workspace
params.yaml  lr       2       1
END
run sh -c 'dvc plots diff HEAD here killed --targets metrics.json --json' <<'END'
{"data": {"metrics.json": []}}
END
run dvc exp diff nosuch <<'END'
ERROR: failed to show experiments diff - unknown Git revision 'nosuch'
[exit 1]
END
git branch killed
run dvc exp diff killed <<'END'

END
git branch -q -D killed
quietly dvc exp apply killed
run cat metrics.json <<'END'
{"loss": 4}
END
git checkout -q .
quietly dvc exp run -n here -S lr=1 -S wait=1
quietly dvc exp remove apart killed
run shown <<'END'
,main,baseline,,1,1,0
,workspace,baseline,,1,1,1
Experiment,rev,typ,parent,loss,lr,wait
here,(rev),,1,1,1
END
# what a failed task made goes with it
quietly dvc exp run --queue -n task -S lr=5
dvc exp run --run-all >/dev/null 2>&1 || :
run sh -c 'dvc exp show --csv | grep -c ^task,; git for-each-ref --format="%(refname)" refs/exps/exec/partial' <<'END'
1
refs/exps/exec/partial/task
END
quietly dvc queue remove --failed
run sh -c 'dvc exp show --csv | grep -c ^task,; git for-each-ref --format="%(refname)" refs/exps/exec/partial' <<'END'
0
END
