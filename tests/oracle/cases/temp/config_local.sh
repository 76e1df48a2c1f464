# The configuration of this machine counts there, too.
deviation exec-refs
project
tiny_pipeline
sed -i 's/cache: false/cache: true/' dvc.yaml
printf '[cache]\n    type = symlink\n' >.dvc/config.local
commit pipeline
run dvc exp run --temp -n t1 -S lr=0.5
run dvc exp apply t1
