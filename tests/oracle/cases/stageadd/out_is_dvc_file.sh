# A pipeline file, a .dvc file and the lock cannot be outputs.
project
run dvc stage add -n a -o dvc.yaml 'echo 1'
run dvc stage add -n a -o dvc.lock 'echo 1'
run dvc stage add -n a -o x.dvc 'echo 1'
run dvc stage add -n a -o .dvcignore 'echo 1'
run dvc stage add -n a -o .gitignore 'echo 1'
