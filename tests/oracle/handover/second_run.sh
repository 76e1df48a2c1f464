# While an experiment of ours runs, one of DVC is refused before it changes anything.
project
file dvc.yaml <<-TXT
	stages:
	  slow:
	    cmd: touch started; until [ -e go ]; do sleep 0.1; done; cat params.yaml >out
	    params: [lr]
	    outs: [out]
TXT
echo 'lr: 1' >params.yaml
commit base
cdvc exp run -n ours -S lr=2 >"$ORACLE_LOG/ours" 2>&1 &
while [ ! -e started ]; do sleep 0.1; done
expect 255 dvc exp run -n theirs -S lr=3
says 'is busy'
[ "$(cat params.yaml)" = 'lr: 2' ] || fail 'the params changed'
: >go
wait $! || fail 'our run failed'
[ "$(git show "$(git for-each-ref --format='%(refname)' 'refs/exps/*/*/ours')":params.yaml)" = 'lr: 2' ] || fail 'another experiment'
expect 0 dvc exp run -n theirs -S lr=3
expect 0 dvc exp show --csv
says ours
says theirs
