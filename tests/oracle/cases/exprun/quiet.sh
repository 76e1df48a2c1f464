# -q leaves only what the commands say.
deviation exec-refs
project
small_pipeline
sed -i 's/sh train.sh/sh train.sh; echo said/' dvc.yaml
commit pipeline
run dvc exp run -q -n e1 -S lr=0.5
