# dvc.api.make_checkpoint() of DVC 2.58.2 and DVCLive 2.12 in runs of cdvc: in the workspace, in a directory of its own and in
# the queue; what was made goes on.
needs 2.58.2
PATH=$ORACLE_INSTALLED/2.58.2/bin:$PATH
PYTHONDONTWRITEBYTECODE=1
export PATH PYTHONDONTWRITEBYTECODE
project
file by_api.py <<-'TXT'
	import os
	from dvc.api import make_checkpoint
	lr = float(open("params.yaml").read().split()[1])
	n = int(open("model.txt").read()) if os.path.exists("model.txt") else 0
	print("from", n)
	for epoch in range(n, n + 3):
	    open("model.txt", "w").write(str(epoch + 1))
	    open("metrics.json", "w").write('{"epoch": %d, "acc": %s}' % (epoch + 1, lr * epoch))
	    make_checkpoint()
TXT
file by_live.py <<-'TXT'
	import os
	from dvclive import Live
	lr = float(open("params.yaml").read().split()[1])
	live = Live()
	print("from", live.step)
	for epoch in range(live.step, live.step + 3):
	    open("live.txt", "w").write(str(epoch + 1))
	    live.log_metric("acc", lr * epoch)
	    live.next_step()
TXT
file dvc.yaml <<-'TXT'
	stages:
	  api:
	    cmd: python by_api.py
	    deps: [by_api.py]
	    params: [lr]
	    outs: [model.txt: {checkpoint: true}]
	    metrics: [metrics.json: {cache: false}]
	  live:
	    cmd: python by_live.py
	    deps: [by_live.py, model.txt]
	    params: [lr]
	    outs:
	    - live.txt: {checkpoint: true}
	    - dvclive/plots: {cache: false, persist: true}
	    metrics: [dvclive/metrics.json: {cache: false, persist: true}]
TXT
echo 'lr: 0.5' >params.yaml
commit base

# noted FILE NAME   what the metrics of the experiment's commits say, the last first
noted() { git rev-list "$(ref "$2")" --not main | while read -r c; do git show "$c:$1" 2>/dev/null | grep -oE "\"(epoch|step)\": [0-9]+" | sed "s/.* //"; done | tr "\n" " "; }
has() { # NAME EPOCHS STEPS
    [ "$(noted metrics.json "$1")" = "$2" ] || fail "$1 has the epochs $(noted metrics.json "$1")"
    [ "$(noted dvclive/metrics.json "$1")" = "$3" ] || fail "$1 has the steps $(noted dvclive/metrics.json "$1")"
}

expect 0 cdvc exp run -n here
says 'from 0'
has here '3 3 3 3 2 1 ' '2 1 0 '
git show "$(ref here):dvclive/plots/metrics/acc.tsv" | grep -q '1.0' || fail 'the plot is not in the experiment'
expect 0 cdvc exp run --temp -n apart -S lr=0.25
has apart '3 3 3 3 2 1 ' '2 1 0 '
expect 0 cdvc exp run --queue -n queued -S lr=0.125
expect 0 cdvc exp run --run-all
has queued '3 3 3 3 2 1 ' '2 1 0 '

# The models of both go on where they were.
expect 0 cdvc exp run
says 'from 3'
says_not 'from 0'
has here '6 6 6 6 5 4 3 3 3 3 2 1 ' '5 4 3 2 2 2 2 1 0 '
expect 0 cdvc exp run --temp -n further --rev queued -S lr=0.75
says 'from 3'
has further '6 6 6 6 5 4 3 3 3 3 2 1 ' '5 4 3 2 2 2 2 1 0 '

# DVC without checkpoints reads what came of it, and both functions do nothing there.
expect 0 with_dvc 3.67.1 dvc exp show --csv
says 'here,'
says 'further,'
expect 0 with_dvc 3.67.1 dvc exp apply queued
git stash -qu
expect 0 with_dvc 3.67.1 env "PATH=$PATH" "$ORACLE_INSTALLED/3.67.1/bin/dvc" exp run -n plain -S lr=0.0625
has plain '3 ' '2 '
