# Outputs and data edited by hand are recorded as they are.
deviation exec-refs
deviation repro-dat
project
small_pipeline
run -q dvc repro
echo one >raw
run -q dvc add raw
commit pipeline
echo by-hand >model.txt
echo two >raw
echo three >data.txt
run dvc exp save -n s1
run dvc status
