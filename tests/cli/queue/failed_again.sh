# After a crash: what was running has failed, the rest waits; --failed runs both, with the paths as they were when queued.
# What can never run again is left, with a word.
project
file dvc.yaml <<-'TXT'
	stages:
	  s:
	    cmd: cat extra params.yaml >model; [ -e "$GO" ] || { touch "$BEAT.$$"; sleep 60; }
	    params: [lr]
	    outs: [model: {cache: false}]
TXT
echo 'lr: 0' >params.yaml
echo /extra >.gitignore
commit pipeline
echo old >extra
BEAT=$PWD/.dvc/tmp/beat GO=$PWD/.dvc/tmp/go
export BEAT GO
states() { dvc queue status | awk 'NF && !/Worker/ {print $2, $NF}'; }
for n in 1 2 3; do quietly dvc exp run --queue -n "t$n" -S "lr=$n" -C extra; done
quietly dvc queue start -j 2
eventually sh -c 'test "$(ls .dvc/tmp | grep -c beat)" = 2'
quietly dvc queue stop
for pid in $(sed -n 's/.*"pid": \([0-9]*\),.*"returncode": null.*/\1/p' .dvc/tmp/exps/run/*/*.json); do kill -9 "$pid"; done
eventually sh -c 'test "$(dvc queue status | grep -c Failed)" = 2'
run states <<'END'
Name Status
t3 Queued
t1 Failed
t2 Failed
END
echo new >extra
touch "$GO"
run dvc queue start --failed t1 <<'END'
ERROR: either name tasks or say `--failed`
[exit 255]
END
quietly dvc queue start --failed
eventually sh -c 'test "$(dvc queue status | grep -c Success)" = 3'
run sh -c 'for n in 1 2 3; do git show "$(git for-each-ref --format="%(refname)" "refs/exps/*/*/t$n"):model"; done' <<'END'
old
lr: 1
old
lr: 2
old
lr: 3
END
# one whose commit Git has pruned
rm "$GO"
quietly dvc exp run --queue -n gone -S lr=4
quietly dvc queue start
eventually sh -c 'dvc queue status | grep -q Running'
quietly dvc queue kill gone
eventually sh -c 'dvc queue status | grep -q Failed'
git update-ref -d refs/exps/celery/failed
rm -f .git/logs/refs/exps/celery/failed
git gc -q --prune=now
run sh -c 'dvc queue start --failed 2>&1 | sed "s/object [0-9a-f]*/object .../"' <<'END'
WARNING: 'gone' is not run again: the Git object ... is missing
Started '1' new experiments task queue worker.
END
