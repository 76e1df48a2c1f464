# -o: cached, ignored by Git.
project
run dvc stage add -n a -o out 'echo 1 >out'
run dvc repro
