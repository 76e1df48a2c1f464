# What is tracked or depended on, and ignored.
project
mkdir -p sub
echo 1 >a
echo 2 >dep
run -q dvc add a
printf 'stages:\n  x:\n    cmd: cp dep out\n    deps: [dep]\n    outs: [out]\n' >dvc.yaml
run -q dvc repro
echo dep >.dvcignore
run dvc status
run dvc repro
echo /a >.dvcignore
run dvc status
run dvc checkout
run dvc add a
echo a.dvc >.dvcignore
run dvc status
run dvc checkout
run dvc checkout a.dvc
run dvc add a
echo dvc.yaml >.dvcignore
run dvc status
run dvc repro
