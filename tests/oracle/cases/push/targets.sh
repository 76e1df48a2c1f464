# Targets: outputs, .dvc files, stages, files of pipelines, directories; unknown ones.
project
small_pipeline
mkdir -p sub/deeper
echo one >sub/a
echo two >sub/deeper/b
dvc add -q sub/a sub/deeper/b
dvc repro -q
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
run dvc push sub/a
run dvc push sub/deeper/b.dvc
run dvc push train
run dvc push model.txt
run dvc push dvc.yaml
run dvc push dvc.yaml:train
run dvc push nosuch
run dvc push nosuch.dvc
run dvc push dvc.yaml:nosuch
run dvc push sub
run dvc push -R sub
run dvc push -R .
run dvc push -R nosuch
cd sub
run dvc push a
run dvc push ../model.txt
run dvc push nosuch
