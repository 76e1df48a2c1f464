# The keys of one file stand together, those of params.yaml first.
project
run dvc stage add -n a -p z.yaml:k -p b -p z.yaml:c -p a 'echo 1'
