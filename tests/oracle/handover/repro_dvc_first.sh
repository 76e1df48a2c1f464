# DVC runs a pipeline; we find it clean, continue, and DVC finds that clean.
project
small_pipeline
mkdir raw
echo 1 >raw/x
expect 0 dvc add raw
expect 0 dvc repro
commit dvc
cp dvc.lock lock.theirs
expect 0 cdvc status
says 'Data and pipelines are up to date.'
expect 0 cdvc repro
says "Stage 'train' didn't change, skipping"
same dvc.lock lock.theirs
echo three >>data.txt
echo 2 >raw/y
expect 0 cdvc add raw
expect 0 cdvc repro
says "Running stage 'train'"
expect 0 dvc status
says 'Data and pipelines are up to date.'
git checkout -q dvc.lock raw.dvc metrics.json data.txt
expect 0 cdvc checkout --force
expect 0 dvc status
says 'Data and pipelines are up to date.'
