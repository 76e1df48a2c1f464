# A project without Git.
mkdir -p .dvc/tmp
printf '[core]\n    no_scm = True\n' >.dvc/config
run dvc stage add -n a -o a.out 'echo 1 >a.out'
run dvc stage add -n a -o a.out 'echo 1 >a.out'
