# What a stage makes it cannot need.
project
run dvc stage add -n a -d x -o x 'echo 1'
run dvc stage add -n a -d x/y -o x 'echo 1'
run dvc stage add -n a -d x -o x/y 'echo 1'
