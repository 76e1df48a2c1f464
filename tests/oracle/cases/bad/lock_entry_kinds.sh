# Entries of the lock of wrong kinds.
project
small_pipeline
run -q dvc repro
cp dvc.lock good
sed 's/size: [0-9]*/size: x/' good >dvc.lock
run dvc status
sed 's/md5: .*/md5: 1/' good >dvc.lock
run dvc status
sed 's/cmd: .*/cmd: {a: 1}/' good >dvc.lock
run dvc status
