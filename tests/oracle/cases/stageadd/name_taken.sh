# A name that is taken: refused, replaced with -f, where it stood.
project
run dvc stage add -n a 'echo 1'
run dvc stage add -n b 'echo 2'
run dvc stage add -n a 'echo 3'
run dvc stage add -f -n a 'echo 3'
