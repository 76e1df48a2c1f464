# A stage is added though nothing that it needs is there; running it says what is missing.
project
run dvc stage add -n a -d nosuch -p nosuch -o out 'cp nosuch out'
run dvc repro
run dvc status
