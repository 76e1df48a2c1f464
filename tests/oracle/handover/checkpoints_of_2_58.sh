# Checkpoints that DVC 2.58 made, one run of them interrupted: cdvc shows them, goes on, forks, applies and cleans up;
# DVC 3 shows and applies what came of it.
needs 2.58.2
project
checkpoint_pipeline
commit base
of() { git rev-list "$(ref "$1")" --not main; }
metrics() { for c in $(of "$1"); do git show "$c:metrics.json"; done | tr -d '\n'; }
has() { [ "$(metrics "$1")" = "$2" ] || fail "$1 is $(metrics "$1")"; }

expect 0 with_dvc 2.58.2 dvc exp run -n first
has first '{"step": 2}{"step": 2}{"step": 1}'
expect 0 with_dvc 2.58.2 env FAIL=2 dvc exp run --reset -n broken -S lr=0.5 -S epochs=3
says 'was interrupted'

# shown
expect 0 cdvc exp show --csv
[ "$(grep -c ',checkpoint_tip,\|,checkpoint_commit,\|,checkpoint_base,' "$out")" = 6 ] || fail 'not all checkpoints are shown'
grep -q '^first,[0-9a-f]*,checkpoint_tip,' "$out" || fail 'first is not shown by its last checkpoint'

# the interrupted one goes on
expect 0 cdvc exp run
says "Existing checkpoint experiment 'broken' will be resumed"
says 'from 2'
has broken '{"step": 5}{"step": 4}{"step": 3}{"step": half{"step": 2}{"step": 1}'
# an earlier one is applied, and forked from
earlier=$(of first | sed -n 3p)
expect 0 cdvc exp apply "$earlier"
[ "$(cat model.txt)" = 1 ] || fail 'not the model of the first step'
expect 0 cdvc exp run -n forked -S lr=0.25
says "Modified checkpoint experiment based on 'first' will be created"
says 'from 1'
has forked '{"step": 3}{"step": 2}{"step": 1}'
expect 0 cdvc exp diff first forked
expect 0 cdvc exp list

# what is cleaned up is not theirs
expect 0 cdvc gc --all-experiments -f
for name in first broken forked; do
    for c in $(of $name); do
        expect 0 cdvc exp apply "$c"
        # what a stage that failed left is a checkpoint of 2.58, too: its metrics are half written
        grep -q -e "\"step\": $(cat model.txt)}" -e half metrics.json || fail "$name: $(cat model.txt metrics.json)"
    done
done
# DVC 3
expect 0 dvc exp show --csv
for name in first broken forked; do
    says "$name,"
    expect 0 dvc exp apply $name
    [ "$(cat metrics.json)" = "{\"step\": $(cat model.txt)}" ] || fail "$name: $(cat model.txt metrics.json)"
    expect 0 dvc exp show --csv
done
expect 0 dvc exp apply "$earlier"
[ "$(cat model.txt)" = 1 ] || fail 'not the model of the first step'
expect 0 dvc status
says 'up to date'

# Without the experiment that it was forked from, the fork has all that it stands on.
expect 0 cdvc exp remove first
expect 0 cdvc gc --all-experiments -f
expect 0 cdvc exp apply "$earlier"
expect 0 cdvc exp apply forked
expect 0 cdvc exp gc -w -f
says 'No experiments to remove.'
commit next
expect 0 cdvc exp gc -w -f
says 'Removed 2 experiments.'
expect 0 dvc exp show
says_not 'forked'
