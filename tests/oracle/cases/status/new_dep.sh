# A dependency that the lock does not know.
project
small_pipeline
run -q dvc repro
echo 1 >new
sed -i 's/    - data.txt/    - data.txt\n    - new/' dvc.yaml
run dvc status
