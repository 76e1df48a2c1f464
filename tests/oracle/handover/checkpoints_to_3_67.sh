# Checkpoints that cdvc made: none of the commands of DVC 3, which has none, fails on them.
project
checkpoint_pipeline
git init -q --bare "$ORACLE_BASE/ext/origin.git"
git remote add origin "$ORACLE_BASE/ext/origin.git"
expect 0 dvc remote add -d store "$ORACLE_BASE/ext/store"
commit base
git push -q origin main
of() { git rev-list "$(ref "$1")" --not main; }
expect 0 cdvc exp run -n first
expect 0 cdvc exp run -n second -S lr=0.5
earlier=$(of first | tail -n 1)
FAIL=2 expect 255 cdvc exp run -n broken --reset -S lr=0.9 -S epochs=3

# while the workspace stands at an interrupted run
for words in 'exp show' 'exp show --csv' 'exp show --json' 'exp list' 'exp diff' 'status' 'data status' 'diff' 'metrics diff' 'params diff' \
    'queue status' 'dag' 'doctor' 'stage list' 'plots diff'; do
    expect 0 dvc $words
done
expect 0 dvc exp show --csv
for name in first second broken; do says "$name,"; done
expect 0 dvc exp diff first second
says '0.5'
expect 0 dvc exp diff "$earlier" second

# each experiment and an earlier checkpoint
for name in second first broken "$earlier"; do
    expect 0 dvc exp apply $name
    [ "$name" = broken ] || [ "$(cat metrics.json)" = "{\"step\": $(cat model.txt)}" ] || fail "$name: $(cat model.txt metrics.json)"
    expect 0 dvc status
    expect 0 dvc checkout
    expect 0 dvc push
    expect 0 dvc exp show
done
expect 0 dvc exp branch second branched
[ "$(git rev-parse branched)" = "$(tip second)" ] || fail 'not the last checkpoint'

# elsewhere
expect 0 dvc exp push origin first second
git clone -q "$ORACLE_BASE/ext/origin.git" "$ORACLE_BASE/ext/clone"
cd "$ORACLE_BASE/ext/clone"
expect 0 dvc exp list origin
says first
expect 0 dvc exp pull origin first second
expect 0 dvc exp apply first
[ "$(cat model.txt)" = 2 ] || fail 'not the model of the last step'
expect 0 cdvc exp apply "$earlier"
[ "$(cat model.txt)" = 1 ] || fail 'not the model of the first step'
expect 0 cdvc exp run -n here -S lr=0.2
says "from 1"
cd "$OLDPWD"

# runs, names, and what is cleaned up
expect 0 dvc exp apply second
expect 0 dvc repro
expect 0 dvc repro -f
expect 0 dvc exp run -n plain -S lr=0.7
expect 0 dvc exp rename plain other
expect 0 dvc exp save -n saved -f
expect 0 dvc exp remove other saved
expect 0 dvc exp remove broken
expect 0 dvc gc --all-experiments -f
for c in $(of first) $(of second); do expect 0 cdvc exp apply "$c"; done
expect 0 dvc fetch --all-commits
expect 0 cdvc exp run -n third -S lr=0.3
expect 0 cdvc exp show
expect 0 dvc exp remove -A
expect 0 cdvc exp show
