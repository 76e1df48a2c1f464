# The same output twice, as the same and as another kind.
project
run dvc stage add -n a -o x -o x 'echo 1'
run dvc stage add -n a -o x -O x 'echo 1'
run dvc stage add -n a -o x -m x 'echo 1'
run dvc stage add -n a -o x -o ./x 'echo 1'
