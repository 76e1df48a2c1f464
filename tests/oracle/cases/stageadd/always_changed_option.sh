# --always-changed.
project
run dvc stage add -n a --always-changed -o o 'echo 1 >o'
run dvc repro
run dvc repro
run dvc status
