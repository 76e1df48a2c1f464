# A remembered run whose object is lost is run again.
project
small_pipeline
run -q dvc repro
sed -i 's/lr: .*/lr: 0.2/' params.yaml
run -q dvc repro
rm -r .dvc/cache/files/md5/31
sed -i 's/lr: .*/lr: 0.1/' params.yaml
run dvc repro
