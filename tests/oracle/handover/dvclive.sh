# DVCLive in runs of cdvc: in the workspace, in a directory of its own and in the queue. What it logs is in the
# experiment, and shown while it runs.
needs dvclive
PATH=$ORACLE_INSTALLED/dvclive/bin:$PATH
export PATH
project
file train.py <<-'TXT'
	import os, time
	from dvclive import Live
	lr = float(open("params.yaml").read().split()[1])
	with Live() as live:
	    live.log_param("epochs", 3)
	    for step in range(3):
	        live.log_metric("acc", lr * step)
	        live.log_metric("loss/train", 1 / (step + 1))
	        live.next_step()
	        if step == 1 and os.environ.get("HOLD"):
	            open(os.environ["HOLD"], "w").close()
	            while os.path.exists(os.environ["HOLD"]):
	                time.sleep(0.1)
	    with open("model.txt", "w") as f:
	        f.write("model %s\n" % lr)
	    live.log_artifact("model.txt", type="model", name="net", cache=False)
	    live.log_plot("curve", [{"x": 1, "y": lr}, {"x": 2, "y": 2 * lr}], x="x", y="y")
	    live.summary["final"] = lr
TXT
file dvc.yaml <<-'TXT'
	stages:
	  train:
	    cmd: python train.py
	    deps: [train.py]
	    params: [lr]
	    outs: [model.txt]
TXT
echo 'lr: 0.5' >params.yaml
echo /model.txt >.gitignore
commit base

holds() { # NAME LR   what the experiment has
    ref=$(git for-each-ref --format='%(refname)' "refs/exps/*/*/$1")
    git ls-tree -r --name-only "$ref" >"$ORACLE_BASE/files"
    for name in metrics.json params.yaml plots/metrics/acc.tsv plots/metrics/loss/train.tsv plots/custom/curve.json; do
        grep -qx "dvclive/$name" "$ORACLE_BASE/files" || fail "$1 lacks $name"
    done
    git show "$ref:dvclive/metrics.json" | grep -q "\"final\": $2" || fail "$1 has another result"
    git show "$ref:dvc.yaml" | grep -q 'net:' || fail "$1 does not name the artifact"
}

expect 0 cdvc exp run -n here -S lr=0.1
holds here 0.1
git stash -qu
expect 0 cdvc exp run --temp -n apart -S lr=0.2
holds apart 0.2
expect 0 cdvc exp run --queue -n queued -S lr=0.3
expect 0 cdvc exp run --run-all
says 'Ran experiment(s): queued'
holds queued 0.3
for program in cdvc dvc; do
    expect 0 $program exp show --csv
    says ',0.2,0.3333333333333333,2,0.1,'
    says ',0.4,0.3333333333333333,2,0.2,'
    says ',Success,Dvc-task,0.6,0.3333333333333333,2,0.3,'
done

# While it runs: the second of three steps is logged.
HOLD=$ORACLE_BASE/hold
export HOLD
expect 0 cdvc exp run --queue -n live -S lr=0.7
expect 0 cdvc queue start
eventually test -e "$HOLD"
for program in cdvc dvc; do
    expect 0 $program exp show --csv
    says ',Running,Dvc-task,0.7,0.5,1,'
done
rm "$HOLD"
eventually sh -c 'cdvc queue status | grep -q "live.*Success"'
holds live 0.7
cdvc exp run -n live2 -S lr=0.8 >"$ORACLE_BASE/words" 2>&1 &
eventually test -e "$HOLD"
for program in cdvc dvc; do
    expect 0 $program exp show --csv
    says 'live2,workspace,'
    says ',Running,Workspace,0.8,0.5,1,'
done
rm "$HOLD"
wait || fail 'the run failed'
holds live2 0.8
unset HOLD

# What DVCLive makes on its own, without a pipeline run.
git stash -qu
expect 0 python train.py
expect 0 cdvc exp list --name-only
[ "$(wc -l <"$out")" -ge 6 ] || fail 'the experiment of DVCLive is not listed'
expect 0 cdvc exp show --csv
says ',1.0,0.3333333333333333,2,0.5,'
