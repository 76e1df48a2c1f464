# Targets: outputs, parts of directories, .dvc files, stages, directories; unknown ones.
project
small_pipeline
mkdir -p d/sub sub
echo 1 >d/x
echo 2 >d/sub/y
echo 3 >sub/s
dvc add -q d sub/s
dvc repro -q
dvc remote add -q -d store "$ORACLE_BASE/ext/store"
dvc push -q
rm -r .dvc/cache d sub/s model.txt
run dvc pull train
run dvc pull d/sub
run dvc pull d.dvc
run dvc pull -R sub
run dvc pull nosuch
run dvc pull nosuch.dvc
rm sub/s
cd sub
run dvc pull s
rm s
run dvc pull ../model.txt
