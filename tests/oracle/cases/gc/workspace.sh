# What the workspace uses stays: files, directories with their members, outputs of stages, uncached metrics not.
project
small_pipeline
mkdir d
echo 1 >d/x
echo 2 >d/y
dvc add -q d
dvc repro -q
commit one
echo 3 >d/x
dvc add -q d
sed -i 's/lr: .*/lr: 0.2/' params.yaml
dvc repro -q
commit two
run dvc gc -w -f
run dvc gc -w -f
run dvc status
git checkout -q HEAD~1
run dvc status
