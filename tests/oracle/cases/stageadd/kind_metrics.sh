# -m and -M.
project
run dvc stage add -n a -m m.json -M n.json 'echo 1 >m.json; echo 2 >n.json'
run dvc repro
run dvc metrics show
