# A stage that closes a circle is not added.
project
run dvc stage add -n a -d x -o y 'echo 1'
run dvc stage add -n b -d y -o z 'echo 1'
run dvc stage add -n c -d z -o x 'echo 1'
run dvc stage list
