# The workspace as it is, with what a finished pipeline left in it.
deviation exec-refs
deviation repro-dat
deviation own-force
project
small_pipeline
run -q dvc repro
commit pipeline
sed -i 's/lr: .*/lr: 0.5/' params.yaml
run -q dvc repro
run dvc exp save -n s1
snapshot
run dvc exp save -n s1
run dvc exp save -n s1 -f -m again
run dvc exp list
tick
run dvc exp save -q -n quiet -m quiet
tick
run -q dvc exp save --json -n j -m j
run dvc exp show --csv
