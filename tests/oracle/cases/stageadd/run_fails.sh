# --run of a command that fails leaves the stage.
project
run dvc stage add --run -n a -o o 'exit 3'
run dvc status
