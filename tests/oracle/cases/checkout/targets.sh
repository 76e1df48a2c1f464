# Targets: a .dvc file, an output, a stage, a path inside a directory, a name nobody knows.
project
small_pipeline
mkdir d
echo 1 >d/x
echo 2 >d/y
echo 3 >a
run -q dvc add a d
run -q dvc repro
rm -r a d model.txt
run dvc checkout a.dvc
run dvc checkout d/x
run dvc checkout train
rm a
run dvc checkout a
run dvc checkout nosuch
run dvc checkout nosuch.dvc
