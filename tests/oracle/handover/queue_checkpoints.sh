# Tasks of a project with checkpoints: either program runs what the other queued, from the beginning, or from where
# --rev says.
project
checkpoint_pipeline
commit pipeline
expect 0 cdvc exp run -n first
commit 'a model is recorded'
value() { git show "$(ref "$1"):metrics.json"; }
expect 0 cdvc exp run --queue -n anew -S lr=0.5
expect 0 dvc queue start
eventually sh -c 'dvc queue status | grep -q "anew.*\(Success\|Failed\)"'
expect 0 dvc queue logs anew
says 'from 0'
[ "$(value anew)" = '{"step": 2}' ] || fail "$(value anew)"
expect 0 cdvc exp apply anew
[ "$(cat model.txt)" = 2 ] || fail 'not its model'
git checkout -q .
workers_gone

expect 0 cdvc exp run -n forked -S lr=0.3 --reset
git checkout -q .
expect 0 cdvc exp run --queue --rev forked -n further -S lr=0.4
expect 0 dvc queue start
eventually sh -c 'dvc queue status | grep -q "further.*\(Success\|Failed\)"'
expect 0 dvc queue status
says 'Success'
[ "$(git rev-parse "$(tip further)^")" = "$(tip forked)" ] || fail 'not on what it goes on from'
workers_gone

# DVC knows of no checkpoints: it begins anew, and so do we for it
expect 0 dvc exp run --queue -n theirs -S lr=0.6
expect 0 cdvc queue start
eventually sh -c 'dvc queue status | grep -q "theirs.*\(Success\|Failed\)"'
expect 0 cdvc queue logs theirs
says 'from 0'
[ "$(git rev-list --count "main..$(tip theirs)")" = 2 ] || fail 'not its checkpoints'
