# An experiment with the name of a branch or tag: Git's reading of the name wins.
project
small_pipeline
commit pipeline
git tag release
printf 'lr: 0.3\nepochs: 3\n' >params.yaml
experiment main
printf 'lr: 0.4\nepochs: 3\n' >params.yaml
experiment release
printf 'lr: 0.5\nepochs: 3\n' >params.yaml
run -j dvc params diff --json main
run -j dvc params diff --json release
run -j dvc params diff --json refs/heads/main
