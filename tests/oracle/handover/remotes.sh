# One remote filled and emptied by both: what one pushes the other pulls, tops up and finds complete.
project
small_pipeline
sed -i 's/cache: false/cache: true/' dvc.yaml
mkdir -p d/sub
echo 1 >d/x
echo 2 >d/sub/y
store=$ORACLE_BASE/ext/store
lose() { rm -rf .dvc/cache d model.txt metrics.json && git checkout -q . ; }
expect 0 cdvc remote add -d store "$store"
expect 0 dvc add d
expect 0 cdvc repro
commit base

# Ours pushes, DVC pulls.
expect 0 cdvc push --run-cache
expect 0 dvc status -c
says "Cache and remote 'store' are in sync."
expect 0 dvc push
says 'Everything is up to date.'
lose
expect 0 dvc pull --run-cache
says '5 files fetched and 4 files added'
expect 0 cdvc status
says 'Data and pipelines are up to date.'

# DVC pushes, ours pulls.
rm -rf "$store"
expect 0 dvc push --run-cache
expect 0 cdvc status -c
says "Cache and remote 'store' are in sync."
expect 0 cdvc push --run-cache
says 'Everything is up to date.'
lose
expect 0 cdvc pull --run-cache
says '5 files fetched and 4 files added'
expect 0 dvc status
says 'Data and pipelines are up to date.'

# Each tops up what the other left, and the run that one pushed the other need not repeat.
echo 3 >d/z
expect 0 dvc add d
expect 0 cdvc push
says '2 files pushed'
sed -i 's/lr: .*/lr: 0.2/' params.yaml
expect 0 cdvc repro
expect 0 dvc push --run-cache
commit more
lose
rm dvc.lock
expect 0 cdvc repro --pull
says "Stage 'train' is cached - skipping run, checking out outputs"
lose
rm dvc.lock
expect 0 dvc repro --pull
says "Stage 'train' is cached - skipping run, checking out outputs"
expect 0 cdvc status train
says 'Data and pipelines are up to date.'

# Revisions.
git branch -q side HEAD~1
lose
expect 0 cdvc fetch -a
expect 0 dvc fetch -a
says 'Everything is up to date.'
lose
expect 0 dvc fetch -a
expect 0 cdvc fetch -a
says 'Everything is up to date.'
expect 0 cdvc push -a
says 'Everything is up to date.'
