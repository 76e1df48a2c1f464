# Without Git.
mkdir -p .dvc/tmp
printf '[core]\n    no_scm = True\n' >.dvc/config
printf 'a,b\n1,2\n' >f.csv
run dvc plots diff --targets f.csv
run dvc plots show f.csv
