# Metrics that are outputs of stages, cached and not; a cached one that is missing.
deviation unread-revisions
project
small_pipeline
sed -i '/- metrics.json:/,$d' dvc.yaml
echo '    - metrics.json' >>dvc.yaml
run dvc metrics show
run -q dvc repro
run dvc metrics show
rm metrics.json
run dvc metrics show
commit run
sed -i 's/lr: .*/lr: 0.2/' params.yaml
run -q dvc repro
run dvc metrics diff
