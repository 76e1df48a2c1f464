# --run -q.
project
run dvc stage add -q --run -n a -o o 'echo 1 >o'
run dvc status
