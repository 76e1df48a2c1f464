# Without -n there is no stage, and without a command neither.
project
run -q dvc stage add 'echo 1'
run dvc stage add -n a
run -q dvc stage add
run dvc stage add -n '' 'echo 1'
