# Outputs of which nothing is recorded.
project
small_pipeline
echo made >model.txt
echo data >data.txt
dvc add -q data.txt
echo other >data.txt
dvc add -q data.txt
run dvc gc -w -f
