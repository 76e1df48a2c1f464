# stage add --checkpoints.
project
run dvc stage add -n train -c model.txt -c more -o other 'echo 1'
run dvc stage add -n second --checkpoints b 'echo 1'
