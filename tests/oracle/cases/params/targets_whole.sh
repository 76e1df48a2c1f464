# A file that is given in full.
project
small_pipeline
commit one
echo 'lr: 0.2' >params.yaml
run dvc params diff --targets "$PWD/params.yaml"
run dvc params diff --targets "$PWD/params.yaml" --all --json
mkdir s
cd s
run dvc params diff --targets "${PWD%/s}/params.yaml"
run dvc params diff --targets params.yaml
