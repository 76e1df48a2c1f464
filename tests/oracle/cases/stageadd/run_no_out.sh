# --run of a command that does not make its output.
project
run dvc stage add --run -n a -o o true
run dvc stage list
