# Targets that leave the project and come back: ../p where the project is p.
mkdir p
cd p
project
small_pipeline
mkdir s d
echo 1 >s/f
echo 2 >d/x
dvc add -q s/f d
dvc repro -q
commit one
for target in dvc.yaml dvc.yaml:train model.txt s/f.dvc d d/x; do
    run dvc status "../p/$target"
    run dvc checkout "../p/$target"
    run dvc commit -f "../p/$target"
done
run dvc repro ../p/dvc.yaml:train
run dvc repro -R ../p/s
run dvc status -R ../p
run dvc checkout -R ../p/s
cd s
run dvc status ../../p/dvc.yaml
run dvc repro ../../p/dvc.yaml:train
run dvc checkout ../../p/model.txt ../../p/d/x
