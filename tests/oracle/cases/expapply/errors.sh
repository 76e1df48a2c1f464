# Names that are no experiments; data that the cache has not got.
deviation kept-outputs model.txt
project
small_pipeline
run -q dvc repro
commit pipeline
sed -i 's/lr: .*/lr: 0.5/' params.yaml
run -q dvc repro
experiment e1
run -q dvc checkout
run dvc exp apply nosuch
run -q dvc exp apply
rm -r .dvc/cache/files/md5/4f
run dvc exp apply e1
