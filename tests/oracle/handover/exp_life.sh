# Experiments saved, renamed, pushed, pulled, queued, held and removed in turn by both programs.
project
small_pipeline
expect 0 cdvc repro -q
commit pipeline
sed -i 's/lr: .*/lr: 0.5/' params.yaml
expect 0 cdvc repro -q
expect 0 cdvc exp save -n ours
expect 0 dvc exp save -n theirs
expect 0 dvc exp rename ours renamed
expect 0 cdvc exp rename theirs theirs2
git init -q --bare "$ORACLE_BASE/origin.git"
git remote add origin "$ORACLE_BASE/origin.git"
expect 0 cdvc exp push --no-cache origin renamed
expect 0 dvc exp push --no-cache origin
says 'Experiment renamed is up to date'
expect 0 dvc exp list origin
says renamed
says theirs2
expect 0 cdvc exp remove renamed theirs2
expect 0 dvc exp pull --no-cache origin renamed
expect 0 cdvc exp pull --no-cache origin
says "['theirs2']"
git checkout -q .
expect 0 cdvc exp run --queue -n q1 -S lr=0.6 --priority 3
expect 0 cdvc exp run --queue -n q2 -S lr=0.7
expect 0 dvc exp run --queue -n q3 -S lr=0.8
expect 0 cdvc queue hold q2
expect 0 dvc queue status
says q1
says q3
says_not q2
expect 0 cdvc queue release q2
expect 0 dvc queue status
says q2
expect 0 dvc exp apply q1
grep -q 'lr: 0.6' params.yaml || fail 'DVC applied something else'
expect 0 cdvc exp apply q3
grep -q 'lr: 0.8' params.yaml || fail 'cdvc applied something else'
expect 0 dvc exp remove q1
expect 0 cdvc exp remove q3 renamed
expect 0 dvc exp remove --queue
says "Removed experiments: 'q2'"
expect 0 cdvc queue status
says 'No experiment tasks in the queue.'
git fsck --strict >/dev/null 2>&1 || fail 'the repository is damaged'
