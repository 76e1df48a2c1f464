# Each takes what the other remembers in the run cache.
project
small_pipeline
expect 0 cdvc repro
sed -i 's/lr: .*/lr: 0.2/' params.yaml
expect 0 dvc repro
sed -i 's/lr: .*/lr: 0.1/' params.yaml
expect 0 dvc repro
says "Stage 'train' is cached - skipping run, checking out outputs"
sed -i 's/lr: .*/lr: 0.2/' params.yaml
expect 0 cdvc repro
says "Stage 'train' is cached - skipping run, checking out outputs"
rm dvc.lock model.txt
expect 0 dvc repro
says "Stage 'train' is cached - skipping run, checking out outputs"
