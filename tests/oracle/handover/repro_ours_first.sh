# We run a pipeline; DVC finds it clean, continues, and we find that clean.
project
small_pipeline
run_dir() { mkdir -p raw && echo "$1" >raw/x && echo 2 >raw/y; }
run_dir 1
expect 0 cdvc add raw
expect 0 cdvc repro
commit ours
cp dvc.lock lock.ours
expect 0 dvc status
says 'Data and pipelines are up to date.'
expect 0 dvc repro
says "Stage 'train' didn't change, skipping"
expect 0 dvc repro -f
same dvc.lock lock.ours
expect 0 dvc commit -f
same dvc.lock lock.ours
expect 0 dvc data status
says 'No changes.'
sed -i 's/lr: .*/lr: 0.2/' params.yaml
expect 0 dvc repro
run_dir 3
expect 0 dvc add raw
expect 0 cdvc status
says 'Data and pipelines are up to date.'
cp dvc.lock lock.theirs
expect 0 cdvc repro
says "Stage 'train' didn't change, skipping"
same dvc.lock lock.theirs
